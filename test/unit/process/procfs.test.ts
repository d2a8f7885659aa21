import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseStat } from '../../../src/process/stat-line.ts';

const rest = '1 2 3 0 -1 4194560 1 0 0 0 7 8 0 0 20 0';

function statLine(name: string, { state = 'S', threads = 1, start = 17 } = {}): string {
  return `4711 (${name}) ${state} ${rest} ${threads} 0 ${start} 1000 10 18446744073709551615 1 1 0 0 0 0 65536 16386 8\n`;
}

test('a line of /proc/PID/stat tells who, whose and since when, and what it ignores', () => {
  assert.deepEqual(parseStat(statLine('sleep')), {
    pid: 4711,
    start: 170,
    ppid: 1,
    pgid: 2,
    sid: 3,
    state: 'alive',
    ignored: 16386,
    name: 'sleep',
  });
});

const states: readonly [letter: string, threads: number, state: string][] = [
  ['R', 1, 'alive'],
  ['D', 1, 'alive'],
  ['I', 1, 'alive'],
  ['T', 1, 'stopped'],
  ['Z', 1, 'dead'],
  ['Z', 2, 'alive'],
  ['X', 1, 'dead'],
  ['x', 1, 'dead'],
];

for (const [letter, threads, state] of states) {
  test(`state ${letter} with ${threads} threads is ${state}`, () => {
    assert.equal(parseStat(statLine('any', { state: letter, threads }))?.state, state);
  });
}

for (const text of [
  '',
  '4711',
  '4711 (sleep',
  '4711 (sleep) S',
  '4711 (sleep) S 1 2 3',
  `4711 (sleep) S ${rest} 1 0 17 1000`,
  'x (y) S',
]) {
  test(`<${text}> is no line of /proc/PID/stat`, () => {
    assert.equal(parseStat(text), undefined);
  });
}

test('E10 any name can stand in a stat line, and changes nothing beside it', () => {
  const plain = parseStat(statLine('plain'));
  const name = fc.string({ unit: fc.oneof(fc.constantFrom(')', '(', ' ', '\n', ') Z 1'), fc.string()) });
  fc.assert(
    fc.property(name, text => {
      assert.deepEqual(parseStat(statLine(text)), { ...plain, name: text });
    }),
    { numRuns: 1000 },
  );
});

test('E10 any text is a process with whole numbers, or none', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .tuple(fc.nat(statLine('a) b').length), fc.string())
      .map(([cut, tail]) => statLine('a) b').slice(0, cut) + tail),
  );
  fc.assert(
    fc.property(text, value => {
      const entry = parseStat(value);
      if (!entry) return;
      const { pid, start, ppid, pgid, sid } = entry;
      assert.ok([pid, start, ppid, pgid, sid].every(Number.isSafeInteger), JSON.stringify(entry));
    }),
    { numRuns: 2000 },
  );
});
