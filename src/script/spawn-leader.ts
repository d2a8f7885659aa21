/** Starts the leader as a child of main, where no reaper stands between. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { messageOf } from '../errors.ts';
import { monotonicMs } from '../process/clock.ts';
import type { ProcessTable } from '../process/table.ts';
import { signalGroup } from '../process/signal.ts';
import type { Leader, LeaderEnd, LeaderOptions } from './leader.ts';
import type { Outputs } from './outputs.ts';

/**
 * Starts the leader. Its stdin is at its end.
 *
 * @param outputs its stdout and stderr
 * @throws what the system answers to the spawn, with the program's name; and when the process table can't be read,
 *   where the leader's group has been killed
 * @param what what it runs, as the begin of a sentence
 */
export async function spawnLeader(
  options: LeaderOptions,
  table: ProcessTable,
  outputs: Outputs,
  what = 'The script',
): Promise<Leader> {
  const at = monotonicMs();
  const child = spawn(options.program, options.arguments, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', ...outputs],
    // A session of its own, and with it a process group.
    detached: true,
  });
  const exited = new Promise<LeaderEnd>(resolve => {
    // Not 'close', which waits for everybody who holds a pipe.
    child.once('exit', (code, signal) => {
      resolve(signal === null ? { kind: 'code', code: code ?? 1 } : { kind: 'signal', signal });
    });
  });
  const hasExited = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const pid = child.pid ?? (await refusal(child, what));
  try {
    // Read before the event loop can reap it.
    const [entry] = await table.entries([pid]);
    return { pid, start: entry?.start ?? table.now(), exited, hasExited, begin: () => at };
  } catch (error) {
    // Until it is reaped the number is its own.
    if (!hasExited()) signalGroup(pid, 'SIGKILL');
    throw error;
  }
}

async function refusal(child: ChildProcess, what: string): Promise<never> {
  const [cause] = (await once(child, 'error')) as [unknown];
  throw new Error(`${what} could not be started: ${messageOf(cause)}`, { cause });
}
