/** The picture of the process tree at the deadline, before anything is signalled. All texts in it are untrusted. */
import type { Escape, Origin } from '../containment/containment.ts';
import type { Identity } from '../process/identity.ts';
import type { Port } from '../process/port.ts';
import type { Activity } from '../process/vitals.ts';

/** One process of the tree. What can't be read is undefined. */
export interface ProcessPicture extends Identity {
  readonly ppid: number;
  readonly name: string;
  /** With secrets masked, cut to 500 characters; empty where it can't be read. */
  readonly command: string;
  readonly user: string | undefined;
  readonly ageMs: number;
  readonly activity: Activity;
  /** User and system time of all its threads, in milliseconds. */
  readonly cpuMs: number | undefined;
  readonly rssBytes: number | undefined;
  /** The kernel function in which it waits. */
  readonly waitsIn: string | undefined;
  /** What it listens on. */
  readonly ports: readonly Port[];
  /** Set where they may not be read. */
  readonly arePortsHidden?: true;
  readonly escape: Escape;
  readonly origin: Origin | undefined;
}

/** Why one process is likely to be what hangs. */
export type HintRule =
  /** The leaf that the leader's chain of waiting parents ends in. */
  | 'waited for'
  /** The only one that burns CPU. */
  | 'burns CPU'
  /** The only one left that holds the script's output. */
  | 'holds the output';

export interface Picture {
  /** When it was taken, on the monotonic clock. */
  readonly at: number;
  readonly leader: number;
  /** No more than 1,000, in no order. */
  readonly processes: readonly ProcessPicture[];
  /** How many there were in all. */
  readonly total: number;
  /** Where exactly one rule fits exactly one process. */
  readonly hint: { readonly pid: number; readonly rule: HintRule } | undefined;
}
