/** What a ladder did, as lines of the journal. */
import { countFates, type Fate } from '../fate.ts';
import type { LadderEvent, LadderWalk } from '../ladder-walk.ts';
import type { Outcome } from '../outcome.ts';
import type { Journal } from './journal.ts';
import { MOST_NAMED, type Walker } from './lines.ts';

/** Writes down what happened on the way, as far as post needs it or a reader would ask for it. */
export function recordEvent(journal: Journal, by: Walker, event: LadderEvent): void {
  switch (event.kind) {
    case 'rung':
      journal.write({ kind: 'rung', by, rung: event.rung, at: event.at });
      return;
    case 'sent': {
      const { rung, signal, at } = event;
      const [reached, refused] = [journal.targets(event.reached), journal.targets(event.refused)];
      const total = event.reached.length;
      const more = total > reached.length ? { total } : {};
      journal.write({ kind: 'signal', by, rung, signal, at, reached, refused, ...more });
      return;
    }
    case 'continued':
      journal.write({ kind: 'continued', by, at: event.at, reached: journal.targets(event.reached) });
      return;
    case 'gone':
      journal.write({ kind: 'gone', by, at: event.at, processes: journal.targets(event.processes) });
      return;
    case 'waited':
    case 'nothing left':
    case 'given up':
    case 'handed over':
      // The line of the whole walk tells it.
      return;
    default:
      event satisfies never;
  }
}

/** @param leaderUntil until when the leader's number was certainly its own, on the process table's clock */
export function recordEnd(journal: Journal, outcome: Outcome, leaderUntil: number): void {
  journal.write({ kind: 'ended', outcome, clock: leaderUntil });
}

export function recordWalk(journal: Journal, by: Walker, walk: LadderWalk): void {
  const all = [...walk.fates].sort((one, other) => weight(other) - weight(one));
  const [fates, rest] = [all.slice(0, MOST_NAMED), all.slice(MOST_NAMED)];
  const more = rest.length > 0 ? { unnamed: countFates(rest) } : {};
  journal.write({ kind: 'walked', by, fates, ...more, handedOver: walk.handedOver });
}

/** Where not all can be named: the living first, then those who got away. */
function weight(fate: Fate): number {
  return (fate.endedAfterMs === undefined ? 2 : 0) + (fate.descendant.escape === 'none' ? 0 : 1);
}
