import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeUp } from '../../../src/report/close-up.ts';
import type { Chart } from '../../../src/report/timeline.ts';

const CHART: Chart = {
  lengthMs: 610_000,
  hidden: 2,
  marks: [
    { text: 'deadline', at: 600_000 },
    { text: 'SIGKILL to 1 process', at: 605_000 },
  ],
  bars: [
    { pid: 7, name: 'gone', from: 0, until: 300_000, tone: 'ended' },
    { pid: 8, name: 'deaf', from: 10_000, until: 605_100, tone: 'killed' },
    { pid: 9, name: 'late', from: 600_500, until: 610_000, tone: 'ended' },
  ],
};

test('the ladder at the end of a long chart is drawn by itself', () => {
  assert.deepEqual(closeUp(CHART), {
    lengthMs: 12_000,
    hidden: 3,
    marks: [
      { text: 'deadline', at: 2000 },
      { text: 'SIGKILL to 1 process', at: 7000 },
    ],
    bars: [
      { pid: 8, name: 'deaf', from: 0, until: 7100, tone: 'killed' },
      { pid: 9, name: 'late', from: 2500, until: 12_000, tone: 'ended' },
    ],
  });
});

test('a ladder that can be seen in the whole is not drawn again', () => {
  assert.equal(closeUp({ ...CHART, marks: [{ text: 'deadline', at: 300_000 }] }), undefined);
  assert.equal(closeUp({ ...CHART, marks: [] }), undefined);
});
