import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LadderError, ladderWait, parseLadder, type Ladder } from '../../src/ladder.ts';

const accepted: readonly [text: string, ladder: Ladder][] = [
  [
    'SIGTERM 5s, SIGKILL',
    [
      { signal: 'SIGTERM', waitMs: 5000 },
      { signal: 'SIGKILL', waitMs: 0 },
    ],
  ],
  ['SIGKILL', [{ signal: 'SIGKILL', waitMs: 0 }]],
  ['kill', [{ signal: 'SIGKILL', waitMs: 0 }]],
  [
    'SIGINT 1m',
    [
      { signal: 'SIGINT', waitMs: 60_000 },
      { signal: 'SIGKILL', waitMs: 0 },
    ],
  ],
  [
    ' int 1.5s ,\n\tSigTerm 1h 30m,SIGKILL ',
    [
      { signal: 'SIGINT', waitMs: 1500 },
      { signal: 'SIGTERM', waitMs: 5_400_000 },
      { signal: 'SIGKILL', waitMs: 0 },
    ],
  ],
  [
    'SIGTERM 1s, SIGTERM 1s',
    [
      { signal: 'SIGTERM', waitMs: 1000 },
      { signal: 'SIGTERM', waitMs: 1000 },
      { signal: 'SIGKILL', waitMs: 0 },
    ],
  ],
];

for (const [text, ladder] of accepted) {
  test(`L02 <${text.replaceAll(/\s+/g, ' ')}> is a ladder of ${ladder.length}`, () => {
    assert.deepEqual(parseLadder(text), ladder);
  });
}

const refused: readonly [id: string, text: string, reason: RegExp][] = [
  ['L09', 'SIGFOO 5s', /^has the unknown signal "SIGFOO"/],
  ['L09', '15 5s', /^has the unknown signal "15"/],
  ['L09', 'toString 5s', /^has the unknown signal/],
  ['L09', 'SIGTERM invalid', /^gives SIGTERM a time that is not a duration/],
  ['L09', 'SIGTERM 42D', /^gives SIGTERM a time that has the unknown unit/],
  ['L09', 'SIGTERM 5', /^gives SIGTERM a time that has no unit; write 5s .* or 5m/],
  ['L09', 'SIGTERM', /^gives SIGTERM no time; write for example "SIGTERM 5s, SIGKILL"$/],
  ['L09', 'SIGTERM, SIGKILL', /^gives SIGTERM no time/],
  ['L09', '', /^has an empty rung/],
  ['L09', 'SIGTERM 5s,, SIGKILL', /^has an empty rung/],
  ['L09', 'SIGTERM 5s,', /^has an empty rung/],
  ['L09', 'SIGKILL, SIGTERM 5s', /^has a rung after SIGKILL, which is always the last$/],
  ['L09', 'SIGKILL, SIGKILL', /^has a rung after SIGKILL/],
  ['L09', 'SIGCONT 5s', /^has SIGCONT as a rung/],
  ['L09', 'stop 5s, SIGKILL', /^has SIGSTOP as a rung/],
  ['L15', 'SIGTERM 0s', /^gives SIGTERM a time that is zero/],
  ['L15', 'SIGTERM -1s', /^gives SIGTERM a time that is negative/],
  ['L15', 'SIGTERM NaN', /^gives SIGTERM a time that is not a duration/],
  ['L15', 'SIGKILL 5s', /^gives SIGKILL a time, which it can not use; write SIGKILL alone$/],
];

for (const [id, text, message] of refused) {
  test(`${id} <${text}> is no ladder`, () => {
    assert.throws(() => parseLadder(text), { name: 'LadderError', message });
  });
}

test('L11 a rung may wait for longer than a timer of node can', () => {
  assert.deepEqual(parseLadder('SIGTERM 1e12d')[0], {
    signal: 'SIGTERM',
    waitMs: Number.MAX_SAFE_INTEGER,
  });
});

test('E10 whatever is written, a ladder ends with its one SIGKILL and waits on every other rung, or is refused', () => {
  const word = fc.oneof(
    fc.constantFrom('SIGTERM', 'int', 'SIGKILL', 'SIGCONT', ',', ' ', '5s', '0s', '1e99d', '-'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 10 }), words => {
      let ladder: Ladder;
      try {
        ladder = parseLadder(words.join(''));
      } catch (error) {
        assert.ok(error instanceof LadderError, String(error));
        return;
      }
      assert.equal(
        ladder.findIndex(rung => rung.signal === 'SIGKILL'),
        ladder.length - 1,
      );
      assert.ok(ladder.slice(0, -1).every(rung => Number.isSafeInteger(rung.waitMs) && rung.waitMs >= 1));
    }),
    { numRuns: 2000 },
  );
});

test('E10 a ladder that is written out is read as the same', () => {
  const rung = fc.record(
    {
      signal: fc.constantFrom('SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR1'),
      waitMs: fc.integer({ min: 1, max: 1e9 }),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(rung, { maxLength: 6 }), rungs => {
      const text = [...rungs.map(({ signal, waitMs }) => `${signal} ${waitMs}ms`), 'SIGKILL'].join(', ');
      const ladder = parseLadder(text);
      assert.deepEqual(ladder, [...rungs, { signal: 'SIGKILL', waitMs: 0 }]);
      assert.equal(
        ladderWait(ladder),
        rungs.reduce((sum, { waitMs }) => sum + waitMs, 0),
      );
      assert.equal(ladderWait(ladder, rungs.length), 0);
    }),
  );
});
