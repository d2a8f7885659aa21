import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

import { patiently } from '../support/patience.ts';
import { runUse, startUse } from './use.ts';

test('L01 a script that ends long before its deadline is not signalled, and nothing is waited for', async context => {
  const { main, post } = await runUse(context, { run: 'true', timeout: '10s' }, { heir: false });
  assert.equal(main.conclusion, 'success');
  assert.equal(main.outputs['ended-by'], 'exit');
  assert.ok(main.durationMs < 9500, `${main.durationMs} ms`);
  assert.deepEqual([main.log, main.annotations, post.log, post.annotations], [[], [], [], []]);
  assert.equal(post.conclusion, 'success');
});

test('L04 a script that fails before its deadline fails with its own exit code', async context => {
  const { main } = await runUse(context, { run: 'exit 2', timeout: '10s' });
  assert.equal(main.exitCode, 2);
  assert.equal(main.outputs['exit-code'], '2');
  assert.equal(main.outputs['ended-by'], 'exit');
  assert.equal(main.outputs['timed-out'], 'false');
});

test('L05 a script that outlives its deadline ends with 124', async context => {
  const { main } = await runUse(context, { run: 'sleep 10', timeout: '0.1s' });
  assert.equal(main.exitCode, 124);
  assert.equal(main.outputs['exit-code'], '124');
  assert.equal(main.outputs['ended-by'], 'timeout');
  assert.equal(main.outputs['timed-out'], 'true');
  assert.ok(main.durationMs < 9500, `${main.durationMs} ms`);
  assert.deepEqual(
    main.annotations.map(({ type, title }) => [type, title]),
    [['error', 'no-orphans']],
  );
  assert.match(
    main.annotations[0]?.message ?? '',
    /^The script timed out after 0\.1 s\. \d process(es)? ended\.$/,
  );
});

test('L08 a script that ends by itself after its deadline has still timed out', async context => {
  const { job, step, end } = await startUse(context, {
    run: `exec sh "$CREATURES/ends-by-itself-after-sigterm.sh"`,
    timeout: patiently(1),
    'stop-signals': 'SIGTERM 60s, SIGKILL',
  });
  await step.waitForLine('SIGTERM to');
  writeFileSync(path.join(job.workspace, 'end'), '');
  const { main } = await end();
  assert.ok(main.log.includes('ended by itself'));
  assert.ok(!main.log.some(line => line.startsWith('SIGKILL')));
  assert.equal(main.outputs['ended-by'], 'timeout');
  assert.equal(main.exitCode, 124);
});

test('L10 the smallest deadline of all passes at once, and is not off', async context => {
  const { main } = await runUse(context, { run: 'sleep 10', timeout: '1e-10000s' });
  assert.equal(main.exitCode, 124);
  assert.equal(main.outputs['ended-by'], 'timeout');
});

for (const timeout of ['1e12d', '2147490000ms', '25d', '9223372036854775808s']) {
  test(`L11 a deadline of ${timeout} does not pass while the script runs`, async context => {
    const { main } = await runUse(context, { run: 'sleep 0.3; echo done', timeout });
    assert.deepEqual(main.log, ['done']);
    assert.equal(main.outputs['ended-by'], 'exit');
  });
}

test('L11 a rung of 1e12d is not over at once', async context => {
  const { job, step, end } = await startUse(context, {
    run: `exec sh "$CREATURES/ends-by-itself-after-sigterm.sh"`,
    timeout: patiently(1),
    'stop-signals': 'SIGTERM 1e12d, SIGKILL',
  });
  await step.waitForLine('SIGTERM to');
  writeFileSync(path.join(job.workspace, 'end'), '');
  const { main } = await end();
  assert.ok(main.log.includes('ended by itself'));
  assert.equal(main.exitCode, 124);
});

test('L13 a command that can not be run gives 126, and one that is missing 127', async context => {
  const folder = await runUse(context, { run: '"$PWD"' });
  assert.equal(folder.main.exitCode, 126);
  const missing = await runUse(context, { run: 'no-such-command-anywhere' });
  assert.equal(missing.main.exitCode, 127);
});

test('L14 each signal of the ladder has its line in the log', async context => {
  const { main } = await runUse(context, {
    run: `exec sh "$CREATURES/ignores-stop-signals.sh"`,
    timeout: patiently(1),
    'stop-signals': 'SIGINT 100ms, SIGTERM 100ms, SIGKILL',
  });
  const all = main.log.filter(line => line !== '');
  assert.equal(all[0], 'ready');
  const lines = all.slice(all.indexOf('##[endgroup]') + 1);
  assert.deepEqual(lines.slice(0, 5), [
    'SIGINT to 2 processes',
    '2 left after 0.1 s',
    'SIGTERM to 2 processes',
    '2 left after 0.1 s',
    'SIGKILL to 2 processes',
  ]);
  assert.match(lines[5] ?? '', /^nothing left after \d/);
});

for (const timeout of ['off', '']) {
  test(`L16 a script without a deadline (timeout: <${timeout}>) has not timed out`, async context => {
    const { main } = await runUse(context, { run: 'exit 3', timeout });
    assert.equal(main.outputs['timed-out'], 'false');
    assert.equal(main.exitCode, 3);
  });
}

test('L16 a deadline that passes while leftovers are being stopped changes nothing about the exit', async context => {
  const { main } = await runUse(context, {
    run: `sh "$CREATURES/ignores-stop-signals.sh" > left &
      until grep -q ready left; do sleep 0.01; done
      exit 3`,
    timeout: patiently(1),
    'stop-signals': `SIGTERM ${patiently(1)}, SIGKILL`,
  });
  assert.ok(Number(main.outputs['duration-ms']) > Number.parseInt(patiently(1)) * 1000);
  assert.equal(main.outputs['ended-by'], 'exit');
  assert.equal(main.outputs['timed-out'], 'false');
  assert.equal(main.exitCode, 3);
});
