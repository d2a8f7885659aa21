import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { it } from 'node:test';

import { childrenOf } from '../../src/process/children.ts';
import { eventually } from './eventually.ts';
import { commandOf } from './processes.ts';
import { skipUnless } from './require.ts';

const INSIDE = 'NO_ORPHANS_TEST_IN_PID_NAMESPACE';

/** Whether this process has a PID namespace to itself, with root's rights over it. */
export const hasOwnPids = process.env[INSIDE] === '1';

/** All of them: whoever is known by one of them has a number, which may be another one's later. */
export const CONTAINMENTS = ['tracking', 'reaper', 'cgroup'] as const;

/** Where there is no PID namespace of one's own yet: the test that runs the whole file in one. */
export function withOwnPids(what: string, file: string, programs: readonly string[] = []): void {
  const needs = { procfs: true, root: true, cgroups: true, programs: ['unshare', 'perl', ...programs] };
  it(`${what}, in a PID namespace`, { skip: skipUnless(needs), timeout: 400_000 }, async () => {
    await runWithOwnPids(file);
  });
}

/**
 * Runs a test file in a PID namespace of its own, where numbers can be chosen. Its init is a shell, which reaps.
 *
 * @throws AssertionError with all that it printed, where one of its tests failed or none ran.
 */
async function runWithOwnPids(file: string): Promise<void> {
  const init = 'trap : TERM; "$@"; exit $?';
  const node = [process.execPath, '--test-reporter=spec', file];
  const env: NodeJS.ProcessEnv = { ...process.env, [INSIDE]: '1' };
  delete env['NODE_TEST_CONTEXT'];
  const child = spawn(
    'unshare',
    ['--pid', '--fork', '--mount-proc', '--kill-child', 'bash', '-c', init, 'init', ...node],
    { env, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const output: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => output.push(bytes));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  const text = Buffer.concat(output).toString();
  assert.equal(exitCode, 0, text);
  assert.match(text, /pass [1-9]/);
}

/** Starts `sleep` in a session of its own with a pid that was somebody else's: in a PID namespace of one's own only. */
export async function startWithPid(pid: number): Promise<ChildProcess> {
  return await eventually(
    async () => {
      writeFileSync('/proc/sys/kernel/ns_last_pid', String(pid - 1));
      // Its child is in its session and its group.
      const child = spawn('sh', ['-c', 'sleep 600; :'], { stdio: 'ignore', detached: true });
      // Its own child takes a number as well.
      await eventually(() => childrenOf(Number(child.pid)).length > 0);
      if (child.pid === pid) return child;
      // With its child, which would keep another number from somebody.
      process.kill(-Number(child.pid), 'SIGKILL');
      await once(child, 'exit');
      throw new Error(`it is that of ${commandOf(pid)}, and ${child.pid} was given instead`);
    },
    { message: `No process got the pid ${pid}` },
  );
}
