/** Readers of the log that are slow, gone, or at the other end of a socket. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { eventually } from '../support/eventually.ts';
import { patiently } from '../support/patience.ts';
import { skipUnless } from '../support/require.ts';
import { startedBy } from '../support/started-by.ts';
import { runUse, startUse, type UseOptions } from './use.ts';

const zeros = 3_000_000;
const writeZeros = `head -c ${zeros} /dev/zero; echo "; status $?"`;

function countZeros(bytes: Buffer): number {
  return bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
}

test('a stalled reader throttles the script, and neither the deadline nor main', async context => {
  const inputs = { run: writeZeros, timeout: patiently(1), 'stop-signals': 'SIGTERM 1s, SIGKILL' };
  const { step, end } = await startUse(context, inputs, { stdout: 'stall' });
  const begun = performance.now();
  assert.equal((await step.main.exited).exitCode, 124);
  const tookMs = performance.now() - begun;
  assert.ok(tookMs < 10_000, `main ended after ${tookMs} ms`);
  step.resume();
  const { main } = await end();
  assert.equal(main.outputs['ended-by'], 'timeout');
  assert.ok(countZeros(step.raw('stdout')) < zeros, 'the script was throttled');
});

test('a script whose reader stalls and resumes loses nothing, and does not die of EAGAIN', async context => {
  const run = `touch begun; ${writeZeros}; exit 4`;
  const { job, step, end } = await startUse(context, { run }, { stdout: 'stall' });
  await eventually(() => existsSync(path.join(job.workspace, 'begun')));
  step.resume();
  const { main } = await end();
  assert.equal(main.exitCode, 4);
  assert.equal(countZeros(step.raw('stdout')), zeros);
  assert.ok(step.raw('stdout').includes('; status 0\n'));
});

test('a line of main in the midst of it changes nothing about that', async context => {
  const { job, step, end } = await startUse(
    context,
    {
      run: `(trap 'touch asked; exit' TERM; while :; do sleep 0.05; done) &
        trap '' TERM
        ${writeZeros}`,
      timeout: patiently(1),
      'stop-signals': 'SIGTERM 60s, SIGKILL',
    },
    { stdout: 'stall' },
  );
  // The deadline has passed with the pipe full, and main has its say.
  await eventually(() => existsSync(path.join(job.workspace, 'asked')));
  step.resume();
  const { main } = await end();
  assert.equal(main.exitCode, 124);
  assert.equal(countZeros(step.raw('stdout')), zeros);
  const text = step.raw('stdout').toString();
  for (const part of ['; status 0\n', 'SIGTERM to ', '\n::error title=no-orphans::The script timed out'])
    assert.ok(text.includes(part), `the log has "${part}"`);
});

/** Main's stdout is a pipe whose reader goes after the containment's line and six bytes of the script's. */
const goneReader = startedBy('exec "$@" > >(head -c 28 >&2)', 'bash');

test('C06 a reader that is gone changes nothing about a deadline', async context => {
  const { main } = await runUse(context, { run: 'echo ready; sleep 600', timeout: patiently(1) }, goneReader);
  assert.equal(main.exitCode, 124);
  assert.equal(main.outputs['exit-code'], '124');
});

test('C06 a script that writes to a reader who is gone ends by SIGPIPE, and that is told', async context => {
  const { main } = await runUse(context, { run: 'exec yes ready', timeout: '20s' }, goneReader);
  assert.equal(main.exitCode, 141);
  assert.deepEqual([main.outputs['ended-by'], main.outputs['exit-code']], ['exit', '141']);
});

/** Main's stdout is a socket, with a process at the other end that reads it, or that reads nothing before SIGUSR1. */
function throughSocket(reads: boolean): UseOptions {
  return startedBy(`exec perl "$CREATURES/socket-reader.pl" ${reads ? 1 : 0} "$@"`);
}

const perl = { skip: skipUnless({ programs: ['perl'] }) };

test('stdout may be a socket', perl, async context => {
  const inputs = { run: 'echo ready; echo error >&2; sleep 600', timeout: patiently(1) };
  const { main } = await runUse(context, inputs, throughSocket(true));
  for (const line of ['ready', 'error', 'SIGTERM to 2 processes', 'main ended with 124'])
    assert.ok(main.log.includes(line), main.log.join('\n'));
  assert.match(main.annotations[0]?.message ?? '', /^The script timed out after \d s\./);
});

test(
  'a socket that nobody reads holds neither the deadline nor main, and nothing stays at it',
  perl,
  async context => {
    const { step, traces, end } = await startUse(
      context,
      { run: writeZeros, timeout: patiently(1), 'stop-signals': 'SIGTERM 1s, SIGKILL' },
      throughSocket(false),
    );
    await step.waitForLine('main ended with 124');
    await eventually(() => {
      const others = traces.living().filter(({ pid }) => pid !== step.main.pid);
      assert.deepEqual(
        others.map(({ command }) => command),
        [],
      );
      return true;
    });
    process.kill(step.main.pid, 'SIGUSR1');
    await end();
  },
);
