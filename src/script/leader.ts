/** The leader: the process that runs the script, leader of its own session and process group. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { messageOf } from '../errors.ts';
import type { ExitStatus } from '../outcome.ts';

export interface Leader {
  readonly pid: number;
  /** Settles when the leader has ended, whoever still holds its pipes. Never rejects. */
  readonly exited: Promise<ExitStatus>;
  /** Whether it has ended, and its pid may be somebody else's. */
  readonly hasExited: () => boolean;
}

export interface LeaderOptions {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Starts the leader with the runner's own descriptors as its stdout and stderr: nothing stands between them, and
 * they do not break when main dies. Its stdin is at its end. When this returns, the leader is not reaped yet, so its
 * start time can be read.
 *
 * @throws what the system answers to the spawn, with the program's name
 */
export async function startLeader(options: LeaderOptions): Promise<Leader> {
  const child = spawn(options.program, options.arguments, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', 'inherit', 'inherit'],
    // A session of its own, and with it a process group.
    detached: true,
  });
  const exited = new Promise<ExitStatus>(resolve => {
    // Not 'close', which waits for everybody who holds a pipe.
    child.once('exit', (code, signal) => {
      resolve(signal === null ? { kind: 'code', code: code ?? 1 } : { kind: 'signal', signal });
    });
  });
  const hasExited = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return { pid: child.pid ?? (await refusal(child)), exited, hasExited };
}

async function refusal(child: ChildProcess): Promise<never> {
  const [cause] = (await once(child, 'error')) as [unknown];
  throw new Error(`The script could not be started: ${messageOf(cause)}`, { cause });
}
