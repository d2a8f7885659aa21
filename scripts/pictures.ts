/**
 * `npm run pictures [-- NAME ...]`: sample summaries as GitHub would show them, in `out/pictures`. For looking at; no test.
 * Takes Debian's cmark-gfm and chromium, and fetches mermaid and GitHub's style by npm.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { takePicture } from './pictures/browser.ts';
import { pageOf, type Look } from './pictures/page.ts';
import { samples } from './pictures/samples.ts';

const PACKAGES = ['mermaid@11.12.2', 'github-markdown-css@5.9.0'];

const LOOKS: Readonly<Record<string, Look>> = {
  light: { theme: 'light', width: 1012, open: true },
  dark: { theme: 'dark', width: 1012, open: true },
  folded: { theme: 'light', width: 1012, open: false },
  narrow: { theme: 'light', width: 390, open: true },
};

const asked = process.argv.slice(2);
const out = path.join(import.meta.dirname, '../out/pictures');
mkdirSync(out, { recursive: true });
const folder = mkdtempSync(path.join(tmpdir(), 'no-orphans-pictures-'));
try {
  execFileSync(
    'npm',
    ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', ...PACKAGES],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  for (const { name, markdown } of samples()) {
    writeFileSync(path.join(out, `${name}.md`), markdown);
    for (const [kind, look] of Object.entries(LOOKS)) {
      const title = `${name}-${kind}`;
      if (asked.length > 0 && !asked.includes(name) && !asked.includes(title)) continue;
      const page = path.join(folder, `${title}.html`);
      writeFileSync(page, pageOf(markdown, path.join(folder, 'node_modules'), look));
      const problem = takePicture(page, path.join(out, `${title}.png`), look.width);
      console.log(`${title}.png${problem === undefined ? '' : `: ${problem}`}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
