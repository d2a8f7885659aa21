/** The system's table of processes, as far as this project asks it. */
import type { Identity } from './identity.ts';
import type { Ports } from './port.ts';

/** One process at the moment of the look. */
export interface ProcessEntry extends Identity {
  readonly ppid: number;
  readonly pgid: number;
  /** The session; undefined where the system does not tell (macOS). */
  readonly sid: number | undefined;
  readonly state: 'alive' | 'stopped' | 'dead';
  /** The signals that it ignores, signal N as bit N - 1, of the first 31; undefined where the system does not tell. */
  readonly ignored?: number;
  /** The kernel's short name: any bytes, chosen by the process. */
  readonly name: string;
}

/** What is told of a process to people. All of it is untrusted text. */
export interface ProcessDetails {
  /** The arguments; empty for a kernel thread, or where they can't be read. */
  readonly command: readonly string[];
  /** The name of the effective user, or its number where it has no name; undefined where it can't be read. */
  readonly user: string | undefined;
}

export interface ProcessTable {
  readonly kind: 'procfs' | 'ps';
  /** How far two readings of one start time can lie apart, in milliseconds. */
  readonly startTolerance: number;
  /** How many processes one question is best asked about, where answers must be fresh. */
  readonly batch: number;
  /** Now, on the clock of the start times. */
  now(): number;
  /**
   * The processes with these pids, or all. One that vanished during the look is left out; a zombie is `dead` unless
   * other threads of it still run.
   *
   * @throws when the table as a whole can't be read
   */
  entries(pids?: readonly number[]): Promise<ProcessEntry[]>;
  /**
   * A process's environment as the kernel shows it (`NAME=value` with NUL between), or undefined where it can't be
   * told. It is what the process was started with: a program may overwrite it, and an exec in progress shows it empty.
   */
  environment(pid: number): string | undefined;
  details(pids: readonly number[]): Promise<Map<number, ProcessDetails>>;
  /**
   * What they listen on, where that can be told, and of whom it may not be read; dearer than all the rest. `ps` tells
   * nothing of it.
   *
   * @param until on the monotonic clock: what is not read by then is not told
   */
  ports(pids: readonly number[], until: number): Map<number, Ports>;
}
