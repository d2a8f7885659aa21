import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearAfterMs, nearSentence, tellNear } from '../../src/near-deadline.ts';

const MINUTE = 60_000;

const rule: readonly [timeoutMs: number | null, nearMs: number | undefined][] = [
  [null, undefined],
  [1000, undefined],
  [10 * MINUTE, undefined],
  [10 * MINUTE + 1000, 9 * MINUTE + 900],
  [60 * MINUTE, 54 * MINUTE],
  [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER * 0.9],
];

for (const [timeoutMs, nearMs] of rule) {
  test(`a deadline of ${timeoutMs ?? 'no'} ms is ${nearMs === undefined ? 'never' : 'once'} near`, () => {
    assert.equal(nearAfterMs(timeoutMs), nearMs);
  });
}

test('what is told names both times and the deadline', () => {
  assert.equal(
    nearSentence(60 * MINUTE),
    'The script has run for 54 min, and is stopped in 6 min: timeout is 1 h.',
  );
});

test('it is told once, when the script has run for so long, and not when it has ended before', () => {
  const told: string[] = [];
  const armed: { ms: number; callback: () => void }[] = [];
  let isOff = false;
  const arm = (ms: number, callback: () => void): (() => void) => {
    armed.push({ ms, callback });
    return () => {
      isOff = true;
    };
  };
  const tell = (sentence: string): void => {
    told.push(sentence);
  };
  const callOff = tellNear(20 * MINUTE, MINUTE, tell, arm);
  assert.deepEqual([armed.length, armed[0]?.ms, told.length], [1, 17 * MINUTE, 0]);
  armed[0]?.callback();
  assert.deepEqual(told, ['The script has run for 18 min, and is stopped in 2 min: timeout is 20 min.']);
  callOff();
  assert.ok(isOff);
  tellNear(10 * MINUTE, 0, tell, arm);
  assert.equal(armed.length, 1);
});
