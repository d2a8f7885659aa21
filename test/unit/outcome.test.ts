import assert from 'node:assert/strict';
import { constants } from 'node:os';
import { test } from 'node:test';
import { exitCodeOf, sentenceOf, type Outcome } from '../../src/outcome.ts';

test('E01 each exit code from 0 to 255 is the exit code of the step', () => {
  for (let code = 0; code < 256; code++)
    assert.equal(exitCodeOf({ endedBy: 'exit', status: { kind: 'code', code } }), code);
});

test('E02 each signal N gives the exit code 128 + N', () => {
  for (const [name, number] of Object.entries(constants.signals)) {
    const signal = name as NodeJS.Signals;
    assert.equal(exitCodeOf({ endedBy: 'exit', status: { kind: 'signal', signal } }), 128 + number);
  }
});

const endings: readonly [outcome: Outcome, code: number, sentence: string][] = [
  [{ endedBy: 'timeout', timeoutMs: 90_000 }, 124, 'The script timed out after 1 min 30 s.'],
  [
    { endedBy: 'no-output', noOutputMs: 300_000 },
    124,
    'The script printed nothing for 5 min and was stopped.',
  ],
  [{ endedBy: 'cancel', signal: 'SIGINT' }, 130, 'The step was cancelled (the runner sent SIGINT).'],
  [{ endedBy: 'error', message: 'No room.' }, 125, 'No room.'],
  [{ endedBy: 'exit', status: { kind: 'code', code: 3 } }, 3, 'The script ended with exit code 3.'],
  [
    { endedBy: 'exit', status: { kind: 'signal', signal: 'SIGSEGV' } },
    139,
    'The script was ended by SIGSEGV, which this action did not send.',
  ],
];

for (const [outcome, code, sentence] of endings) {
  test(`E03 an end by ${outcome.endedBy} gives ${code} and is told: ${sentence}`, () => {
    assert.equal(exitCodeOf(outcome), code);
    assert.equal(sentenceOf(outcome), sentence);
  });
}
