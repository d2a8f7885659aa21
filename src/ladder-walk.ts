/** The words in which a ladder's walk is asked for and told. */
import type { Containment, Descendant } from './containment/containment.ts';
import type { Fate } from './fate.ts';
import type { Ladder } from './ladder.ts';

/** What happens on the way, for the log and the journal. */
export type LadderEvent =
  /** The rung's signal is about to be sent. */
  | { readonly kind: 'rung'; readonly rung: number; readonly at: number }
  | {
      readonly kind: 'sent';
      readonly rung: number;
      readonly signal: NodeJS.Signals;
      /** When the signal was sent, on the monotonic clock. */
      readonly at: number;
      readonly reached: readonly Descendant[];
      readonly refused: readonly Descendant[];
    }
  /** SIGCONT, which lets a stopped process hear the rung's signal. */
  | { readonly kind: 'continued'; readonly at: number; readonly reached: readonly Descendant[] }
  /** They were there at the last look, and are no more. */
  | { readonly kind: 'gone'; readonly at: number; readonly processes: readonly Descendant[] }
  | { readonly kind: 'waited'; readonly left: number; readonly waitedMs: number }
  | { readonly kind: 'nothing left'; readonly tookMs: number }
  | { readonly kind: 'given up'; readonly left: readonly Descendant[]; readonly notPermitted: boolean }
  /** What is left of the rung's wait; `isCut`: SIGKILL comes then, whatever rungs there are. */
  | {
      readonly kind: 'handed over';
      readonly rung: number;
      readonly leftMs: number;
      readonly isCut: boolean;
    };

/** Where a ladder stands that somebody else began: this rung's signal was sent at `sentAt` (monotonic). */
export interface Standing {
  readonly rung: number;
  readonly sentAt: number;
  /** When the ladder's first signal was sent (monotonic). */
  readonly begunAt: number;
  /** What had become of everyone by then. */
  readonly fates: readonly Fate[];
}

export interface LadderWalk {
  /** Everyone who was there, and what became of them. */
  readonly fates: readonly Fate[];
  /** Who is alive at the end. */
  readonly left: readonly Descendant[];
  /** Whether rungs are still owed, because time ran out before the ladder did. */
  readonly handedOver: boolean;
  /** Whether the kernel says that somebody is alive at the end, whom nobody can name. */
  readonly hasUnnamed: boolean;
}

export interface LadderOptions {
  readonly ladder: Ladder;
  readonly containment: Containment;
  /** Where an earlier walk stopped; by default it begins with the first rung. */
  readonly from?: Standing | undefined;
  /** When this walk has to be over, on the monotonic clock; it may come nearer while we walk. Default: never. */
  readonly limit?: () => number;
  /** When SIGKILL cuts the ladder of whoever goes on with it, on the monotonic clock. Default: never. */
  readonly cut?: () => number;
  /** How long SIGKILL is repeated before what still lives is given up. */
  readonly killMs: number;
  /** At the limit: leave the rest to whoever comes after, or skip to SIGKILL. */
  readonly atLimit?: 'hand over' | 'kill';
  readonly onEvent?: (event: LadderEvent) => void;
}
