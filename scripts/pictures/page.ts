/** Markdown -> a page that looks as GitHub shows it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Look {
  readonly theme: 'light' | 'dark';
  /** In pixels. */
  readonly width: number;
  /** Whether the folds are open. */
  readonly open: boolean;
}

/** @param packages the folder that the packages of `fetchPackages` are in */
export function pageOf(markdown: string, packages: string, { theme, width, open }: Look): string {
  const css = readFileSync(
    path.join(packages, 'github-markdown-css', `github-markdown-${theme}.css`),
    'utf8',
  );
  const mermaid = pathToFileURL(path.join(packages, 'mermaid/dist/mermaid.min.js')).href;
  const background = theme === 'dark' ? '#0d1117' : '#ffffff';
  return `<!doctype html><meta charset="utf-8"><title>?</title>
<style>${css}</style>
<style>
  html, body { margin: 0; background: ${background}; }
  body { width: ${width}px; }
  .markdown-body { box-sizing: border-box; padding: 16px; overflow: hidden; }
</style>
<article class="markdown-body">${html(markdown, open)}</article>
<script src="${mermaid}"></script>
<script>
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: '${theme === 'dark' ? 'dark' : 'default'}' });
  const said = problem => { document.documentElement.dataset.problem = String(problem); };
  mermaid.run({ querySelector: '.mermaid' }).catch(said).finally(() => {
    document.documentElement.dataset.height = Math.ceil(document.body.getBoundingClientRect().height);
  });
</script>`;
}

function html(markdown: string, open: boolean): string {
  const extensions = ['table', 'autolink', 'strikethrough', 'tagfilter'].flatMap(name => ['-e', name]);
  return execFileSync('cmark-gfm', ['--unsafe', ...extensions], { input: markdown, encoding: 'utf8' })
    .replaceAll('<details>', open ? '<details open>' : '<details>')
    .replaceAll(
      /<pre><code class="language-mermaid">([^]*?)<\/code><\/pre>/g,
      (_, text: string) => `<pre class="mermaid">${text}</pre>`,
    );
}
