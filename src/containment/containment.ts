/** How descendants are known and reached: what every containment answers, so that nobody asks which one it is. */
import type { Delivery } from '../process/signal.ts';
import type { Identity } from '../process/identity.ts';
import type { Port } from '../process/port.ts';
import type { ProcessEntry } from '../process/table.ts';

/** By what a process is known to be a descendant. */
export type Link = 'leader' | 'parent' | 'session' | 'group' | 'marker' | 'seen' | 'reaper' | 'cgroup';

/**
 * How a descendant left the leader's process group:
 * - `none`: it did not
 * - `setpgid`: another group of the same session, as `set -m` makes them
 * - `setsid`: another session
 * - `daemonised`: another session, and its parent gone
 * - `left`: another group, where the system does not tell sessions
 */
export type Escape = 'none' | 'setpgid' | 'setsid' | 'daemonised' | 'left';

/** A live process that the script started, directly or not. */
export interface Descendant extends ProcessEntry {
  readonly link: Link;
  readonly escape: Escape;
  /** Its parent when it was first seen, where that was a descendant too. */
  readonly origin: Origin | undefined;
}

export interface Origin {
  readonly pid: number;
  readonly name: string;
}

/** What is told of a process to people. All but the age is untrusted text. */
export interface Description {
  /** What to call it. */
  readonly name: string;
  /** Its command line, with secrets masked, cut to 500 characters; empty where it can't be read. */
  readonly command: string;
  /** Its effective user; undefined where that can't be read. */
  readonly user: string | undefined;
  readonly ageMs: number;
  /** What it listens on; empty where it listens on nothing, and where that can't be read. */
  readonly ports: readonly Port[];
  /** Set where they may not be read: it is another user's, or lets nobody look. */
  readonly arePortsHidden?: true;
}

export interface Look {
  /** Every live descendant that is not allowed, the leader among them. */
  readonly descendants: readonly Descendant[];
  /** Live descendants that `allow-processes` names. They are never signalled. */
  readonly allowed: readonly Descendant[];
  /**
   * Processes that only look like descendants: they carry the marker and were born after main had ended, or are in the
   * leader's session or group, whose number may be another one's by now.
   */
  readonly suspects: readonly ProcessEntry[];
  /**
   * How many young processes ended before the look could tell whether they were ours, counted while newcomers of ours
   * appear: one of them may have left another.
   */
  readonly missed: number;
}

/** What one signal reached. A target that had gone meanwhile is in neither list. */
export interface Signalled {
  readonly reached: readonly Descendant[];
  readonly refused: readonly {
    readonly target: Descendant;
    readonly answer: Exclude<Delivery, 'sent' | 'gone'>;
  }[];
  /** Whether a refused one may be reached yet: root's helper, which takes a while to start, has not answered. */
  readonly isPending?: boolean;
}

/** By what descendants are known, the strongest last. */
export type ContainmentKind = 'tracking' | 'reaper' | 'cgroup';

/**
 * Whether nobody is left:
 * - `left`: the kernel says that somebody is, though the look has not found them
 * - `unsure`: the look may have missed somebody
 */
export type Emptiness = 'empty' | 'left' | 'unsure';

export interface Containment {
  /** Who is left. */
  look(): Promise<Look>;
  /** Whether nobody but allowed processes is left, where this look, which was just made, has found nobody. */
  isEmpty(look: Look): Promise<Emptiness>;
  /**
   * Sends a signal to these descendants of a look just made, the leader's group first and at once, then the escapees
   * one by one, each checked by pid and start time just before. SIGKILL may reach newcomers as well, and is worth sending
   * after a look that has found nobody.
   */
  signal(signal: NodeJS.Signals, look: Look): Promise<Signalled>;
  /**
   * Sends the last stop signal but SIGKILL, and SIGCONT after it, to those alone whom it did not reach since root's helper
   * was late.
   */
  signalLate?(): Promise<Signalled>;
  /**
   * Has all that it can stand still, the allowed among them, so that nobody forks between a look and a signal.
   *
   * @returns what lets them go on; undefined where it can stop nobody
   */
  hold?(): Promise<(() => void) | undefined>;
  /** Which of these live on: cheaper than a look, and blind to newcomers. */
  living(processes: readonly Identity[]): Promise<ReadonlySet<number>>;
  /**
   * What can be told of these to people, by pid; read now, since it is gone with the process.
   *
   * @param isBrief without what takes milliseconds, such as their ports: a signal waits
   */
  describe(processes: readonly ProcessEntry[], isBrief?: boolean): Promise<ReadonlyMap<number, Description>>;
}
