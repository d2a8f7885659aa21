/** What the bench complains of. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CASES } from '../../bench/cases.ts';
import { judge, readBounds } from '../../bench/judge.ts';
import type { Row } from '../../bench/row.ts';

const samples = (median: number): Row['ours'] => ({ median, spread: 0, count: 1 });
const row = (id: string, ours: number, theirs?: number): Row => ({
  ...{ id, what: 'what it is', beside: '', unit: 'ms', goal: undefined },
  ours: samples(ours),
  theirs: theirs === undefined ? undefined : samples(theirs),
});
const bounds = { margin: 2, bounds: { ratio: 1.5, figure: 100 }, exact: { size: 300 } };
const complaints = (...rows: Row[]): string[] => [...judge(rows, bounds).values()];

test('what is worse than its bound, but not by far, is no reason to complain', () => {
  assert.deepEqual(complaints(row('ratio', 30, 10), row('figure', 200)), []);
});

test('what is worse by far is told with its figure and its bound', () => {
  assert.deepEqual(complaints(row('ratio', 31, 10), row('figure', 201)), [
    'ratio is 3.10, and may be 3 at most (what it is).',
    'figure is 201.00 ms, and may be 200 at most (what it is).',
  ]);
});

test('what no load changes has no margin', () => {
  assert.deepEqual(complaints(row('size', 300)), []);
  assert.deepEqual(complaints(row('size', 301)), ['size is 301.00 ms, and may be 300 at most (what it is).']);
});

test('beside one that does less there is nothing to complain of', () => {
  assert.deepEqual(complaints({ ...row('ratio', 100, 1), isFair: false }), []);
});

test('what has no bound, and a figure that is none, are told', () => {
  assert.deepEqual(complaints(row('new', 1, 1)), ['new has no bound in bench/bounds.json.']);
  assert.deepEqual(complaints(row('ratio', NaN, 10)).length, 1);
});

test('the bounds are those of cases that there are', () => {
  const { margin, bounds: noisy, exact } = readBounds();
  assert.ok(margin > 1);
  const names = CASES.map(({ name }) => name);
  for (const id of Object.keys({ ...noisy, ...exact }))
    assert.ok(
      names.some(name => id.startsWith(name)),
      id,
    );
});
