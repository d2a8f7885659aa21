/** What Tracking has to know of a use. */
import type { Identity } from '../process/identity.ts';
import type { ProcessTable } from '../process/table.ts';
import type { IsAllowed } from './allowed.ts';
import type { Descendant } from './containment.ts';
import type { Marker } from './marker.ts';
import type { Sighting } from './sighting.ts';

export interface TrackingOptions {
  readonly table: ProcessTable;
  /** Undefined where no leader is known, as after a lost journal: then the marker alone is left to go by. */
  readonly leader: Identity | undefined;
  /** main of this use: whatever is older is no descendant. */
  readonly main: Identity;
  readonly marker: Marker;
  /** Descendants that earlier looks have seen, and until when their sessions and groups were certainly ours. */
  readonly seen?: readonly Sighting[];
  /** Processes of ours that are no descendants, and whose children are. */
  readonly helpers?: readonly Identity[];
  /** The pids of who is known to be ours by now, by other means. */
  readonly members?: (() => readonly number[]) | undefined;
  readonly isAllowed?: IsAllowed | undefined;
  /** Called with the descendants that a look found first, and until when their rooms were certainly ours: its begin. */
  readonly onSeen?: (fresh: readonly Descendant[], clock: number) => void;
}
