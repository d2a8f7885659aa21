/**
 * What main, the watchdog and post ask of the helper that runs as root, and what it answers: one JSON object a line, each
 * order answered before the next. Nothing of it is on a command line, and no shell reads it.
 */
import type { Identity } from '../process/identity.ts';
import type { Port } from '../process/port.ts';

export type Order =
  /** The signal to each of these, checked by pid and start time just before. */
  | { readonly do: 'signal'; readonly signal: NodeJS.Signals; readonly targets: readonly Identity[] }
  /** SIGKILL to these, to all below them and below the reaper's processes, again and again until none is left. */
  | { readonly do: 'kill'; readonly targets: readonly Identity[]; readonly reapers: readonly Identity[] }
  /** A control group as a child of the one that the leader is in, with the leader moved into it. */
  | {
      readonly do: 'make group';
      readonly parent: string;
      readonly name: string;
      readonly leader: Identity;
    }
  | { readonly do: 'remove group'; readonly path: string }
  /** What these listen on, each checked by pid and start time. */
  | { readonly do: 'ports'; readonly targets: readonly Identity[] };

/** An order, and until when it is to be obeyed, on the monotonic clock: who gave it has gone on without it then. */
export type TimedOrder = Order & { readonly until: number };

/** How many processes are asked about at once, and how many ports are told of them in all. */
export const MOST_ASKED = 500;
export const MOST_PORTS_TOLD = 500;
/** Of an address or a path. The kernel's own paths have 108 bytes (unix(7)). */
export const LONGEST_TEXT = 256;

export interface Answer {
  /** The pids of those that a signal reached. */
  readonly reached: readonly number[];
  /** What those listen on that root could read, by pid; empty for nothing. */
  readonly ports?: readonly (readonly [pid: number, ports: readonly Port[]])[];
  /** What could not be done, as the end of a sentence. */
  readonly problem?: string;
  /** Whether nothing was heard in time: the next order may be obeyed. */
  readonly isLate?: true;
}
