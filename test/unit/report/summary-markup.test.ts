/** The summary as GitHub's own renderer of markdown reads it, with hostile names everywhere. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { array, assert as check, constantFrom, oneof, property, string } from 'fast-check';
import type { Picture } from '../../../src/evidence/picture.ts';
import type { Finish } from '../../../src/finish.ts';
import { NO_TIMELINE } from '../../../src/journal/timeline.ts';
import { rowsOf } from '../../../src/report/rows.ts';
import { renderSummary } from '../../../src/report/summary.ts';
import { chartOf } from '../../../src/report/timeline.ts';
import { verdictOf } from '../../../src/report/verdict.ts';
import { skipUnless } from '../../support/require.ts';
import { someDescendant, someFate, someStory } from '../../support/stories.ts';

const NOTHING: Finish = { walk: undefined, owed: false, allowed: [], suspects: [] };
const BASE = someStory();
const OURS = ['article', 'code', 'details', 'h3', 'li', 'p', 'pre', 'summary', 'table', 'tbody', 'td', 'th'];
const KNOWN = new Set([...OURS, 'thead', 'tr', 'ul']);

function summaryOf(names: readonly string[]): string {
  const fates = names.map((name, index) =>
    someFate({
      descendant: someDescendant({ pid: 10 + index, start: 10 + index, name, origin: { pid: 9, name } }),
      details: { name, command: name, user: name, ageMs: 1, ports: [{ protocol: 'unix', path: name }] },
    }),
  );
  const picture: Picture = {
    at: 1,
    leader: 10,
    total: fates.length,
    hint: { pid: 10, rule: 'burns CPU' },
    processes: fates.map(({ descendant, details }) => ({
      ...descendant,
      ...details,
      activity: 'sleeping',
      cpuMs: 1,
      rssBytes: 1,
      waitsIn: details.name,
    })),
  };
  const story = {
    ...BASE,
    leader: { pid: 10, start: 10 },
    outcome: { endedBy: 'timeout', timeoutMs: 1000 },
    fates,
    picture,
    timeline: { ...NO_TIMELINE, offset: 0, ended: 1000, begun: 1000 },
  } as const;
  const rows = rowsOf(story, NOTHING);
  const facts = { story, rows, verdict: verdictOf(story, rows), chart: chartOf(story, NOTHING) };
  return renderSummary({ ...facts, problems: names });
}

const skip = skipUnless({ programs: ['cmark-gfm'] });

test('no name is an element, a link, a fence or the end of a fold', { skip }, () => {
  const word = constantFrom(
    '</pre>',
    '</details>',
    '\n```\n',
    '<img src=x>',
    '|',
    '<!--',
    '\n\n# x',
    'https://x.org',
    'www.x.org',
    'a@x.org',
    '`',
    '~~~',
    '**x**',
    ']]>',
  );
  const name = array(oneof(word, string({ unit: 'binary', maxLength: 10 })), { maxLength: 4 });
  check(
    property(array(name, { minLength: 1, maxLength: 6 }), names => {
      const summary = summaryOf(names.map(parts => parts.join('')));
      const options = ['--unsafe', '-e', 'table', '-e', 'autolink', '-e', 'strikethrough'];
      const { stdout } = spawnSync('cmark-gfm', options, { input: summary, encoding: 'utf8' });
      const elements = Array.from(stdout.matchAll(/<\/?([a-z]\w*)/gi), match => match[1] ?? '');
      assert.deepEqual(
        elements.filter(element => !KNOWN.has(element)),
        [],
      );
      const count = (text: string): number => stdout.split(text).length - 1;
      assert.deepEqual([count('<details>'), count('</details>'), count('<table>')], [2, 2, 1], stdout);
      // The close-up is a diagram of its own, which a chart as short as this may need.
      assert.equal(count('<pre><code class="language-mermaid">') + count('<pre>\n'), count('</pre>'), stdout);
      assert.ok(Buffer.byteLength(summary) < 256 * 1024);
    }),
    { numRuns: 25 },
  );
});

test('folds are left out before rows are', () => {
  const summary = summaryOf(Array.from({ length: 500 }, () => '|'.repeat(10_000)));
  assert.ok(Buffer.byteLength(summary) <= 256 * 1024, String(Buffer.byteLength(summary)));
  assert.match(summary, /left out here/);
  assert.ok((summary.match(/^\| \d+ \|/gm)?.length ?? 0) > 40);
  // A short one may have found room in what the next row would not have fitted into.
  assert.doesNotMatch(summary, /<summary>The process tree/);
});
