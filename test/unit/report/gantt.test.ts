import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as check, constantFrom, integer, nat, property, record, string } from 'fast-check';
import { renderGantt } from '../../../src/report/gantt.ts';
import type { Chart } from '../../../src/report/timeline.ts';

const NAME = String.raw`[A-Za-z0-9.-](?:[A-Za-z0-9 .-]{0,28}[A-Za-z0-9.-])?`;
const GRAMMAR: readonly RegExp[] = [
  /^gantt$/,
  /^ {2}dateFormat x$/,
  /^ {2}axisFormat %(Q ms|s (s|min|h))$/,
  /^ {2}tickInterval [1-9]\d*(millisecond|second)$/,
  /^ {2}section (events|processes)$/,
  new RegExp(`^ {2}${NAME} :milestone, \\d+, 0ms$`),
  new RegExp(`^ {2}\\d+ ${NAME} :((active, )?crit, )?\\d+, [1-9]\\d*ms$`),
];

const CHART: Chart = {
  lengthMs: 9000,
  hidden: 0,
  marks: [{ text: 'SIGTERM to 2 processes', at: 5000 }],
  bars: [
    { pid: 7, name: 'bash', from: 0, until: 5100, tone: 'ended' },
    { pid: 8, name: 'node', from: 20, until: 9000, tone: 'killed' },
  ],
};

test('signals are milestones, and lives are bars', () => {
  assert.deepEqual(renderGantt(CHART), [
    'gantt',
    '  dateFormat x',
    '  axisFormat %s s',
    '  tickInterval 2second',
    '  section events',
    '  SIGTERM to 2 processes :milestone, 5000, 0ms',
    '  section processes',
    '  7 bash :0, 5100ms',
    '  8 node :crit, 20, 8980ms',
  ]);
});

test('the axis counts minutes and hours where the script ran for long, the same in every time zone', () => {
  const axisOf = (lengthMs: number): string =>
    renderGantt({ ...CHART, lengthMs })
      .slice(2, 4)
      .join(',')
      .replaceAll(/ +/g, ' ');
  assert.equal(axisOf(800), ' axisFormat %Q ms, tickInterval 100millisecond');
  assert.equal(axisOf(60_000), ' axisFormat %s s, tickInterval 10second');
  assert.equal(axisOf(1_800_000), ' axisFormat %s min, tickInterval 5second');
  assert.equal(axisOf(86_400_000), ' axisFormat %s h, tickInterval 5second');
});

test('whatever a process calls itself, each line is one of ours', () => {
  const name = string({ unit: 'binary', maxLength: 60 });
  const word = constantFrom(
    'section x',
    'title x',
    'click a href b',
    '2026-01-01',
    ':vert',
    '%%{init',
    '---',
    '```',
  );
  const bars = array(
    record({
      pid: integer({ min: 2, max: 4_194_304 }),
      name: constantFrom(name, word).chain(each => each),
      from: nat(1e9),
      until: nat(1e9),
      tone: constantFrom('ended', 'killed', 'alive'),
    }),
    { maxLength: 30 },
  );
  const marks = array(record({ text: name, at: nat(1e9) }), { maxLength: 20 });
  check(
    property(record({ bars, marks, hidden: nat(), lengthMs: integer({ min: 1, max: 1e9 }) }), chart => {
      const lines = renderGantt(chart);
      for (const line of lines)
        assert.ok(
          GRAMMAR.some(rule => rule.test(line)),
          line,
        );
      assert.ok(lines.length <= 4 + 2 + 50);
      assert.ok(Buffer.byteLength(lines.join('\n')) < 8 * 1024);
    }),
    { numRuns: 30 },
  );
});
