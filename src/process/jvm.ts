/** Which processes are JVMs that answer SIGQUIT with their stacks. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { SYSTEM_FOLDERS, which } from '../script/which.ts';
import { pause } from './clock.ts';
import { statusOf } from './status.ts';

// One grep each.
const MOST_ASKED = 64;

/** Whether a process has a handler of its own for a signal (SigCgt of proc_pid_status(5)). False where that can't be read. */
export function catches(pid: number, signal: NodeJS.Signals): boolean {
  const mask = statusOf(pid)('SigCgt');
  if (mask === undefined || !/^[0-9a-f]+$/.test(mask)) return false;
  return ((BigInt(`0x${mask}`) >> BigInt(constants.signals[signal] - 1)) & 1n) === 1n;
}

/**
 * Those of `pids` that have libjvm mapped. To read the maps of a process that is stuck may block for good: so others do
 * it, which are killed when `boundMs` are over; of 64 at most.
 */
export async function withLibjvm(pids: readonly number[], boundMs: number): Promise<ReadonlySet<number>> {
  const grep = which('grep', `${SYSTEM_FOLDERS}:${process.env['PATH'] ?? ''}`);
  const found = new Set<number>();
  if (grep === '') return found;
  const over = pause(boundMs);
  const asked = pids.slice(0, MOST_ASKED).map(async pid => {
    if (await isMapped(grep, pid, over)) found.add(pid);
  });
  await Promise.all(asked);
  return found;
}

async function isMapped(grep: string, pid: number, over: Promise<void>): Promise<boolean> {
  const child = spawn(grep, ['-qsF', '/libjvm.so', `/proc/${pid}/maps`], { stdio: 'ignore', env: {} });
  const ended = new Promise<boolean>(resolve => {
    child.once('exit', code => {
      resolve(code === 0);
    });
    // Without a process or a descriptor left nobody can be asked.
    child.once('error', () => {
      resolve(false);
    });
  });
  const isFound = await Promise.race([ended, over.then(() => undefined)]);
  if (isFound === undefined) child.kill('SIGKILL');
  return isFound === true;
}
