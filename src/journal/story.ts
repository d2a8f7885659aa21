/** What a journal tells of a use: what main did, as far as it came to write it down, and who came after it. */
import type { ContainmentKind } from '../containment/containment.ts';
import type { Sighting } from '../containment/sighting.ts';
import type { Picture } from '../evidence/picture.ts';
import type { Resources } from '../evidence/resources.ts';
import type { Fate, Unnamed } from '../fate.ts';
import type { Standing } from '../ladder-walk.ts';
import type { Leftover } from '../leftovers.ts';
import type { Outcome } from '../outcome.ts';
import type { Identity } from '../process/identity.ts';
import type { JournalLine, Lease, Use } from './lines.ts';
import type { Timeline } from './timeline.ts';

export interface Story {
  readonly use: Use;
  readonly leader: Identity | undefined;
  /** Who runs on-timeout, where somebody does: a session leader like the leader. */
  readonly second: Identity | undefined;
  /** Who waits for main's end: the reaper's processes, and the shell where there is none. Any of them starts a watchdog. */
  readonly keepers: readonly Identity[];
  /** Who stands between the script and the runner, where somebody does: no descendant. */
  readonly relay: Identity | undefined;
  /** Who has gone to the ladder, in turn. */
  readonly leases: readonly Lease[];
  /** The watchdog, where one has taken main's place. */
  readonly watchdog: Identity | undefined;
  /** Whether it has said that it is done. */
  readonly watchdogEnded: boolean;
  readonly seen: readonly Sighting[];
  readonly outcome: Outcome | undefined;
  /** The one used; undefined where the leader was not noted. */
  readonly containment: ContainmentKind | undefined;
  /** How long the script ran with what it left; undefined where main did not get to say so. */
  readonly durationMs: number | undefined;
  /** When the runner's first signal came, on the monotonic clock. */
  readonly cancelledAt: number | undefined;
  /** The process tree at the deadline; undefined where no deadline passed, or it could not be taken. */
  readonly picture: Picture | undefined;
  readonly resources: Resources | undefined;
  readonly leftovers: readonly Leftover[];
  /** How many there were, of whom no more than a thousand are named. */
  readonly leftoverTotal: number;
  /** Each SIGQUIT that asked JVMs for their stacks, before the first rung. */
  readonly quits: readonly Extract<JournalLine, { kind: 'quit' }>[];
  /** The signals of the ladder, in turn. */
  readonly sent: readonly Extract<JournalLine, { kind: 'signal' }>[];
  /** The last signal of the ladder. */
  readonly standing: Standing | undefined;
  /** Whether main left rungs to whoever comes after it. */
  readonly handedOver: boolean;
  readonly fates: readonly Fate[];
  /** Those who are not among the fates, since there were too many. */
  readonly unnamed: Unnamed;
  /** When it all happened. */
  readonly timeline: Timeline;
  /** When main ended, on the process table's clock; undefined when it did not get to say so. */
  readonly mainEnded: number | undefined;
  /** The last moment of that clock at which main certainly lived. */
  readonly lastSign: number;
  /** Whether the journal is lost, and with it all but the use itself. */
  readonly isLost: boolean;
  /** Whether a post has been here already. */
  readonly finished: boolean;
  /** How many lines could not be read. One at the very end is what a killed writer leaves. */
  readonly damaged: number;
}

/** Whether the user wants what is left over to be kept until post. */
export function isKeep({ use }: Story): boolean {
  return use.settings.leftoverProcesses === 'keep';
}
