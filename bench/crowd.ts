/** A crowd of processes that are deaf to SIGTERM, as the peers are to end it. */
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const script = path.join(import.meta.dirname, 'creatures/crowd.pl');

export type How = 'group' | 'escapees';

/** The command that starts it, and makes `file` when all are there. */
export function crowdCommand(
  number: number,
  how: How,
  file: string,
): [string, string, string, string, string] {
  return ['perl', script, String(number), how, file];
}

/** Waits until all are there. Returns their pids. */
export async function crowdIn(file: string): Promise<number[]> {
  while (!existsSync(file)) await sleep(5);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .filter(line => line !== '')
    .map(Number);
}

/** How many of these live. A zombie does not. */
export function countLiving(pids: readonly number[]): number {
  return pids.filter(pid => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      return !/\) [ZXx] /.test(stat);
    } catch {
      return false;
    }
  }).length;
}

/** Ends those who are left of a crowd: they are the bench's own. */
export function endAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      if (readFileSync(`/proc/${pid}/comm`, 'latin1').startsWith('perl')) process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended.
    }
  }
}

/** The pids of everybody in the PID namespace that this process has made for its children. */
export function pidsBelow(pid: number): number[] {
  const namespace = readlinkSync(`/proc/${pid}/ns/pid_for_children`);
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(name => {
      try {
        return readlinkSync(`/proc/${name}/ns/pid`) === namespace;
      } catch {
        return false;
      }
    })
    .map(Number);
}
