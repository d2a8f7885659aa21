import assert from 'node:assert/strict';
import { test } from 'node:test';
import { skipUnless } from '../support/require.ts';
import { runUse } from './use.ts';

const printEnvironment = `exec '${process.execPath}' -p 'JSON.stringify(process.env)'`;

async function environmentOf(
  ...[context, inputs, options]: Parameters<typeof runUse>
): Promise<{ env: Record<string, string>; use: Awaited<ReturnType<typeof runUse>> }> {
  const use = await runUse(context, { run: printEnvironment, ...inputs }, options);
  // Not from the log, which is cut.
  return {
    use,
    env: JSON.parse(use.step.lines.find(({ text }) => text.startsWith('{'))?.text ?? '') as Record<
      string,
      string
    >,
  };
}

test('a script gets what run: would give it', async context => {
  const ofUser = {
    COLOUR: 'red',
    EMPTY: '',
    LINES: 'one\ntwo\n',
    INPUT_COLOUR: 'blue',
    'with space': '=1=',
    TIMEOUT: '3',
  };
  const { env, use } = await environmentOf(context, { timeout: '5m' }, { env: ofUser, id: 'named' });
  for (const [name, value] of Object.entries(ofUser)) assert.equal(env[name], value, name);
  const { job } = use;
  assert.deepEqual(
    [env['GITHUB_ACTION'], env['GITHUB_WORKSPACE'], env['RUNNER_TEMP'], env['RUNNER_TRACKING_ID']],
    ['named', job.workspace, job.runnerTemp, job.trackingId],
  );
  assert.deepEqual([env['CI'], env['GITHUB_ACTIONS'], env['GITHUB_REF_NAME']], ['true', 'true', 'main']);
  assert.equal(env['RUNNER_ENVIRONMENT'], 'self-hosted');
  assert.equal(env['HOME'], process.env['HOME']);
  const files = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY', 'GITHUB_EVENT_PATH'];
  const oidc = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ORCHESTRATION_ID'];
  for (const name of [...files, ...oidc]) assert.ok(env[name], `${name} is there`);
});

test("a script gets nothing of what is the action's alone", async context => {
  const { env } = await environmentOf(context, { timeout: '5m' }, { env: { STATE_use: '{}' } });
  const ofTheAction = /^(INPUT_|ACTIONS_RUNTIME_|ACTIONS_CACHE_|ACTIONS_RESULTS_URL$|STATE_|GITHUB_STATE$)/;
  assert.deepEqual(
    Object.keys(env).filter(name => ofTheAction.test(name)),
    [],
  );
  // What a test of ours needs, and what a shell adds, aside: one variable more than under run:.
  assert.equal(Object.keys(env).filter(name => name.includes('NO_ORPHANS_USE')).length, 1);
  assert.ok(!('NODE_OPTIONS' in env || 'NODE_CHANNEL_FD' in env));
});

test('E04 the stdin of a script is at its end', async context => {
  const run =
    'cat; wc -c < /dev/stdin | tr -d " "; read -r line || echo "read nothing"; cat /dev/stdin; echo end';
  const { main } = await runUse(context, { run, timeout: '20s' });
  assert.deepEqual(main.log, ['0', 'read nothing', 'end']);
});

test(
  'E04 select calls the stdin of a script readable at once',
  { skip: skipUnless({ programs: ['perl'] }) },
  async context => {
    const run = `vec($in, 0, 1) = 1; print scalar(select($in, undef, undef, 20)), "\\n"; print eof(STDIN) ? "end\\n" : "more\\n"`;
    const { main } = await runUse(context, { run, shell: 'perl {0}', timeout: '30s' });
    assert.deepEqual(main.log, ['1', 'end']);
    assert.ok(main.durationMs < 10_000, `${main.durationMs} ms`);
  },
);

test('a script has no terminal, not even one that it could open', async context => {
  const run = `for descriptor in 0 1 2; do test -t $descriptor && echo "terminal at $descriptor"; done
    (: < /dev/tty) 2>/dev/null && echo 'terminal opened'
    echo end`;
  const { main } = await runUse(context, { run, shell: 'bash {0}' });
  assert.deepEqual(main.log, ['end']);
});

test(
  'a script leads a session and a process group of its own',
  { skip: skipUnless({ programs: ['perl'] }) },
  async context => {
    const run =
      'use POSIX; print "$$ ", POSIX::getpgrp(), "\\n"; print POSIX::setsid() > 0 ? "free" : "leader", "\\n"';
    const { main } = await runUse(context, { run, shell: 'perl {0}' });
    const [pid, group] = main.log[0]?.split(' ') ?? [];
    assert.equal(group, pid);
    // A process group's leader may not make a session.
    assert.equal(main.log[1], 'leader');
  },
);
