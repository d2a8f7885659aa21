/** What a ladder did, as lines of the journal. */
import type { LadderEvent, LadderWalk } from '../ladder-walk.ts';
import type { Fate } from '../fate.ts';
import type { Journal } from './journal.ts';
import { MOST_NAMED } from './lines.ts';

export function recordSignal(journal: Journal, by: 'main' | 'post', event: LadderEvent): void {
  if (event.kind !== 'sent') return;
  const { rung, signal, at } = event;
  const pids = (list: typeof event.reached): number[] => list.slice(0, MOST_NAMED).map(each => each.pid);
  journal.write({
    kind: 'signal',
    by,
    rung,
    signal,
    at,
    reached: pids(event.reached),
    refused: pids(event.refused),
  });
}

export function recordWalk(journal: Journal, by: 'main' | 'post', walk: LadderWalk): void {
  const fates = [...walk.fates].sort((one, other) => weight(other) - weight(one)).slice(0, MOST_NAMED);
  journal.write({ kind: 'walked', by, fates, handedOver: walk.handedOver });
}

/** Where not all can be named: the living first, then those who got away. */
function weight(fate: Fate): number {
  return (fate.endedAfterMs === undefined ? 2 : 0) + (fate.descendant.escape === 'none' ? 0 : 1);
}
