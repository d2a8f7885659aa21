/** A walk through the process table, during which one of ours ends and a stranger gets its number. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Tracking } from '../../../src/containment/tracking.ts';
import type { TrackingOptions } from '../../../src/containment/tracking-options.ts';
import { FakeTable, type FakeProcess } from '../../support/fake-table.ts';
import { someMarker } from '../../support/stories.ts';

// Far above this test's own ancestors, which are never anybody's descendants.
const MAIN = { pid: 5_000_000, start: 50 };
const LEADER = { pid: 5_000_001, start: 60 };
const leader = { ...LEADER, ppid: MAIN.pid };
const main = { ...MAIN, sid: 4_000_000, pgid: 4_000_000 };
const ours = { pid: 5_000_002, ppid: LEADER.pid };
// Born while the look, which begins at 1000, is under way.
const stranger = { pid: ours.pid, start: 1000 };

async function found(tracking: Tracking): Promise<string[]> {
  const { descendants } = await tracking.look();
  return descendants.map(each => `${each.pid - 5_000_000} ${each.link}`).sort();
}

/** What two looks find, of which the first is torn. */
async function look(
  walk: readonly FakeProcess[],
  later: readonly FakeProcess[],
  more: Partial<TrackingOptions> = {},
): Promise<string[][]> {
  const table = new FakeTable();
  const tracking = new Tracking({ table, leader: LEADER, main: MAIN, marker: someMarker(), ...more });
  table.show(main, leader, ...walk);
  table.showLater(main, leader, ...later);
  const first = await found(tracking);
  table.clock = 2000;
  table.show(main, leader, ...later);
  return [first, await found(tracking)];
}

test('the child of whoever got the number of one of ours is a stranger', async () => {
  const child = { pid: 5_000_003, start: 1010, ppid: ours.pid };
  const grandchild = { pid: 5_000_004, start: 1010, ppid: child.pid };
  const inItsSession = { pid: 5_000_005, start: 1010, ppid: 1, sid: child.pid, pgid: child.pid };
  const strangers = [child, grandchild, inItsSession];
  assert.deepEqual(await look([ours, ...strangers], [stranger, ...strangers]), [['1 leader'], ['1 leader']]);
});

test('the child of whoever got the number of the reaper is a stranger', async () => {
  const reaper = { pid: 5_000_002, start: 55, ppid: MAIN.pid };
  const child = { pid: 5_000_003, start: 1010, ppid: reaper.pid };
  const helpers = [reaper];
  assert.deepEqual(await look([reaper, child], [{ ...stranger, ppid: 1 }, child], { helpers }), [
    ['1 leader'],
    ['1 leader'],
  ]);
});

test('a session and a group with the number of one of ours, who is read before, are those of strangers', async () => {
  // The last one in the session of one that has ended before.
  const last = { pid: 5_000_009, ppid: LEADER.pid, sid: ours.pid, pgid: ours.pid };
  const companion = { pid: 5_000_010, start: 1010, ppid: 1, sid: ours.pid, pgid: ours.pid };
  assert.deepEqual(await look([last, stranger, companion], [stranger, companion]), [
    ['1 leader', '9 parent'],
    ['1 leader'],
  ]);
});

test('the companion of whoever got the number of a session during the walk is a stranger', async () => {
  const companion = { pid: 5_000_010, start: 1010, ppid: 1, sid: ours.pid, pgid: ours.pid };
  assert.deepEqual(await look([ours, companion], [stranger, companion]), [['1 leader'], ['1 leader']]);
});

test('a group of another session with the number of ours is that of a stranger', async () => {
  const last = { pid: 5_000_009, ppid: LEADER.pid, sid: LEADER.pid, pgid: ours.pid };
  const other = { pid: 5_000_011, start: 1000, ppid: 1, sid: 5_000_011, pgid: ours.pid };
  assert.deepEqual(await look([last, other], [other]), [['1 leader', '9 session'], ['1 leader']]);
});

test('whoever got the number of a member of the group, after the group was read, is a stranger', async () => {
  const table = new FakeTable();
  const child = { pid: 5_000_003, start: 1010, ppid: ours.pid };
  let asked = 0;
  const members = (): number[] => {
    if (++asked === 2) table.show(main, leader, stranger, child);
    return [LEADER.pid, ours.pid];
  };
  const tracking = new Tracking({ table, leader: LEADER, main: MAIN, marker: someMarker(), members });
  table.show(main, leader, ours, child);
  assert.deepEqual(await found(tracking), ['1 leader']);
});

test('whose parent is still who it was is ours', async () => {
  const child = { pid: 5_000_003, start: 1010, ppid: ours.pid };
  assert.deepEqual(await look([ours, child], [ours, child]), [
    ['1 leader', '2 parent', '3 parent'],
    ['1 leader', '2 seen', '3 seen'],
  ]);
});

test('whose parent has ended, and left its number to nobody, is ours', async () => {
  const child = { pid: 5_000_003, start: 1010, ppid: ours.pid };
  const [first] = await look([ours, child], [{ ...child, ppid: 1 }]);
  assert.deepEqual(first, ['1 leader', '2 parent', '3 parent']);
});
