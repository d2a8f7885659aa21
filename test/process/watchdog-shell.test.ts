/** The shell that watches over main, spoken to by the test: what it does when it can't do what it is there for. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { alive } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';
import { creatures } from '../support/scene.ts';
import { Traces } from '../support/traces.ts';

const script = path.join(import.meta.dirname, '../../src/watchdog/watchdog.sh');
const SHELLS = [['dash'], ['bash'], ['busybox', 'sh']] as const;

// In the group, in the session, in sessions of their own with a parent and without one.
const SCRIPT = [
  'perl "$CREATURES/deaf.pl" group &',
  'set -m; perl "$CREATURES/deaf.pl" job & set +m',
  'setsid perl "$CREATURES/deaf.pl" session &',
  'sh -c "setsid perl $CREATURES/deaf.pl daemon & exit" > /dev/null',
  'wait; sleep 300',
].join('\n');

interface Watch {
  readonly shell: ChildProcess;
  readonly traces: Traces;
}

/**
 * A shell that watches over a script, all of which is there.
 *
 * @param poor a user, whose shell can't start a process
 */
async function watch(
  context: TestContext,
  [program, ...options]: (typeof SHELLS)[number],
  command: readonly string[],
  poor?: number,
): Promise<Watch> {
  const traces = new Traces();
  const env = { PATH: process.env['PATH'], ...traces.env, CREATURES: creatures };
  const user = poor === undefined ? {} : { uid: poor, gid: poor };
  const before = poor === undefined ? [] : ['prlimit', '--nproc=1'];
  const leader = spawn('bash', ['-c', SCRIPT], { stdio: 'ignore', env, detached: true, ...user });
  const [first = '', ...rest] = [...before, program, ...options, script, ...command];
  const shell = spawn(first, rest, { stdio: ['pipe', 'ignore', 'ignore'], detached: true, ...user });
  context.after(async () => {
    if (shell.exitCode === null && shell.kill('SIGKILL')) await once(shell, 'exit');
    await traces.sweep();
  });
  for (const name of ['group', 'job', 'session', 'daemon']) await traces.pidOf(name);
  shell.stdin.write(`leader ${leader.pid}\n`);
  return { shell, traces };
}

for (const kind of SHELLS) {
  const skip = skipUnless({ procfs: true, programs: [kind[0], 'perl'] });
  describe(`the watchdog in ${kind.join(' ')}`, { skip, concurrency: 4 }, () => {
    for (const [what, command] of [
      ['can not be started', ['/nowhere/node']],
      ['fails', ['/bin/false']],
      ['is killed again and again', ['/bin/sh', '-c', 'kill -9 $$']],
    ] as const) {
      it(`kills all that it can know where what it starts ${what}`, async context => {
        const { shell, traces } = await watch(context, kind, command);
        const daemon = await traces.pidOf('daemon');
        shell.stdin?.end();
        await once(shell, 'exit');
        const left = traces.living().map(({ pid }) => pid);
        assert.deepEqual(left, [daemon], 'whoever has left the session and its parents is left to post');
      });
    }

    it('kills who runs beside the script as well, with its session', async context => {
      const { shell, traces } = await watch(context, kind, ['/bin/false']);
      const daemon = await traces.pidOf('daemon');
      const env = { PATH: process.env['PATH'], ...traces.env, CREATURES: creatures };
      const orphan = 'sh -c "perl $CREATURES/deaf.pl beside-orphan & exit"';
      const beside = `${orphan}; perl "$CREATURES/deaf.pl" beside-child & wait`;
      const second = spawn('sh', ['-c', beside], { stdio: 'ignore', env, detached: true });
      for (const name of ['beside-orphan', 'beside-child']) await traces.pidOf(name);
      shell.stdin?.end(`also ${second.pid}\n`);
      await once(shell, 'exit');
      const left = traces.living().map(({ pid }) => pid);
      assert.deepEqual(left, [daemon]);
    });

    it('starts another one in the place of one that is killed', async context => {
      const folder = mkdtempSync(path.join(tmpdir(), 'no-orphans-watchdog-'));
      context.after(() => {
        rmSync(folder, { recursive: true });
      });
      const file = path.join(folder, 'started');
      const command = `echo >> ${file}; [ $(wc -l < ${file}) -gt 1 ] || kill -9 $$`;
      const { shell, traces } = await watch(context, kind, ['/bin/sh', '-c', command]);
      shell.stdin?.end();
      const [code] = (await once(shell, 'exit')) as [number | null];
      assert.equal(code, 0);
      assert.equal(readFileSync(file, 'utf8'), '\n\n');
      assert.equal(traces.living().length, 5, 'the one that was started has done it all');
    });

    it('takes no signal but SIGKILL for the end of main', async context => {
      const { shell, traces } = await watch(context, kind, ['/bin/false']);
      for (const signal of ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGSTOP', 'SIGCONT'] as const)
        shell.kill(signal);
      shell.stdin?.write('an order of tomorrow\n');
      await sleep(200);
      assert.ok(alive(shell.pid ?? 0));
      assert.equal(traces.living().length, 5);
    });
  });
}

describe('the watchdog in dash', () => {
  const skip = skipUnless({ procfs: true, root: true, programs: ['dash', 'perl', 'prlimit'] });
  it('kills at once where no process can be started any more', { skip }, async context => {
    // Nobody else has this user, so that the limit is its own.
    const { shell, traces } = await watch(context, ['dash'], ['/bin/true'], 64_997);
    const daemon = await traces.pidOf('daemon');
    shell.stdin?.end();
    await once(shell, 'exit');
    assert.deepEqual(
      traces.living().map(({ pid }) => pid),
      [daemon],
    );
  });
});
