/** What single processes have used, as /proc tells it. Undefined where it does not. */
import { readFileSync } from 'node:fs';
import type { Identity } from './identity.ts';
import { fieldsOf, MS_PER_TICK } from './stat-line.ts';
import { bytesIn, statusOf } from './status.ts';

export interface CpuTime {
  readonly userMs: number;
  readonly systemMs: number;
}

export const NO_TIME: CpuTime = { userMs: 0, systemMs: 0 };

/** The CPU time of a process, and of those among its descendants that were reaped (proc_pid_stat(5)). */
export interface ProcessCpu {
  readonly own: CpuTime;
  readonly reaped: CpuTime;
}

/** Nothing of another process that has the number by now. */
export function cpuOf({ pid, start }: Identity): ProcessCpu | undefined {
  const fields = fieldsOf(read(`/proc/${pid}/stat`));
  const [user, system, reapedUser, reapedSystem, begun] = [11, 12, 13, 14, 19].map(
    index => Number(fields[index] ?? NaN) * MS_PER_TICK,
  ) as [number, number, number, number, number];
  if (begun !== start || ![user, system, reapedUser, reapedSystem].every(Number.isFinite)) return undefined;
  return {
    own: { userMs: user, systemMs: system },
    reaped: { userMs: reapedUser, systemMs: reapedSystem },
  };
}

/** The memory that a process holds now, and the most that it has held at once, in bytes (proc_pid_status(5)). */
export function memoryOf(pid: number): { readonly rss: number; readonly peak: number } | undefined {
  const status = statusOf(pid);
  const [rss, peak] = [bytesIn(status, 'VmRSS'), bytesIn(status, 'VmHWM')];
  return rss === undefined || peak === undefined ? undefined : { rss, peak };
}

export function sumOf(times: readonly CpuTime[]): CpuTime {
  const sum = (pick: (time: CpuTime) => number): number =>
    times.reduce((before, time) => before + pick(time), 0);
  return { userMs: sum(time => time.userMs), systemMs: sum(time => time.systemMs) };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
