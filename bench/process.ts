/** What the kernel tells of a process's use of the machine. */
import { readdirSync, readFileSync } from 'node:fs';

import { fieldsOf, MS_PER_TICK } from '../src/process/stat-line.ts';
import { bytesIn, statusOf } from '../src/process/status.ts';

/** User and system time of a process so far, in milliseconds. */
export function cpuMs(pid: number): number {
  const fields = statOf(pid);
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
}

/** Memory that is resident, in MB: shared pages count for each process. */
export function rssMb(pid: number): number {
  return (bytesIn(statusOf(pid), 'VmRSS') ?? NaN) / 1024 / 1000;
}

/** The kernel's name of a process. */
export function nameOf(pid: number): string {
  return readFileSync(`/proc/${pid}/comm`, 'latin1').trim();
}

/** A process with everybody below it who has not left its parents. */
export function withChildren(pid: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .map(name => [Number(name), Number(statOf(Number(name))[1])] as const),
  );
  const found = [pid];
  for (const each of found) for (const [child, parent] of parents) if (parent === each) found.push(child);
  return found;
}

function statOf(pid: number): string[] {
  try {
    return fieldsOf(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return [];
  }
}
