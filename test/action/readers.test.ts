/** Readers of the log that are slow, gone, or at the other end of a socket. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from '../support/eventually.ts';
import { runUse, startedBy, startUse } from './use.ts';

const zeros = 3_000_000;
const manyZeros = `head -c ${zeros} /dev/zero; echo " status $?"`;

function countZeros(bytes: Buffer): number {
  return bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
}

test('a stalled reader throttles the script, and neither the deadline nor main', async context => {
  const inputs = { run: manyZeros, timeout: '1s', 'stop-signals': 'SIGTERM 1s, SIGKILL' };
  const { step, end } = await startUse(context, inputs, { stdout: 'stall' });
  const begun = performance.now();
  assert.equal((await step.main.exited).exitCode, 124);
  const tookMs = performance.now() - begun;
  assert.ok(tookMs < 4000, `main ended after ${tookMs} ms`);
  step.resume();
  const { main } = await end();
  assert.equal(main.outputs['ended-by'], 'timeout');
  assert.ok(countZeros(step.raw('stdout')) <= 1_048_576, 'the script was throttled');
});

test('a script whose reader stalls and resumes loses nothing, and does not die of EAGAIN', async context => {
  const { step, end } = await startUse(context, { run: `${manyZeros}; exit 4` }, { stdout: 'stall' });
  await eventually(() => step.lines.length === 0);
  step.resume();
  const { main } = await end();
  assert.equal(main.exitCode, 4);
  assert.equal(countZeros(step.raw('stdout')), zeros);
  assert.ok(main.log.some(line => line.endsWith(' status 0')));
});

test('a line of main in the midst of it changes nothing about that', async context => {
  const { step, traces, end } = await startUse(context, {
    // The script's own pipe is full when the deadline passes, and main has its say.
    run: `trap '' TERM; echo ready; . "$CREATURES/waits-for-go.sh"; ${manyZeros}`,
    timeout: '1s',
    'stop-signals': 'SIGTERM 60s, SIGKILL',
  });
  await step.waitForLine(/^ready$/);
  await step.waitForLine('SIGTERM to');
  step.stall();
  traces.say('go');
  step.resume();
  const { main } = await end();
  assert.equal(countZeros(step.raw('stdout')), zeros);
  assert.ok(main.log.some(line => line.endsWith(' status 0')));
  assert.equal(main.exitCode, 124);
});
