import assert from 'node:assert/strict';
import { test } from 'node:test';

import { patiently } from '../support/patience.ts';
import { startUse } from './use.ts';

const names = [
  'containment',
  'cpu-ms',
  'duration-ms',
  'ended-by',
  'exit-code',
  'leftovers',
  'max-rss-bytes',
  'processes',
  'report-path',
  'timed-out',
];

/** Each ending: what brings it about, the outputs that tell it, and the least time that the script ran. */
const endings: readonly [
  what: string,
  inputs: Record<string, string>,
  signal: NodeJS.Signals | null,
  outputs: Record<string, string>,
  atLeastMs: number,
][] = [
  [
    'success',
    { run: 'sleep 0.2' },
    null,
    { 'ended-by': 'exit', 'exit-code': '0', 'timed-out': 'false' },
    200,
  ],
  ['failure', { run: 'exit 42' }, null, { 'ended-by': 'exit', 'exit-code': '42', 'timed-out': 'false' }, 0],
  [
    'a deadline',
    { run: 'sleep 600', timeout: '300ms' },
    null,
    { 'ended-by': 'timeout', 'exit-code': '124', 'timed-out': 'true' },
    300,
  ],
  [
    'a cancel',
    { run: 'echo ready; sleep 600' },
    'SIGINT',
    { 'ended-by': 'cancel', 'exit-code': '130', 'timed-out': 'false' },
    0,
  ],
  [
    'a wrong input',
    { run: 'true', timeout: '5' },
    null,
    { 'ended-by': 'error', 'exit-code': '125', 'timed-out': 'false' },
    0,
  ],
];

for (const [what, inputs, signal, expected, atLeastMs] of endings) {
  test(`all outputs are set at the end by ${what}`, async context => {
    const { step, end } = await startUse(context, inputs);
    if (signal !== null) {
      await step.waitForLine(/^ready$/);
      process.kill(step.main.pid, signal);
    }
    const { main, post } = await end();
    assert.deepEqual(Object.keys(main.outputs).sort(), names);
    for (const [name, value] of Object.entries(expected)) assert.equal(main.outputs[name], value, name);
    assert.equal(main.outputs['leftovers'], '[]');
    assert.match(main.outputs['containment'] ?? '', what === 'a wrong input' ? /^$/ : /^(reaper|tracking)$/);
    assert.match(main.outputs['report-path'] ?? '', what === 'a wrong input' ? /^$/ : /\/report\.json$/);
    assert.match(main.outputs['duration-ms'] ?? '', /^\d+$/);
    const durationMs = Number(main.outputs['duration-ms']);
    assert.ok(durationMs >= atLeastMs && durationMs <= main.durationMs, `${durationMs} ms`);
    assert.equal(String(main.exitCode), main.outputs['exit-code']);
    assert.deepEqual(post.outputs, {});
  });
}

test('L16 the outputs tell the first cause, and timed-out is true for nothing but a deadline', async context => {
  const inputs = {
    run: "trap '' TERM; echo ready; sleep 600",
    'stop-signals': `SIGTERM ${patiently(1)}, SIGKILL`,
    timeout: patiently(1),
  };
  const { step, end } = await startUse(context, inputs);
  await step.waitForLine(/^ready$/);
  process.kill(step.main.pid, 'SIGINT');
  const { main } = await end();
  // The deadline passed while the ladder was under way.
  assert.ok(Number(main.outputs['duration-ms']) > Number.parseInt(patiently(1)) * 1000);
  assert.deepEqual([main.outputs['ended-by'], main.outputs['timed-out']], ['cancel', 'false']);
});
