import assert from 'node:assert/strict';
import { test } from 'node:test';
import { skipUnless } from '../support/require.ts';
import { startedBy } from '../support/started-by.ts';
import { runUse, startUse, type UseOptions } from './use.ts';

for (const code of [0, 1, 2, 32, 64, 127, 254, 255]) {
  test(`E01 a script that exits with ${code} gives ${code}`, async context => {
    const { main } = await runUse(context, { run: `exit ${code}` });
    assert.equal(main.exitCode, code);
    assert.equal(main.outputs['exit-code'], String(code));
    assert.equal(main.outputs['ended-by'], 'exit');
    assert.equal(main.conclusion, code === 0 ? 'success' : 'failure');
    // As under run:, word for word.
    assert.deepEqual(
      main.annotations.map(({ type, title, message }) => [type, title, message]),
      code === 0 ? [] : [['error', '', `Process completed with exit code ${code}.`]],
    );
  });
}

const deaths: readonly [name: string, status: number][] = [
  ['HUP', 129],
  ['QUIT', 131],
  ['ABRT', 134],
  ['KILL', 137],
  ['TERM', 143],
];

for (const [signal, status] of deaths) {
  test(`E02 a script that SIG${signal} ends gives ${status}`, async context => {
    // A shell would ignore SIGQUIT.
    const code = `process.kill(process.pid, 'SIG${signal}'); setTimeout(() => {}, 60_000)`;
    const { main } = await runUse(context, { run: `ulimit -c 0; exec '${process.execPath}' -e "${code}"` });
    assert.equal(main.exitCode, status);
    assert.equal(main.outputs['exit-code'], String(status));
    assert.equal(main.outputs['ended-by'], 'exit');
    assert.deepEqual(
      main.annotations.map(({ message }) => message),
      [`Process completed with exit code ${status}.`],
    );
  });
}

test('E03 a script that chooses its exit code at the deadline gives 124 all the same', async context => {
  const { main } = await runUse(context, {
    run: `trap 'echo asked to stop; exit 3' TERM
      while :; do sleep 0.1; done`,
    timeout: '0.5s',
  });
  assert.ok(main.log.includes('asked to stop'));
  assert.equal(main.exitCode, 124);
  assert.equal(main.outputs['exit-code'], '124');
});

/** Ways of starting main that have confused supervisors. */
const startings: readonly [name: string, options: UseOptions, skip: string | false][] = [
  ['K17 with SIGCHLD ignored', startedBy(`trap '' CHLD`), false],
  [
    'K19 with SIGALRM and SIGTERM blocked',
    startedBy(
      `exec perl -e 'use POSIX; sigprocmask(SIG_BLOCK, POSIX::SigSet->new(SIGALRM, SIGTERM)); exec @ARGV' "$@"`,
    ),
    skipUnless({ programs: ['perl'] }),
  ],
];

for (const [name, options, skip] of startings) {
  test(`${name}, main still learns the exit code of the script`, { skip }, async context => {
    const { main } = await runUse(context, { run: 'sleep 0.1; exit 2', timeout: '30s' }, options);
    assert.equal(main.exitCode, 2);
  });

  test(`${name}, main still keeps the deadline, and SIGTERM is enough`, { skip }, async context => {
    const inputs = { run: 'sleep 600', timeout: '0.5s', 'stop-signals': 'SIGTERM 60s, SIGKILL' };
    const { main } = await runUse(context, inputs, options);
    assert.equal(main.exitCode, 124);
    assert.ok(main.durationMs < 10_000, `${main.durationMs} ms`);
  });
}

test('K18 a child that main was started with, and that ends first, is not mistaken for the script', async context => {
  const { main } = await runUse(
    context,
    { run: 'sleep 1; exit 7' },
    startedBy(`sh -c 'sleep 0.5; exit 3' &`),
  );
  assert.equal(main.exitCode, 7);
});

test('K18 a child that main was started with, and that lives on, is no leftover', async context => {
  const { step, job, traces } = await startUse(
    context,
    { run: 'sleep 0.2' },
    startedBy('sleep 600 > /dev/null 2>&1 & echo "$! older child"'),
  );
  const child = Number.parseInt((await step.waitForLine('older child')).text, 10);
  const main = await step.done;
  const [post] = await job.post();
  assert.equal(main.outputs['leftovers'], '[]');
  assert.equal(post?.summary, '');
  assert.deepEqual(
    traces.living().map(({ pid }) => pid),
    [child],
  );
});
