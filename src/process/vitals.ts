/** How a process is at a moment, as far as the system tells: for people, never for whom to signal. */
import { readFileSync, readlinkSync } from 'node:fs';
import { monotonicMs } from './clock.ts';
import { errnoOf } from './errno.ts';
import { fieldsOf, MS_PER_TICK } from './stat-line.ts';
import { bytesIn, statusOf } from './status.ts';
import type { ProcessTable } from './table.ts';

/** What a process does, as the kernel tells: `unknown` where it does not. */
export type Activity =
  'running' | 'sleeping' | 'uninterruptible' | 'stopped' | 'traced' | 'zombie' | 'unknown';

/** What can't be read is undefined. */
export interface Vitals {
  readonly activity: Activity;
  /** User and system time of all its threads, in milliseconds. */
  readonly cpuMs: number | undefined;
  readonly rssBytes: number | undefined;
  /** The kernel function in which its first thread waits. */
  readonly waitsIn: string | undefined;
  /** What its stdout and stderr are, such as `pipe:[123]`; a closed one is left out. */
  readonly outputs: readonly string[] | undefined;
}

export const UNKNOWN: Vitals = {
  activity: 'unknown',
  cpuMs: undefined,
  rssBytes: undefined,
  waitsIn: undefined,
  outputs: undefined,
};

/**
 * Reads them, by pid; whoever is gone, or comes after `until` (monotonic), is left out. Nothing that is read here waits
 * for a process, as its command line may: a lock of its memory is held by whoever hangs in a page fault.
 */
export async function vitalsOf(
  pids: readonly number[],
  table: ProcessTable,
  until: number,
): Promise<Map<number, Vitals>> {
  if (table.kind === 'ps') {
    const { vitalsByPs } = await import('./ps.ts');
    return await vitalsByPs(pids);
  }
  return readEach(pids, until, read);
}

/** What changes from one moment to the next: a tenth of the cost of all. */
export type Pulse = Pick<Vitals, 'activity' | 'cpuMs'>;

/** Reads the pulse of those whose vitals were read before; the same in all else. */
export async function pulsesOf(
  pids: readonly number[],
  table: ProcessTable,
  until: number,
): Promise<Map<number, Pulse>> {
  if (table.kind === 'ps') return await vitalsOf(pids, table, until);
  return readEach(pids, until, pulseOf);
}

function readEach<T>(
  pids: readonly number[],
  until: number,
  readOne: (pid: number) => T | undefined,
): Map<number, T> {
  const found = new Map<number, T>();
  for (const pid of pids) {
    if (monotonicMs() > until) break;
    const one = readOne(pid);
    if (one) found.set(pid, one);
  }
  return found;
}

function pulseOf(pid: number): Pulse | undefined {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  if (stat === undefined) return undefined;
  const fields = fieldsOf(stat);
  const ticks = Number(fields[11]) + Number(fields[12]);
  const threads = Number(fields[17]);
  return {
    activity: activityOf(fields[0] ?? '', threads),
    cpuMs: Number.isFinite(ticks) ? ticks * MS_PER_TICK : undefined,
  };
}

function read(pid: number): Vitals | undefined {
  const pulse = pulseOf(pid);
  if (!pulse) return undefined;
  return {
    ...pulse,
    rssBytes: bytesIn(statusOf(pid), 'VmRSS'),
    waitsIn: waitsIn(pid),
    outputs: outputsOf(pid),
  };
}

/** @param threads one whose first thread has ended shows Z while others run on */
export function activityOf(letter: string, threads = 1): Activity {
  switch (letter) {
    case 'R':
      return 'running';
    case 'S':
    case 'I':
      return 'sleeping';
    case 'D':
    case 'K':
    case 'U':
      return 'uninterruptible';
    case 'T':
      return 'stopped';
    case 't':
      return 'traced';
    case 'Z':
      return threads > 1 ? 'unknown' : 'zombie';
    default:
      return 'unknown';
  }
}

/** What each of its outputs is, but for a closed one. Undefined where that may not be read. */
export function outputsOf(pid: number | 'self'): string[] | undefined {
  const found: string[] = [];
  for (const descriptor of [1, 2]) {
    try {
      found.push(readlinkSync(`/proc/${pid}/fd/${descriptor}`));
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') return undefined;
    }
  }
  return found;
}

function waitsIn(pid: number): string | undefined {
  const text = attempt(() => readFileSync(`/proc/${pid}/wchan`, 'latin1'));
  // 0 is told of who runs, and of whom we may not ask.
  return text === undefined || text === '0' || text === '' ? undefined : text;
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    // Gone, or not ours to read.
    return undefined;
  }
}
