/** Starts the script, and sees it through. */
import { messageOf } from './errors.ts';
import type { Aftermath } from './aftermath.ts';
import type { Resources } from './evidence/resources.ts';
import { recordEnd } from './journal/record.ts';
import { loaded } from './loaded.ts';
import type { Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import { cpuOf, NO_TIME, type CpuTime } from './process/usage.ts';
import type { Started } from './started.ts';

export interface Result extends Aftermath {
  readonly outcome: Outcome;
  readonly durationMs: number;
  /** Undefined where nothing was started, or the system does not tell. */
  readonly resources: Resources | undefined;
  /** What went wrong on the way without ending the step, as sentences. */
  readonly problems: readonly string[];
}

/** A script that has begun. */
export interface Begun {
  /** When, on the monotonic clock: it did not run before. */
  readonly at: number;
  /** What main had reaped before. */
  readonly reapedBefore: CpuTime;
  /** When the leader's number was its own for the last time, on the table's clock; never settles below a reaper, which reaps it. */
  readonly reaped: Promise<number>;
}

/**
 * Starts the leader, waits for the first cause, and deals with whoever is left. From the first cause on the outcome
 * stands, whatever goes wrong then.
 *
 * @throws when the leader can't be started, or the process table can't be read at its start
 */
export async function supervise(plan: Plan): Promise<Result> {
  const { cancellation } = plan;
  const early = cancellation.signal;
  if (early) return cancelled(plan, early);
  let started: Started | undefined;
  try {
    started = await plan.start(cancellation.requested);
    const begun = begin(plan, started);
    // Loaded only here: the script waits for no more than it needs.
    const { follow } = await loaded(() => import('./follow.ts'));
    return await follow(plan, started, begun);
  } catch (error) {
    const { signal } = plan.cancellation;
    if (!started && signal) return cancelled(plan, signal);
    recordEnd(plan.journal, { endedBy: 'error', message: messageOf(error) }, plan.table.now());
    throw error;
  }
}

/** Where nothing has begun yet. */
function cancelled({ journal, table }: Plan, signal: NodeJS.Signals): Result {
  const outcome: Outcome = { endedBy: 'cancel', signal };
  recordEnd(journal, outcome, table.now());
  return { outcome, durationMs: 0, resources: undefined, leftovers: [], walk: undefined, problems: [] };
}

/** Writes down who the leader is, and lets it go. */
function begin({ journal, table, use }: Plan, { leader, reaper, group }: Started): Begun {
  const reapedBefore = cpuOf(use.main)?.reaped ?? NO_TIME;
  const reaped = reaper ? new Promise<number>(() => undefined) : leader.exited.then(() => table.now());
  const kind = group ? 'cgroup' : reaper ? 'reaper' : 'tracking';
  const { pid, start } = leader;
  journal.write({ kind: 'leader', pid, start, clock: table.now(), containment: kind });
  return { at: leader.begin(), reapedBefore, reaped };
}
