import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as check, property, string } from 'fast-check';
import type { Finish } from '../../../src/finish.ts';
import { rowsOf } from '../../../src/report/rows.ts';
import { renderSummary } from '../../../src/report/summary.ts';
import { chartOf } from '../../../src/report/timeline.ts';
import { verdictOf } from '../../../src/report/verdict.ts';
import type { Story } from '../../../src/journal/story.ts';
import { someDescendant, someFate, someStory, someUse } from '../../support/stories.ts';

const NOTHING: Finish = { walk: undefined, owed: false, allowed: [], suspects: [] };
const EXIT: Partial<Story> = {
  outcome: { endedBy: 'exit', status: { kind: 'code', code: 0 } },
  mainEnded: 900,
};

function render(story: Story, finish: Finish = NOTHING, problems: readonly string[] = []): string {
  const rows = rowsOf(story, finish);
  return renderSummary({
    story,
    rows,
    problems,
    verdict: verdictOf(story, rows),
    chart: chartOf(story, finish),
  });
}

function found(...fates: ReturnType<typeof someFate>[]): Finish {
  return { ...NOTHING, walk: { fates, left: [], handedOver: false, hasUnnamed: false } };
}

test('a survivor is told with its name, its way and its end', () => {
  const text = render(someStory(EXIT), found(someFate()));
  assert.match(text, /^### no-orphans: tests\n/);
  assert.match(
    text,
    /1 process &#40;node, pid 4242&#41; survived the step&#58; ended by SIGTERM after 0\.2 s/,
  );
  assert.match(text, /\| 4242 \| <code>node<\/code> \| <code>node server\.js<\/code> \| 1\.5&#160;s \|/);
  assert.match(text, /left the group&#58; setsid \| ended by SIGTERM after 0\.2&#160;s \|/);
});

test('one that may not be signalled is told as still alive, with whose it is', () => {
  const fate = someFate({ endedAfterMs: undefined, signal: undefined, notPermitted: true });
  const details = { ...fate.details, user: 'root' };
  const text = render(someStory(EXIT), found({ ...fate, details }));
  assert.match(text, /still alive&#58; not permitted/);
  assert.match(text, /survived the step&#58; still alive&#58; not permitted, it belongs to root/);
});

test('a column that tells one from no other is left out', () => {
  const [one, other] = [someFate(), someFate({ descendant: someDescendant({ pid: 4243 }) })];
  const roots = { ...other, details: { ...other.details, user: 'root' } };
  assert.doesNotMatch(render(someStory(EXIT), found(one, other)), /\| user \|/);
  assert.match(render(someStory(EXIT), found(one, roots)), /\| user \|/);
  // One who has ended before anybody read whose it was is nobody else's.
  const unread = { ...other, details: { ...other.details, user: undefined } };
  assert.doesNotMatch(render(someStory(EXIT), found(one, unread)), /\| user \|/);
});

test('the ports of one that may not be read are told to be so, beside those that are', () => {
  const [fate, other] = [someFate(), someFate({ descendant: someDescendant({ pid: 4243 }) })];
  const hidden = { ...other, details: { ...other.details, user: 'root', arePortsHidden: true as const } };
  const text = render(someStory(EXIT), found(fate, hidden));
  assert.match(text, /\| age \| ports \|/);
  assert.match(text, /\| 4243 \|.* root \| 1\.5&#160;s \| can&#39;t be read \|/);
  assert.match(text, /\| 4242 \|.* runner \| 1\.5&#160;s \| {2}\|/);
  assert.doesNotMatch(render(someStory(EXIT), found(fate)), /ports/);
});

test('kept processes are told as kept, and owed ones as stopped', () => {
  const settings = { ...someUse().settings, leftoverProcesses: 'keep' as const };
  const kept = someStory({ ...EXIT, use: someUse({ settings }) });
  assert.match(render(kept, found(someFate())), /was kept until the post step/);
  const owed = { ...found(someFate()), owed: true };
  assert.match(
    render(someStory({ outcome: { endedBy: 'timeout', timeoutMs: 3000 } }), owed),
    /timed out after 3 s\. 1 process ended on SIGTERM\./,
  );
});

test('leftovers that main ended are told from its fates', () => {
  const text = render(someStory({ ...EXIT, fates: [someFate({ signal: 'SIGKILL' })] }));
  assert.match(text, /was left over when the script had ended&#58; killed after 0\.2 s/);
});

test('what the runner numbered itself is told by the first line of its script', () => {
  const text = render(
    someStory({ ...EXIT, use: someUse({ step: '__run_2', title: 'TOKEN=*** ./x | `y`' }) }),
    found(someFate()),
  );
  assert.match(text, /^### no-orphans: <code>TOKEN&#61;&#42;&#42;&#42; \.\/x &#124; &#96;y&#96;<\/code>\n/);
});

test('ten thousand processes with long command lines stay far below the limit of the runner', () => {
  const fates = Array.from({ length: 10_000 }, (_, index) =>
    someFate({
      descendant: someDescendant({ pid: index + 10 }),
      details: { name: 'x', command: '|'.repeat(100_000), user: 'x'.repeat(1000), ageMs: 1, ports: [] },
    }),
  );
  const text = render(someStory(EXIT), found(...fates));
  assert.ok(Buffer.byteLength(text) < 300 * 1024, String(Buffer.byteLength(text)));
  assert.match(text, /\nand \d+ more, left out here\n/);
});

test('no name can hold live markup, end a cell or begin a line', () => {
  check(
    property(
      string({ unit: 'binary', maxLength: 200 }),
      string({ unit: 'binary', maxLength: 200 }),
      (name, argument) => {
        const details = {
          name,
          command: `${argument} |
# <img>${argument}`,
          user: `${name}'s`,
          ageMs: 1,
          ports: [],
        };
        const text = render(
          someStory(EXIT),
          // With another one, of another user: so all columns are there.
          found(
            someFate({ descendant: someDescendant({ name }), details }),
            someFate({ descendant: someDescendant({ pid: 4243 }) }),
          ),
        );
        const lines = text.trimEnd().split('\n');
        assert.equal(lines.length, 10, text);
        const cells = (line = ''): number => line.split('|').length;
        assert.ok(cells(lines[4]) >= 9 && lines[4]?.includes('| user |'), text);
        assert.deepEqual([cells(lines[6]), cells(lines[7])], [cells(lines[4]), cells(lines[4])], text);
        assert.doesNotMatch(text.replaceAll(/<\/?code>/g, ''), /[<>`*_[\]]/);
        assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202e]/);
      },
    ),
    { numRuns: 300 },
  );
});
