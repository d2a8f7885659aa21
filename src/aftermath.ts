/** What follows from the first cause: the ladder at a deadline and on a cancel, leftovers after an exit. */
import { laddersCancelMs } from './cancel-time.ts';
import type { Containment, Look } from './containment/containment.ts';
import { walkLadder } from './escalate.ts';
import { recordEvent, recordWalk } from './journal/record.ts';
import { MOST_NAMED } from './journal/lines.ts';
import type { LadderWalk } from './ladder-walk.ts';
import { findLeftovers, type Leftover } from './leftovers.ts';
import type { Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';

// With the answer of sudo that is waited for at its end, main stays within two seconds.
const KILL_MS = 1200;

export interface Aftermath {
  readonly leftovers: readonly Leftover[];
  /** The ladder, where one was walked. */
  readonly walk: LadderWalk | undefined;
}

/**
 * @param onLook told of the looks before the ladder
 * @throws when the process table can't be read
 */
export async function dealWithTheRest(
  plan: Plan,
  containment: Containment,
  outcome: Outcome,
  onLook: (look: Look) => void,
): Promise<Aftermath> {
  if (outcome.endedBy !== 'exit') return { leftovers: [], walk: await climb(plan, containment) };
  const { look, isLeft } = await findLeftovers(containment, onLook);
  if (!isLeft) return { leftovers: [], walk: undefined };
  const { descendants } = look;
  const details = await containment.describe(descendants);
  const leftovers = descendants.flatMap(descendant => {
    const told = details.get(descendant.pid);
    return told ? [{ descendant, details: told }] : [];
  });
  plan.journal.write({
    kind: 'leftovers',
    processes: leftovers.slice(0, MOST_NAMED),
    total: leftovers.length,
  });
  const isToStop = plan.settings.leftoverProcesses === 'stop';
  if (!isToStop && leftovers.length > 0) plan.teller.kept(descendants);
  return { leftovers, walk: isToStop ? await climb(plan, containment) : undefined };
}

async function climb(plan: Plan, containment: Containment): Promise<LadderWalk> {
  const { journal, settings, use, table, limit, teller } = plan;
  journal.write({ kind: 'lease', by: 'main', ...use.main, clock: table.now() });
  const walk = await walkLadder({
    ladder: settings.stopSignals,
    containment,
    limit,
    cut: () => plan.cancellation.limit(laddersCancelMs(settings)),
    killMs: KILL_MS,
    atLimit: 'hand over',
    onEvent: event => {
      recordEvent(journal, 'main', event);
      teller.event(event);
    },
  });
  recordWalk(journal, 'main', walk);
  return walk;
}
