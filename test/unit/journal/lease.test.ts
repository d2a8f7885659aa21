/** Who is at the ladder: the first of those that have written a lease and live. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { holderBefore, takeLease } from '../../../src/journal/lease.ts';
import type { Lease, Walker } from '../../../src/journal/lines.ts';
import { replay } from '../../../src/journal/replay.ts';
import { awaitLadder } from '../../../src/watchdog/await-ladder.ts';
import { FakeTable } from '../../support/fake-table.ts';
import { newJournal } from '../../support/stories.ts';

const lease = (by: Walker, pid: number): Lease => ({ by, pid, start: pid });

function living(...pids: number[]): FakeTable {
  const table = new FakeTable();
  table.show(...pids.map(pid => ({ pid, start: pid })));
  return table;
}

test('the ladder is free where nobody before lives, whoever comes after', async () => {
  const leases = [lease('main', 10), lease('watchdog', 11), lease('post', 12), lease('watchdog', 13)];
  assert.equal(await holderBefore(lease('post', 12), leases, living(12, 13)), undefined);
});

test('it is held by the first that lives', async () => {
  const leases = [lease('main', 10), lease('watchdog', 11), lease('post', 12)];
  assert.deepEqual(await holderBefore(lease('post', 12), leases, living(11, 12)), lease('watchdog', 11));
  const reused = new FakeTable();
  reused.show({ pid: 11, start: 99 }, { pid: 12, start: 12 });
  assert.equal(await holderBefore(lease('post', 12), leases, reused), undefined, 'another one has its pid');
});

test('a lease names this very process, and is read back', async () => {
  const journal = newJournal();
  const own = await takeLease(journal, 'watchdog', living(process.pid));
  assert.deepEqual(own, lease('watchdog', process.pid));
  const story = replay(journal.file);
  assert.deepEqual(story.leases, [own]);
  assert.deepEqual(story.watchdog, own);
});

test('a watchdog waits for a main that is about to end, and goes on from where that has come', async () => {
  const journal = newJournal();
  journal.write({ kind: 'lease', ...lease('main', 10), clock: 1 });
  const own = lease('watchdog', 11);
  journal.write({ kind: 'lease', ...own, clock: 2 });
  const table = living(10, 11);
  const waits = awaitLadder(own, () => replay(journal.file), table);
  journal.write({ kind: 'rung', by: 'main', rung: 1, at: 5 });
  table.show({ pid: 11, start: 11 });
  assert.equal((await waits)?.standing?.rung, 1);
});

for (const [what, before] of [
  ['post has come before it', { kind: 'lease', ...lease('post', 10), clock: 1 }],
  ['another one has done it all', { kind: 'done', by: 'watchdog', clock: 1 }],
] as const) {
  test(`a watchdog leaves where ${what}`, async () => {
    const journal = newJournal();
    journal.write(before);
    const own = lease('watchdog', 11);
    journal.write({ kind: 'lease', ...own, clock: 2 });
    assert.equal(await awaitLadder(own, () => replay(journal.file), living(10, 11)), undefined);
  });
}
