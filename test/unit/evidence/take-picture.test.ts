import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Tracking } from '../../../src/containment/tracking.ts';
import { takePicture } from '../../../src/evidence/take-picture.ts';
import { FakeTable, type FakeProcess } from '../../support/fake-table.ts';
import { someMarker } from '../../support/stories.ts';

// Far above what any real process may have: of these nothing can be read.
const leader = { pid: 5_000_001, start: 60, ppid: 5_000_000 };
const child = { pid: 5_000_002, ppid: leader.pid };
const reapedByNobody = { pid: 5_000_003, ppid: leader.pid, state: 'dead' } as const;

/** A table whose second walk shows others. */
class ChangingTable extends FakeTable {
  readonly #then: readonly FakeProcess[];
  #walks = 0;

  constructor(then: readonly FakeProcess[]) {
    super();
    this.#then = then;
  }

  override async entries(pids?: readonly number[]): ReturnType<FakeTable['entries']> {
    if (!pids && this.#walks++ === 1) this.show(...this.#then);
    return await super.entries(pids);
  }
}

test('who ends while the picture is taken is told once, and the dead whom nobody has reaped are told, too', async () => {
  const table = new ChangingTable([leader, { ...child, state: 'dead' }, reapedByNobody]);
  table.show(leader, child, reapedByNobody);
  const tracking = new Tracking({ table, leader, main: { pid: 5_000_000, start: 50 }, marker: someMarker() });
  const { processes, total } = await takePicture(tracking, table, leader.pid);
  assert.deepEqual(
    processes.map(({ pid, activity }) => [pid - 5_000_000, activity]),
    [
      [1, 'unknown'],
      [2, 'unknown'],
      [3, 'zombie'],
    ],
  );
  assert.equal(total, 3);
});
