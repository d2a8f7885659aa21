import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Tracking } from '../../../src/containment/tracking.ts';
import type { TrackingOptions } from '../../../src/containment/tracking-options.ts';
import { FakeTable } from '../../support/fake-table.ts';
import { someMarker } from '../../support/stories.ts';

// Far above this test's own ancestors, which are never anybody's descendants.
const MAIN = { pid: 5_000_000, start: 50 };
const LEADER = { pid: 5_000_001, start: 60 };
const leader = { ...LEADER, ppid: MAIN.pid };
const main = { ...MAIN, sid: 4_000_000, pgid: 4_000_000 };

function track(table: FakeTable, more: Partial<TrackingOptions> = {}): Tracking {
  return new Tracking({ table, leader: LEADER, main: MAIN, marker: someMarker(), ...more });
}

async function found(tracking: Tracking): Promise<string[]> {
  const { descendants } = await tracking.look();
  return descendants.map(each => `${each.pid - 5_000_000} ${each.link} ${each.escape}`).sort();
}

test('children, their sessions and their groups are found from the leader', async () => {
  const table = new FakeTable();
  table.show(
    main,
    leader,
    { pid: 5_000_002, ppid: LEADER.pid, pgid: LEADER.pid, sid: LEADER.pid },
    { pid: 5_000_003, ppid: LEADER.pid, sid: LEADER.pid },
    { pid: 5_000_004, ppid: 5_000_003 },
    { pid: 5_000_005, ppid: 1, pgid: 5_000_004, sid: 5_000_004 },
  );
  assert.deepEqual(await found(track(table)), [
    '1 leader none',
    '2 group none',
    '3 session setpgid',
    '4 parent setsid',
    '5 session setsid',
  ]);
});

test('a bystander in the session of main is none of ours, nor is one that is older than main', async () => {
  const table = new FakeTable();
  table.show(
    main,
    leader,
    { pid: 5_000_009, ppid: 1, sid: 4_000_000, pgid: 4_000_000 },
    { pid: 4_999_999, start: 10, ppid: 1, environment: 'MARK=1\0' },
  );
  assert.deepEqual(await found(track(table)), ['1 leader none']);
});

test('who joined the room of a descendant that has died since is ours by its age', async () => {
  const table = new FakeTable();
  const tracking = track(table);
  const child = { pid: 5_000_002, ppid: LEADER.pid };
  table.show(main, leader, child);
  await tracking.look();
  // The child is gone; its own child, never seen before, was born while it was certainly there.
  table.clock = 2000;
  table.show(main, leader, { pid: 5_000_003, start: 900, ppid: 1, sid: child.pid, pgid: child.pid });
  assert.deepEqual(await found(tracking), ['1 leader none', '3 group daemonised']);
});

test('who was first seen beside its parent has daemonised when that is gone, and stays so when the leader ends', async () => {
  const table = new FakeTable();
  const tracking = track(table);
  const [parent, daemon] = [{ pid: 5_000_002, ppid: LEADER.pid }, { pid: 5_000_003 }];
  table.show(main, leader, parent, { ...daemon, ppid: parent.pid });
  assert.deepEqual(await found(tracking), ['1 leader none', '2 parent setsid', '3 parent setsid']);
  table.clock = 2000;
  table.show(main, leader, { ...daemon, ppid: 1 });
  assert.deepEqual(await found(tracking), ['1 leader none', '3 seen daemonised']);
  table.clock = 3000;
  table.show(main, { ...daemon, ppid: 1 });
  assert.deepEqual(await found(tracking), ['3 seen daemonised']);
});

test('who led a session and lost its parent by the end of the leader alone has left by setsid', async () => {
  const table = new FakeTable();
  const tracking = track(table);
  table.show(main, leader, { pid: 5_000_002, ppid: LEADER.pid });
  await tracking.look();
  table.clock = 2000;
  table.show(main, { pid: 5_000_002, ppid: 1 });
  assert.deepEqual(await found(tracking), ['2 seen setsid']);
});

test('a later session with the same number is a stranger', async () => {
  const table = new FakeTable();
  const tracking = track(table);
  table.show(main, leader, { pid: 5_000_002, ppid: LEADER.pid });
  await tracking.look();
  table.clock = 2000;
  const reused = { pid: 5_000_002, start: 1500, ppid: 1 };
  table.show(main, leader, reused, {
    pid: 5_000_003,
    start: 1600,
    ppid: reused.pid,
    sid: reused.pid,
    pgid: reused.pid,
  });
  assert.deepEqual(await found(tracking), ['1 leader none']);
});

test('a later process with the number of the leader is a stranger', async () => {
  const table = new FakeTable();
  const tracking = track(table);
  table.show(main, leader);
  await tracking.look();
  table.clock = 2000;
  table.show(main, { ...leader, start: 1500 });
  assert.deepEqual(await found(tracking), []);
});

test('the marker alone finds a daemon with no other link', async () => {
  const table = new FakeTable();
  table.show(
    main,
    leader,
    { pid: 5_000_002, environment: 'A=1\0MARK=1\0' },
    { pid: 5_000_003, environment: 'XMARK=1\0' },
  );
  assert.deepEqual(await found(track(table)), ['1 leader none', '2 marker daemonised']);
});

test('who carries the marker and was born after main had ended is a suspect, and no descendant', async () => {
  const table = new FakeTable();
  table.show(
    { pid: 5_000_002, start: 800, environment: 'MARK=1\0' },
    { pid: 5_000_003, start: 600, environment: 'MARK=1\0' },
  );
  const look = await track(table, { leader: undefined, marker: someMarker({ bornBefore: 700 }) }).look();
  assert.deepEqual(
    look.descendants.map(each => each.pid),
    [5_000_003],
  );
  assert.deepEqual(
    look.suspects.map(each => each.pid),
    [5_000_002],
  );
});

