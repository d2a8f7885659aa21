/** Runs the script: exit, deadline or cancellation, the first of them wins, and all that follows from it. */
import { startBeat } from './beat.ts';
import type { Cancellation } from './cancellation.ts';
import type { IsAllowed } from './containment/allowed.ts';
import type { Containment, Descendant, Description } from './containment/containment.ts';
import { Tracking } from './containment/tracking.ts';
import { walkLadder } from './escalate.ts';
import type { LadderEvent, LadderWalk } from './ladder-walk.ts';
import type { Settings } from './inputs.ts';
import type { Journal } from './journal/journal.ts';
import type { Use } from './journal/lines.ts';
import { recordSignal, recordWalk } from './journal/record.ts';
import { messageOf } from './errors.ts';
import { firstCause } from './first-cause.ts';
import { findLeftovers } from './leftovers.ts';
import type { Outcome } from './outcome.ts';
import { monotonicMs } from './process/clock.ts';
import type { Identity } from './process/identity.ts';
import { signalGroup } from './process/signal.ts';
import type { ProcessTable } from './process/table.ts';
import { startLeader, type Leader, type LeaderOptions } from './script/leader.ts';

export interface Plan {
  readonly settings: Settings;
  readonly use: Use;
  readonly table: ProcessTable;
  readonly journal: Journal;
  readonly cancellation: Cancellation;
  readonly leader: LeaderOptions;
  /** The script's file, for the journal. */
  readonly scriptFile: string;
  readonly isAllowed: IsAllowed | undefined;
  readonly onEvent: (event: LadderEvent) => void;
}

export interface Result {
  readonly outcome: Outcome;
  readonly durationMs: number;
  /** What was alive when the script had ended by itself, with what can be told of it. */
  readonly leftovers: readonly {
    readonly descendant: Descendant;
    readonly details: Description | undefined;
  }[];
  /** The ladder, where one was walked. */
  readonly walk: LadderWalk | undefined;
  /** What went wrong on the way without ending the step, as sentences. */
  readonly problems: readonly string[];
}

/**
 * Starts the leader, waits for the first cause, and deals with whoever is left.
 *
 * @throws when the leader can't be started, or when the process table can't be read; the leader's group has then
 *   been killed
 */
export async function supervise(plan: Plan): Promise<Result> {
  const begun = monotonicMs();
  const early = plan.cancellation.signal;
  if (early)
    return {
      outcome: { endedBy: 'cancel', signal: early },
      durationMs: 0,
      leftovers: [],
      walk: undefined,
      problems: [],
    };
  const leader = await startLeader(plan.leader);
  try {
    return await follow(plan, leader, begun);
  } catch (error) {
    if (!leader.hasExited()) signalGroup(leader.pid, 'SIGKILL');
    plan.journal.write({
      kind: 'ended',
      outcome: { endedBy: 'error', message: messageOf(error) },
      clock: plan.table.now(),
    });
    throw error;
  }
}

async function follow(plan: Plan, leader: Leader, begun: number): Promise<Result> {
  const { journal, table, settings, cancellation } = plan;
  const identity = await identify(leader, table);
  journal.write({ kind: 'leader', ...identity, clock: table.now(), script: plan.scriptFile });
  const containment = contain(plan, identity);
  void leader.exited.then(() => {
    containment.leaderEnded(table.now());
  });
  const problems = new Set<string>();
  const stopBeat = startBeat(
    containment,
    () => {
      journal.write({ kind: 'beat', clock: table.now() });
    },
    error => problems.add(`Looking for processes failed: ${messageOf(error)}.`),
  );
  const outcome = await firstCause(leader, settings.timeoutMs, begun, cancellation);
  journal.write({ kind: 'ended', outcome, clock: table.now() });
  await stopBeat();
  const walk = async (): Promise<LadderWalk> => await climb(plan, containment);
  const finish = (rest: Pick<Result, 'leftovers' | 'walk'>): Result => {
    if (journal.problem !== undefined) problems.add(`The journal could not be written: ${journal.problem}.`);
    return { outcome, durationMs: Math.round(monotonicMs() - begun), problems: [...problems], ...rest };
  };
  if (outcome.endedBy !== 'exit') return finish({ leftovers: [], walk: await walk() });
  const { descendants } = await findLeftovers(containment);
  if (descendants.length === 0) return finish({ leftovers: [], walk: undefined });
  const details = await containment.describe(descendants);
  const leftovers = descendants.map(descendant => ({ descendant, details: details.get(descendant.pid) }));
  journal.write({
    kind: 'leftovers',
    processes: descendants.slice(0, 1000),
    policy: settings.leftoverProcesses,
  });
  return finish({ leftovers, walk: settings.leftoverProcesses === 'stop' ? await walk() : undefined });
}

/** The leader's identity, read before the event loop can reap it. */
async function identify(leader: Leader, table: ProcessTable): Promise<Identity> {
  const [entry] = await table.entries([leader.pid]);
  return { pid: leader.pid, start: entry?.start ?? table.now() };
}

function contain(plan: Plan, leader: Identity): Tracking {
  const { table, journal, use, isAllowed } = plan;
  return new Tracking({
    table,
    leader,
    main: use.main,
    marker: {
      name: use.marker,
      bornBefore: Infinity,
      witness: use.witness,
      isBesideOthers: use.isContainerJob,
      isEndUnknown: false,
    },
    isAllowed,
    onSeen: fresh => {
      journal.seen(fresh, table.now());
    },
  });
}

async function climb(plan: Plan, containment: Containment): Promise<LadderWalk> {
  const { journal, settings, cancellation, onEvent } = plan;
  const walk = await walkLadder({
    ladder: settings.stopSignals,
    containment,
    limit: cancellation.limit,
    atLimit: 'hand over',
    onEvent: event => {
      recordSignal(journal, 'main', event);
      onEvent(event);
    },
  });
  recordWalk(journal, 'main', walk);
  return walk;
}
