/** More processes than the journal names: they are counted all the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finish } from '../../../src/finish.ts';
import { recordWalk } from '../../../src/journal/record.ts';
import { replay } from '../../../src/journal/replay.ts';
import type { Story } from '../../../src/journal/story.ts';
import { withoutPassing } from '../../../src/report/passing.ts';
import { renderReport } from '../../../src/report/report-json.ts';
import { rowsOf } from '../../../src/report/rows.ts';
import { renderSummary } from '../../../src/report/summary.ts';
import { untoldOf } from '../../../src/report/untold.ts';
import { verdictOf } from '../../../src/report/verdict.ts';
import { newJournal, someDescendant, someFate } from '../../support/stories.ts';

const NOTHING: Finish = { walk: undefined, owed: false, allowed: [], suspects: [] };
const FATES = Array.from({ length: 1300 }, (_, index) =>
  someFate({
    descendant: someDescendant({ pid: 1000 + index }),
    signal: index % 13 === 0 ? 'SIGKILL' : 'SIGTERM',
  }),
);

function storyOf(outcome: Story['outcome'], leftovers = 0): Story {
  const journal = newJournal();
  if (leftovers > 0) {
    const processes = FATES.slice(0, 1000).map(({ descendant, details }) => ({ descendant, details }));
    journal.write({ kind: 'leftovers', processes, total: leftovers });
  }
  if (outcome) journal.write({ kind: 'ended', outcome, clock: 1 });
  recordWalk(journal, 'main', { fates: FATES, left: [], handedOver: false, hasUnnamed: false });
  journal.write({ kind: 'done', by: 'main', clock: 2 });
  return replay(journal.file);
}

test('in the verdict, the table and the report, where they were stopped', () => {
  const story = storyOf({ endedBy: 'timeout', timeoutMs: 1000 });
  const rows = rowsOf(story, NOTHING);
  const verdict = verdictOf(story, rows);
  assert.equal(verdict.processes, '1200 processes ended on SIGTERM, 100 had to be killed.');
  const summary = renderSummary({ story, rows, verdict, chart: undefined, problems: [] });
  assert.match(summary, /^and 1100 more, left out here$/m);
  const now = { wallMs: 0, monotonicMs: 0 };
  const report = JSON.parse(renderReport({ writer: 'post', now, story, rows, verdict, problems: [] })) as {
    processes: unknown[];
    processesLeftOut: number;
  };
  assert.equal(report.processes.length + report.processesLeftOut, 1300);
});

test('in the verdict and the table, where they were left over', () => {
  const story = storyOf({ endedBy: 'exit', status: { kind: 'code', code: 0 } }, 1300);
  const rows = rowsOf(story, NOTHING);
  const verdict = verdictOf(story, rows);
  assert.match(
    verdict.processes,
    /^1300 processes were left over when the script had ended: all have ended\. 100 of them had to be killed\.$/,
  );
  const summary = renderSummary({ story, rows, verdict, chart: undefined, problems: [] });
  assert.match(summary, /^and 1100 more, left out here$/m);
});

test('and nobody where all are named, though some rows are of other kinds, or of none', () => {
  const journal = newJournal();
  journal.write({ kind: 'ended', outcome: { endedBy: 'exit', status: { kind: 'code', code: 0 } }, clock: 1 });
  const alive = someFate({ endedAfterMs: undefined, signal: undefined, notPermitted: true });
  const passing = someFate({ descendant: someDescendant({ pid: 9 }), signal: undefined });
  recordWalk(journal, 'main', {
    fates: [alive, passing],
    left: [alive.descendant],
    handedOver: false,
    hasUnnamed: false,
  });
  journal.write({ kind: 'done', by: 'main', clock: 2 });
  const story = replay(journal.file);
  const rows = withoutPassing(story, rowsOf(story, NOTHING));
  assert.equal(untoldOf(story, rows).total, 0);
});
