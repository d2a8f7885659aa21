/** How long a ladder may take after a cancel, by what there is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cutNotice, cutOf, longestWalkMs, mainsCancelMs } from '../../src/cancel-time.ts';
import { parseLadder } from '../../src/ladder.ts';
import { someStory } from '../support/stories.ts';

const settings = (ladder: string, cancelLimitMs = 180_000): Parameters<typeof cutNotice>[0] => ({
  stopSignals: parseLadder(ladder),
  cancelLimitMs,
});

for (const [what, ladder, limit, hasHeir, isContainer, ms] of [
  ['walks a short ladder itself', 'SIGTERM 7s, SIGKILL', 180_000, true, false, 8800],
  ['hands a long one over', 'SIGINT 7s, SIGTERM 1s, SIGKILL', 180_000, true, false, 2000],
  ['walks on where nobody would take it over', 'SIGINT 60s, SIGKILL', 180_000, false, false, 8800],
  ['keeps to cancel-limit', 'SIGTERM 7s, SIGKILL', 10_000, true, false, 5000],
  [
    'has all the time of cancel-limit in a container job',
    'SIGINT 60s, SIGKILL',
    180_000,
    true,
    true,
    175_000,
  ],
] as const) {
  test(`main ${what}`, () => {
    assert.equal(mainsCancelMs(settings(ladder, limit), hasHeir, isContainer), ms);
  });
}

test('a notice tells of a ladder that a cancel would cut, and of no other', () => {
  assert.equal(cutNotice(settings('SIGINT 175s, SIGKILL')), undefined);
  assert.match(
    cutNotice(settings('SIGINT 176s, SIGKILL')) ?? '',
    /^The ladder gives .* when 2 min 55 s are over/,
  );
});

test('a ladder is cut where somebody has cancelled it', () => {
  assert.equal(cutOf(someStory()), Infinity);
  assert.equal(cutOf(someStory({ cancelledAt: 1000 })), 176_000);
  assert.equal(longestWalkMs(someStory({ cancelledAt: -180_000 })), 0);
});
