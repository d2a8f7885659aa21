/** What the looks of another process have seen. */
import type { Identity } from '../process/identity.ts';
import type { Origin } from './containment.ts';

/** A descendant as an earlier look saw it, at `until`. */
export interface Sighting extends Identity {
  readonly sid: number | undefined;
  readonly pgid: number;
  readonly until: number;
  readonly origin: Origin | undefined;
}
