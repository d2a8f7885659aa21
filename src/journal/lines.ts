/**
 * The lines of the journal: what was started, who was seen, what was sent, how it ended. One JSON object a line, with
 * the monotonic clock at `t` (milliseconds). Post knows from them what main did.
 */
import type { ContainmentKind } from '../containment/containment.ts';
import type { Picture } from '../evidence/picture.ts';
import type { Resources } from '../evidence/resources.ts';
import type { Fate, Unnamed } from '../fate.ts';
import type { Settings } from '../inputs.ts';
import type { Leftover } from '../leftovers.ts';
import type { Outcome } from '../outcome.ts';
import type { Identity } from '../process/identity.ts';

export const JOURNAL_VERSION = 3;

/** Who walks a ladder. */
export type Walker = 'main' | 'watchdog' | 'post';

/** How many processes a line names at most: a storm may have any number. */
export const MOST_NAMED = 1000;

/** Who this use is. The first line of a journal; post gets the same through the state. */
export interface Use {
  readonly version: typeof JOURNAL_VERSION;
  readonly main: Identity;
  /** main's parent: the runner, which is the parent of post too. */
  readonly parent: number;
  /** GITHUB_ACTION: the step's id. */
  readonly step: string;
  readonly bootId: string;
  readonly marker: string;
  /** A variable with its value that the runner gives this step alone; see Marker. */
  readonly witness: string | undefined;
  readonly isContainerJob: boolean;
  /** The reaper's processes, the outermost first; none where there is no reaper. */
  readonly helpers: readonly Identity[];
  /** The folder of the control group; undefined where there is none. */
  readonly group: string | undefined;
  /** All but the scripts; of the one the title is told. */
  readonly settings: Omit<Settings, 'run' | 'onTimeout' | 'inContainerJob'>;
  /** The script's file. */
  readonly script: string;
  /** The script in a line. */
  readonly title: string;
}

/** A descendant, as short as post can use it. The session is 0 where the system does not tell. */
export type SeenRow = readonly [
  pid: number,
  start: number,
  sid: number,
  pgid: number,
  ppid: number,
  name: string,
];

/** A process by pid and start time, as short as can be. */
export type Target = readonly [pid: number, start: number];

/** A right to walk the ladder. */
export interface Lease extends Identity {
  readonly by: Walker;
}

export type JournalLine =
  | ({ readonly kind: 'use' } & Use)
  | {
      readonly kind: 'leader';
      readonly pid: number;
      readonly start: number;
      readonly clock: number;
      /** The one used. */
      readonly containment?: ContainmentKind;
    }
  /** on-timeout's process, which leads a session of its own: written before it begins. */
  | { readonly kind: 'on-timeout'; readonly pid: number; readonly start: number; readonly clock: number }
  /** Who waits for main's end, where there is no reaper. */
  | { readonly kind: 'watchdog'; readonly pid: number; readonly start: number; readonly clock: number }
  /** Who stands between the script and the runner, where there is a deadline since the last output. */
  | { readonly kind: 'relay'; readonly pid: number; readonly start: number; readonly clock: number }
  /** Who goes to the ladder now: see holderBefore. */
  | ({ readonly kind: 'lease'; readonly clock: number } & Lease)
  | { readonly kind: 'seen'; readonly clock: number; readonly processes: readonly SeenRow[] }
  /** main lives at this moment of the process table's clock. */
  | { readonly kind: 'beat'; readonly clock: number }
  | { readonly kind: 'ended'; readonly outcome: Outcome; readonly clock: number }
  /** The runner's first signal, whatever has ended the script or will. */
  | { readonly kind: 'cancelled'; readonly at: number }
  /** SIGQUIT, which asks JVMs for their stacks before the first rung. */
  | {
      readonly kind: 'quit';
      readonly by: Walker;
      readonly at: number;
      readonly reached: readonly Target[];
      readonly refused: readonly Target[];
    }
  /** The process tree at the deadline, before the first rung. */
  | { readonly kind: 'picture'; readonly picture: Picture }
  /** What the tree has used, as main knows it at its end. */
  | { readonly kind: 'resources'; readonly resources: Resources }
  /** No more than MOST_NAMED of them, and how many there are. */
  | { readonly kind: 'leftovers'; readonly processes: readonly Leftover[]; readonly total?: number }
  /** A rung that is about to be walked: written before its signal, so that nobody sends it again. */
  | { readonly kind: 'rung'; readonly by: Walker; readonly rung: number; readonly at: number }
  /** A rung's signal; of those that it reached no more than MOST_NAMED are named. */
  | {
      readonly kind: 'signal';
      readonly by: Walker;
      readonly rung: number;
      readonly signal: NodeJS.Signals;
      readonly at: number;
      readonly reached: readonly Target[];
      readonly refused: readonly Target[];
      /** How many it has reached, where not all are named. */
      readonly total?: number;
    }
  /** SIGCONT, which follows a rung's signal. */
  | {
      readonly kind: 'continued';
      readonly by: Walker;
      readonly at: number;
      readonly reached: readonly Target[];
    }
  /** Processes that a ladder's walk saw no longer. */
  | { readonly kind: 'gone'; readonly by: Walker; readonly at: number; readonly processes: readonly Target[] }
  /** What post sent to a main that still lived, the one process of ours that it may signal. */
  | { readonly kind: 'asked'; readonly signal: NodeJS.Signals; readonly at: number; readonly main: Target }
  | {
      readonly kind: 'walked';
      readonly by: Walker;
      readonly fates: readonly Fate[];
      /** Those who are not among them. */
      readonly unnamed?: Unnamed;
      readonly handedOver: boolean;
    }
  /** The writer's last line: nothing more comes from it. */
  | {
      readonly kind: 'done';
      readonly by: Walker;
      readonly clock: number;
      /** By main: how long the script ran, until it and what it left had ended. */
      readonly durationMs?: number;
    };
