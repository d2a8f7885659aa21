import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePsLine } from '../../../src/process/ps.ts';

const LINE = '  42   7   42   40 Ss   Mon Nov 23 21:50:01 2026 ';

test('a line is read whatever the name holds', () => {
  const name = 'a b) Z 1 ( Mon Nov 23 21:50:00 2026 x';
  assert.deepEqual(parsePsLine(`${LINE}${name}`), {
    pid: 42,
    start: Date.UTC(2026, 10, 23, 21, 50, 1),
    ppid: 7,
    pgid: 42,
    sid: process.platform === 'darwin' ? undefined : 40,
    state: 'alive',
    name,
  });
});

test('states: stopped, dead, and dead as to its first thread alone', () => {
  const stateOf = (state: string): string | undefined =>
    parsePsLine(`${LINE.replace('Ss ', `${state} `)}x`)?.state;
  assert.deepEqual(['T', 'T+', 'Z', 'Zs', 'Zl', 'R<'].map(stateOf), [
    'stopped',
    'stopped',
    'dead',
    'dead',
    'alive',
    'alive',
  ]);
});

test('what is no line is nothing', () => {
  for (const text of ['', 'PID PPID', `${LINE.replace('2026', 'x')}y`, '1 2 3'])
    assert.equal(parsePsLine(text), undefined);
});
