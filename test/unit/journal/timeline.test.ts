import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replay } from '../../../src/journal/replay.ts';
import { timelineOf } from '../../../src/journal/timeline.ts';
import { newJournal } from '../../support/stories.ts';

test('one clock is found from the other, whatever jumps for a while', () => {
  const beats = [1000, 2000, 3000, 4000].map(t => ({ kind: 'beat' as const, t, clock: t + 500 }));
  for (const clock of [3_605_500, 500])
    assert.equal(timelineOf([...beats, { kind: 'beat', t: 5000, clock }]).offset, -500);
  assert.equal(timelineOf([{ kind: 'beat', t: 'x', clock: 1 }]).offset, undefined);
});

test('the end of the script and those that have gone are read back', () => {
  const journal = newJournal();
  journal.write({ kind: 'ended', outcome: { endedBy: 'timeout', timeoutMs: 3 }, clock: 90 });
  journal.write({ kind: 'rung', by: 'main', rung: 0, at: 1000 });
  journal.write({ kind: 'gone', by: 'main', at: 1200, processes: [[8, 100]] });
  journal.write({ kind: 'gone', by: 'post', at: 1300, processes: [[8, 100]] });
  const { timeline } = replay(journal.file);
  assert.deepEqual(timeline.gone, new Map([['8@100', 1200]]));
  assert.equal(timeline.begun, 1000);
  assert.ok(timeline.ended !== undefined && timeline.ended > 0);
});
