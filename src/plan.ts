/** All that is needed to run a script and to see it through. */
import type { Cancellation } from './cancellation.ts';
import type { IsAllowed } from './containment/allowed.ts';
import type { Settings } from './inputs.ts';
import type { Journal } from './journal/journal.ts';
import type { Use } from './journal/lines.ts';
import type { Identity } from './process/identity.ts';
import type { ProcessTable } from './process/table.ts';
import type { Relay } from './relay/relay.ts';
import type { LeaderOptions } from './script/leader.ts';
import type { Started } from './started.ts';
import type { Teller } from './teller.ts';

export interface Plan {
  readonly settings: Settings;
  readonly use: Use;
  readonly table: ProcessTable;
  readonly journal: Journal;
  readonly cancellation: Cancellation;
  /** When main has to be done after a cancel, on the monotonic clock; Infinity while nobody asked. */
  readonly limit: () => number;
  /** Starts the leader, which may wait until it is told to begin. Rejects soon once `cancelled` has settled. */
  readonly start: (cancelled: Promise<unknown>) => Promise<Started>;
  /** What runs at a deadline before the first rung; undefined for nothing. */
  readonly onTimeout: LeaderOptions | undefined;
  readonly isAllowed: IsAllowed | undefined;
  /** Where the script's output has to be listened to; as a process it is ours, and no descendant. */
  readonly relayed: { readonly relay: Relay; readonly identity: Identity } | undefined;
  readonly teller: Teller;
}
