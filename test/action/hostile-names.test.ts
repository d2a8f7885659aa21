/** A process chooses its own name: whatever it is, log, annotations, summary and outputs stay harmless. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

import { patiently } from '../support/patience.ts';
import { skipUnless } from '../support/require.ts';
import { Scene, type Ending } from '../support/scene.ts';

const NAMES = 29;
const run = 'perl "$CREATURES/hostile-names.pl"';

/** @throws AssertionError where a line holds what some reader of the log would obey. */
const OUR_COMMAND =
  /^##\[(?:(?:error|warning)\](?=\d+ process|The script |The main step was killed before the script had ended\. \d+ process)|group\](?=The process tree at the deadline: )|endgroup\]$)/;

function proveHarmless({ main, post }: Ending, expected: readonly string[]): void {
  const annotations = [...main.annotations, ...post.annotations];
  assert.deepEqual(
    annotations.map(({ type, title }) => `${type} ${title}`),
    expected,
  );
  assert.equal(main.droppedAnnotations + post.droppedAnnotations, 0);
  for (const line of [...main.log, ...post.log]) {
    assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e]/);
    const rest = line.replace(OUR_COMMAND, '');
    assert.doesNotMatch(rest, /##\[/);
  }
  assert.equal(main.summary, '');
  proveNoMarkup(post.summary);
}

/** Every mark in the table is ours: as many borders in each row as in the first, and no tag but `code`. */
function proveNoMarkup(summary: string): void {
  const rows = summary.split('\n').filter(line => line.startsWith('|'));
  const borders = rows[0]?.split('|').length ?? 0;
  assert.ok(borders >= 8 && borders <= 11, rows[0]);
  for (const row of rows) assert.equal(row.split('|').length, borders, row);
  for (const row of rows.slice(2)) {
    const text = row.slice(1, -1).replaceAll(/<\/?code>|(?:<!-- -->)?&#\d+;| \| /g, ' ');
    assert.doesNotMatch(text, /[<>&*_[\]()`~|\\!#@$]|www\.|\/\/.*:|:\/\//, row);
  }
  const [heading, ...others] = summary.split('\n').filter(line => line.startsWith('#'));
  assert.match(heading ?? '', /^### no-orphans: /);
  assert.deepEqual(others, []);
}

describe('hostile names', { concurrency: 4 }, () => {
  it('are told harmlessly of leftovers', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run });
    const ending = await scene.finish(step);
    proveHarmless(ending, ['warning no-orphans']);
    const { main, post } = ending;
    const leftovers = JSON.parse(main.outputs['leftovers'] ?? '') as { command: string }[];
    assert.equal(leftovers.length, NAMES);
    assert.equal(post.summary.match(/ended by SIGTERM/g)?.length, NAMES);
    assert.equal(post.log.filter(line => line.startsWith('leftover: pid ')).length, NAMES);
    assert.ok(leftovers.some(({ command }) => command === ') Z 1 1 1 ('));
    const shown = [main.outputs['leftovers'], post.summary, ...post.log].join('\n');
    assert.doesNotMatch(shown, /forged-secret/);
  });

  it('are told harmlessly of what the ladder ended at the deadline', async context => {
    const scene = await Scene.open(context);
    const ending = await scene.finish(scene.start({ run: `${run}\nsleep 300`, timeout: patiently(2) }));
    proveHarmless(ending, ['error no-orphans']);
    assert.ok(ending.main.log.includes(`SIGTERM to ${NAMES + 2} processes`), ending.main.log.join('\n'));
  });

  it('are told harmlessly of survivors', async context => {
    const scene = await Scene.open(context);
    const wait = 'until [ -e "$CREATURE_DIR/names" ]; do sleep 0.01; done';
    const step = scene.start({
      run: `exec > /dev/null 2>&1\n${run}\n${wait}\nsh "$CREATURES/end-main.sh"\nsleep 300`,
    });
    const ending = await scene.finish(step);
    proveHarmless(ending, ['warning no-orphans']);
    assert.equal(
      ending.post.log.filter(line => line.startsWith('survivor: pid ')).length,
      NAMES + 2,
      ending.post.log.join('\n'),
    );
  });

  const skip = skipUnless({ programs: ['cmark-gfm'] });
  it('make no link and no element in the rendered summary', { skip }, async context => {
    const scene = await Scene.open(context);
    const { post } = await scene.finish(scene.start({ run }));
    const options = ['--unsafe', '-e', 'table', '-e', 'autolink', '-e', 'strikethrough'];
    const { stdout } = spawnSync('cmark-gfm', options, { input: post.summary, encoding: 'utf8' });
    const elements = new Set(Array.from(stdout.matchAll(/<([a-z]\w*)/g), match => match[1]));
    const known = [
      'code',
      'details',
      'h3',
      'p',
      'pre',
      'summary',
      'table',
      'tbody',
      'td',
      'th',
      'thead',
      'tr',
    ];
    assert.deepEqual([...elements].sort(), known);
    assert.match(stdout, /me<!-- -->@forged\.example/);
  });

  // The annotation itself names a leftover that is alone.
  for (const [index, what, shown] of [
    [3, 'a newline and a command', String.raw`(\n::error::forge,`],
    [4, 'a carriage return and a command', String.raw`(\r::error::forge,`],
    [5, 'a command', '(: :error::forged,'],
    [6, 'an old command', '(# #[error]forged,'],
    [19, 'a right-to-left override', String.raw`(\u202egnp.exe,`],
    [26, 'an escaped newline and a command', '(%0A::error::for,'],
  ] as const) {
    it(`are told harmlessly in an annotation: ${what}`, async context => {
      const scene = await Scene.open(context);
      const ending = await scene.finish(scene.start({ run: `${run} ${index}` }));
      proveHarmless(ending, ['warning no-orphans']);
      const { message } = ending.post.annotations[0] ?? { message: '' };
      assert.ok(message.includes(shown), message);
    });
  }

  it('do not hide a program that is called so', async context => {
    const scene = await Scene.open(context);
    const folder = '"$RUNNER_TEMP/) Z 1 ("';
    const copy = `mkdir ${folder}; cp "$(perl -e 'print $^X')" ${folder}/') Z 1 1 ('`;
    const start = `setsid ${folder}/') Z 1 1 (' "$CREATURES/waits.pl" named &`;
    const step = scene.start({ run: `${copy}\n${start}\nsleep 300` });
    const pid = await scene.traces.pidOf('named');
    scene.job.cancel();
    const { post } = await scene.finish(step);
    assert.match(post.summary, new RegExp(`\\| ${pid} \\| <code>&#41; Z 1 1 &#40;</code> `));
  });
});
