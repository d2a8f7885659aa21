import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Descendant } from '../../src/containment/containment.ts';
import { Fates } from '../../src/fate.ts';

function life(pid: number, start: number): Descendant {
  const entry = { pid, start, ppid: 1, pgid: pid, sid: pid, state: 'alive', name: 'some' } as const;
  return { ...entry, link: 'seen', escape: 'none', origin: undefined };
}

test('a life of a pid has ended when the pid is met in another life', () => {
  const fates = new Fates();
  const [first, second] = [life(7, 100), life(7, 200)];
  fates.meet([first], new Map());
  assert.deepEqual(fates.settle(new Set([7]), 10), []);
  fates.meet([second], new Map());
  assert.deepEqual(fates.settle(new Set([7]), 20), [first]);
  assert.deepEqual(fates.open(), [second]);
  assert.deepEqual(fates.settle(new Set(), 30), [second]);
  assert.deepEqual(
    fates.all().map(({ endedAfterMs }) => endedAfterMs),
    [20, 30],
  );
});
