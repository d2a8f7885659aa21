import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PATIENCE, patiently } from '../support/patience.ts';
import { startUse, type Use } from './use.ts';

const stubborn = `exec sh "$CREATURES/ignores-stop-signals.sh"`;
const telling = `exec sh "$CREATURES/tells-its-signals.sh"`;
const cancelled = 'The operation was canceled.';

/** All ways into the ladder: the script, what else it needs, and how the step ends. */
const ways: readonly [
  way: string,
  inputs: Record<string, string>,
  act: (use: Use) => void,
  endedBy: string,
][] = [
  ['a deadline', { run: stubborn, timeout: patiently(1) }, () => undefined, 'timeout'],
  [
    'a cancel',
    { run: stubborn },
    ({ job }) => {
      job.cancel();
    },
    'cancel',
  ],
  ['leftovers', { run: `sh "$CREATURES/ignores-stop-signals.sh" & sleep 0.5` }, () => undefined, 'exit'],
];

for (const [way, inputs, act, endedBy] of ways) {
  test(`K07 the ladder of ${way} goes on to SIGKILL where nothing less helps`, async context => {
    const use = await startUse(context, { 'stop-signals': 'SIGTERM 50ms, SIGKILL', ...inputs });
    await use.step.waitForLine(/^ready$/);
    act(use);
    const { main, post } = await use.end();
    assert.equal(main.outputs['ended-by'], endedBy);
    assert.equal(main.outputs['exit-code'], { timeout: '124', cancel: '130', exit: '0' }[endedBy]);
    const ladder = main.log.filter(line => /^(SIG|\d+ left|nothing left)/.test(line));
    assert.deepEqual(
      ladder.map(line => line.replace(/after [\d.]+ s$/, 'after a while')),
      [
        'SIGTERM to 2 processes',
        '2 left after a while',
        'SIGKILL to 2 processes',
        'nothing left after a while',
      ],
    );
    assert.equal(post.conclusion, 'success');
  });
}

test('K12 a script sees the signal that was chosen for the first rung', async context => {
  const inputs = {
    run: telling,
    timeout: patiently(1),
    'stop-signals': 'SIGINT 300ms, SIGUSR1 300ms, SIGTERM 60s',
  };
  const { end } = await startUse(context, inputs);
  const { main } = await end();
  assert.deepEqual(
    main.log.filter(line => line.startsWith('got')),
    ['got INT', 'got USR1', 'got TERM'],
  );
  assert.ok(!main.log.some(line => line.startsWith('SIGKILL')));
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`C01 C05 ${signal} to main takes the whole tree down, the script with SIGTERM first`, async context => {
    const { step, end } = await startUse(context, { run: `sleep 600 & (setsid sleep 600 &)\n${telling}` });
    await step.waitForLine(/^ready$/);
    process.kill(step.main.pid, signal);
    const { main } = await end();
    assert.deepEqual(
      main.log.filter(line => line.startsWith('got')),
      ['got TERM'],
    );
    assert.ok(!main.log.some(line => line.startsWith('SIGKILL')));
    assert.equal(main.exitCode, 130);
    assert.equal(main.outputs['ended-by'], 'cancel');
    assert.equal(main.outputs['timed-out'], 'false');
    const [annotation, ...others] = main.annotations;
    assert.match(
      annotation?.message ?? '',
      new RegExp(`^The step was cancelled \\(the runner sent ${signal}\\)`),
    );
    assert.deepEqual(others, []);
  });
}

test('C01 a cancel of the job is a cancel of the step', async context => {
  const { job, step, end } = await startUse(context, { run: telling });
  await step.waitForLine(/^ready$/);
  job.cancel();
  const { main } = await end();
  assert.equal(main.conclusion, 'cancelled');
  assert.equal(main.annotations.at(-1)?.message, cancelled);
  assert.equal(main.outputs['exit-code'], '130');
});

test('C01 the timeout of the step can not be told from a cancel, and stops the script as well', async context => {
  const { end } = await startUse(context, { run: telling }, { timeoutMinutes: PATIENCE / 60 });
  const { main } = await end();
  assert.equal(main.conclusion, 'failure');
  assert.equal(main.outputs['ended-by'], 'cancel');
  assert.ok(main.log.includes('got TERM'));
});

test('C08 a signal that comes again and again walks one ladder', async context => {
  const inputs = { run: stubborn, 'stop-signals': 'SIGTERM 1s, SIGKILL' };
  const { step, end } = await startUse(context, inputs);
  await step.waitForLine(/^ready$/);
  process.kill(step.main.pid, 'SIGINT');
  await step.waitForLine('SIGTERM to');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGINT'] as const)
    process.kill(step.main.pid, signal);
  const { main } = await end();
  assert.equal(main.log.filter(line => line.startsWith('SIGTERM to')).length, 1);
  assert.equal(main.log.filter(line => line.startsWith('SIGKILL to')).length, 1);
  assert.match(main.annotations[0]?.message ?? '', /the runner sent SIGINT/);
  assert.equal(main.exitCode, 130);
});

test('C08 a cancel after the deadline leaves the step timed out', async context => {
  const inputs = { run: stubborn, timeout: patiently(1), 'stop-signals': 'SIGTERM 1s, SIGKILL' };
  const { step, end } = await startUse(context, inputs);
  await step.waitForLine('SIGTERM to');
  process.kill(step.main.pid, 'SIGINT');
  const { main } = await end();
  assert.equal(main.outputs['ended-by'], 'timeout');
  assert.equal(main.exitCode, 124);
});

test('C08 a cancel while leftovers are being stopped changes nothing about the exit', async context => {
  const run = `sh "$CREATURES/ignores-stop-signals.sh" & sleep 0.5; exit 3`;
  const { step, end } = await startUse(context, { run, 'stop-signals': 'SIGTERM 1s, SIGKILL' });
  await step.waitForLine('SIGTERM to');
  process.kill(step.main.pid, 'SIGINT');
  const { main } = await end();
  assert.equal(main.outputs['ended-by'], 'exit');
  assert.equal(main.exitCode, 3);
});

test('C08 a cancel when the step is over, and a second post, change nothing', async context => {
  const { job, step, end } = await startUse(context, { run: 'echo done' });
  const { main, post } = await end();
  job.cancel();
  job.cancel();
  const again = await step.done;
  assert.deepEqual(
    [again.conclusion, again.outputs, await job.post()],
    [main.conclusion, main.outputs, [post]],
  );
  assert.equal(main.conclusion, 'success');
  assert.equal(post.conclusion, 'success');
});

test('C08 a cancel before the script has started starts none', async context => {
  const { job, step, end } = await startUse(context, { run: 'echo started' });
  job.cancel();
  const { main } = await end();
  assert.equal(main.conclusion, 'cancelled');
  assert.ok(
    step.lines.every(({ text }) => text !== 'started'),
    'the script has not started',
  );
});