test('after a main that was killed, the file of the step beside the marker tells a late descendant from a later step', async () => {
  const table = new FakeTable();
  table.show(
    { pid: 5_000_002, start: 800, environment: 'GITHUB_OUTPUT=/own\0MARK=1\0' },
    { pid: 5_000_003, start: 800, environment: 'GITHUB_OUTPUT=/other\0MARK=1\0' },
  );
  const marker = someMarker({ bornBefore: 700, witness: 'GITHUB_OUTPUT=/own', isEndUnknown: true });
  const look = await track(table, { leader: undefined, marker }).look();
  assert.deepEqual(
    look.descendants.map(each => each.pid),
    [5_000_002],
  );
  assert.deepEqual(
    look.suspects.map(each => each.pid),
    [5_000_003],
  );
});

test('in a container job other steps start beside main, and theirs are none of ours though they inherit the marker', async () => {
  const table = new FakeTable();
  table.show(
    main,
    leader,
    { pid: 5_000_002, environment: 'GITHUB_OUTPUT=/own\0MARK=1\0' },
    { pid: 5_000_003, environment: 'GITHUB_OUTPUT=/other\0MARK=1\0' },
    { pid: 5_000_004, environment: 'MARK=1\0' },
  );
  const marker = someMarker({ witness: 'GITHUB_OUTPUT=/own', isBesideOthers: true });
  assert.deepEqual(await found(track(table, { marker })), [
    '1 leader none',
    '2 marker daemonised',
    '4 marker daemonised',
  ]);
});

test('a zombie is not alive, and holds the number of its group all the same', async () => {
  const table = new FakeTable();
  const tracking = track(table);
  table.show(main, leader);
  await tracking.look();
  table.clock = 2000;
  const young = { pid: 5_000_002, start: 1900, ppid: 1, pgid: LEADER.pid, sid: LEADER.pid };
  table.show(main, { ...leader, state: 'dead' }, young);
  assert.deepEqual(await found(tracking), ['2 group none']);
});

test('a process of the allowed list is told apart, but for the leader', async () => {
  const table = new FakeTable();
  table.show(main, { ...leader, name: 'bash' }, { pid: 5_000_002, ppid: LEADER.pid, name: 'bash' });
  const look = await track(table, { isAllowed: name => name === 'bash' }).look();
  assert.deepEqual(
    look.descendants.map(each => each.pid),
    [LEADER.pid],
  );
  assert.deepEqual(
    look.allowed.map(each => each.pid),
    [5_000_002],
  );
});

test('what earlier looks have seen is known again by pid and start time', async () => {
  const table = new FakeTable();
  const seen = [
    {
      pid: 5_000_002,
      start: 100,
      sid: 5_000_002,
      pgid: 5_000_002,
      until: 500,
      origin: { pid: LEADER.pid, name: 'the script' },
    },
    { pid: 5_000_003, start: 100, sid: 5_000_003, pgid: 5_000_003, until: 500, origin: undefined },
  ];
  table.show({ pid: 5_000_002 }, { pid: 5_000_003, start: 900 });
  const { descendants } = await track(table, { seen, marker: someMarker({ bornBefore: 700 }) }).look();
  assert.deepEqual(
    descendants.map(each => [each.pid, each.origin?.name]),
    [[5_000_002, 'the script']],
  );
});

test('who was allowed by its command line stays so while that can not be read', async () => {
  const table = new FakeTable();
  table.show(main, leader, { pid: 5_000_002, ppid: LEADER.pid });
  const tracking = track(table, { isAllowed: (_, [program]) => program === 'some' });
  assert.equal((await tracking.look()).allowed.length, 1);
  table.details = () => Promise.resolve(new Map<number, never>());
  assert.equal((await tracking.look()).allowed.length, 1);
});

test('while newcomers appear, one that ends before it can be told is none that a look may leave out', async () => {
  const table = new FakeTable();
  const tracking = track(table);
  table.show(main, leader, { pid: 5_000_009, ppid: LEADER.pid });
  await tracking.look();
  table.clock = 1500;
  // Not ours by anything but its environment, which goes with it.
  table.show(main, { pid: 5_000_002, start: 1400, endsUnread: true });
  const look = await tracking.look();
  assert.deepEqual([look.descendants.length, look.missed], [0, 1]);
  table.show(main);
  assert.equal(await tracking.isEmpty(look), 'unsure');
  const next = await tracking.look();
  assert.equal(next.missed, 0);
  assert.equal(await tracking.isEmpty(next), 'empty');
});

test('where no newcomer has appeared for long, strangers come and go', async () => {
  const table = new FakeTable();
  const tracking = track(table);
  table.show(main, leader, { pid: 5_000_009, ppid: LEADER.pid });
  await tracking.look();
  table.clock = 5000;
  table.show(main, { pid: 5_000_002, start: 4900, endsUnread: true });
  assert.equal((await tracking.look()).missed, 0);
});

test('who is alone in the group of the leader, and was never seen beside one of ours, is told and not signalled', async () => {
  const table = new FakeTable();
  const seen = [{ ...LEADER, sid: LEADER.pid, pgid: LEADER.pid, until: 500, origin: undefined }];
  table.show({ pid: 5_000_002, start: 900, ppid: 1, pgid: LEADER.pid, sid: LEADER.pid });
  const look = await track(table, { seen, marker: someMarker({ bornBefore: 700 }) }).look();
  assert.deepEqual(look.descendants, []);
  assert.deepEqual(
    look.suspects.map(each => each.pid),
    [5_000_002],
  );
});
