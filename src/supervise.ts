/** Runs the script: exit, deadline or cancellation, the first of them wins, and all that follows from it. */
import { startBeat } from './beat.ts';
import type { Containment, Look } from './containment/containment.ts';
import { assemble } from './containment/assemble.ts';
import { Tracking, type TrackingOptions } from './containment/tracking.ts';
import { dealWithTheRest, type Aftermath } from './aftermath.ts';
import type { Resources } from './evidence/resources.ts';
import { Usage } from './evidence/usage.ts';
import { messageOf } from './errors.ts';
import { firstCause } from './first-cause.ts';
import { tellNear } from './near-deadline.ts';
import type { Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import { recordWalk } from './journal/record.ts';
import { monotonicMs } from './process/clock.ts';
import { signalGroup } from './process/signal.ts';
import type { Started } from './started.ts';

const RELAY_KILLED =
  "The process that reads the script's output was killed: no-output-timeout was off from then on, and what the script printed later is lost.";

export interface Result extends Aftermath {
  readonly outcome: Outcome;
  readonly durationMs: number;
  /** Undefined where nothing was started, or the system does not tell. */
  readonly resources: Resources | undefined;
  /** What went wrong on the way without ending the step, as sentences. */
  readonly problems: readonly string[];
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
    return await follow(plan, started);
  } catch (error) {
    const { signal } = plan.cancellation;
    if (!started && signal) return cancelled(plan, signal);
    recordEnd(plan, { endedBy: 'error', message: messageOf(error) });
    throw error;
  }
}

/** Where nothing has begun yet. */
function cancelled(plan: Plan, signal: NodeJS.Signals): Result {
  const outcome: Outcome = { endedBy: 'cancel', signal };
  recordEnd(plan, outcome);
  return { outcome, durationMs: 0, resources: undefined, leftovers: [], walk: undefined, problems: [] };
}

async function follow(plan: Plan, started: Started): Promise<Result> {
  const begun = monotonicMs();
  const { leader, reaper, group } = started;
  const { journal, table, settings, cancellation } = plan;
  const relay = plan.relayed?.relay;
  const kind = group ? 'cgroup' : reaper ? 'reaper' : 'tracking';
  const { pid, start } = leader;
  journal.write({ kind: 'leader', pid, start, clock: table.now(), containment: kind });
  const usage = new Usage(plan, started);
  const { containment, tracking, leaderUntil } = contain(plan, started, usage);
  leader.begin();
  // Loaded while the script runs: nobody waits for it then.
  const evidence = import('./evidence/gather.ts');
  evidence.catch(() => undefined);
  const problems = new Set<string>();
  const fail = (error: unknown): void => {
    problems.add(`Looking for processes failed: ${messageOf(error)}.`);
  };
  const onBeat = (look: Look): void => {
    usage.sample(look);
    journal.write({ kind: 'beat', clock: table.now() });
  };
  const stopBeat = startBeat(containment, onBeat, fail);
  const callOffNear = tellNear(settings.timeoutMs, monotonicMs() - begun, plan.teller.deadlineNear);
  const outcome = await firstCause(leader, settings, begun, cancellation, relay);
  callOffNear();
  recordEnd(plan, outcome, leaderUntil());
  usage.mark();
  const scene = { plan, started, containment, tracking, outcome };
  try {
    const { gatherEvidence } = await evidence;
    for (const problem of await gatherEvidence(scene)) problems.add(problem);
  } catch (error) {
    problems.add(`The evidence could not be gathered: ${messageOf(error)}.`);
  }
  await stopBeat();
  const aftermath = await dealWithTheRest(plan, containment, outcome).catch(
    async (error: unknown): Promise<Aftermath> => {
      fail(error);
      if (await killBlindly(started)) problems.add('SIGKILL was sent to all that can be reached so instead.');
      const isKept = outcome.endedBy === 'exit' && settings.leftoverProcesses === 'keep';
      const walk = { fates: [], left: [], handedOver: !isKept, hasUnnamed: false };
      recordWalk(journal, 'main', walk);
      return { leftovers: [], walk };
    },
  );
  if (relay?.wasKilled) problems.add(RELAY_KILLED);
  if (journal.problem !== undefined) problems.add(`The journal could not be written: ${journal.problem}.`);
  const durationMs = Math.round(monotonicMs() - begun);
  const left = aftermath.walk?.left ?? aftermath.leftovers.map(({ descendant }) => descendant);
  const resources = usage.total(durationMs, left);
  if (resources) journal.write({ kind: 'resources', resources });
  return { outcome, durationMs, resources, problems: [...problems], ...aftermath };
}

/** @param leaderUntil until when the leader's number was certainly its own; default: now */
function recordEnd({ journal, table }: Plan, outcome: Outcome, leaderUntil = table.now()): void {
  journal.write({ kind: 'ended', outcome, clock: leaderUntil });
}

/** The last resort, where nothing can be known: the reaper's children, or the leader's group while main has not reaped it. */
async function killBlindly({ leader, reaper }: Started): Promise<boolean> {
  // Below a reaper the leader may be reaped, and its number somebody else's, before main hears of it.
  if (reaper) return (await reaper.kill()) !== 'silent';
  return !leader.hasExited() && signalGroup(leader.pid, 'SIGKILL') === 'sent';
}

interface Contained {
  readonly containment: Containment;
  readonly tracking: Tracking;
  /** Until when the leader's number was certainly its own, on the table's clock. */
  readonly leaderUntil: () => number;
}

function contain(plan: Plan, started: Started, usage: Usage): Contained {
  const { table, journal, use, isAllowed, relayed } = plan;
  const { leader, reaper, group } = started;
  const options: TrackingOptions = {
    table,
    leader: { pid: leader.pid, start: leader.start },
    helpers: [...(reaper?.helpers ?? []), ...(relayed ? [relayed.identity] : [])],
    members: group && (() => group.members()),
    main: use.main,
    marker: {
      name: use.marker,
      bornBefore: Infinity,
      witness: use.witness,
      isBesideOthers: use.isContainerJob,
      isEndUnknown: false,
    },
    isAllowed,
    onSeen: (fresh, clock) => {
      journal.seen(fresh, clock);
      usage.met(fresh.length);
    },
  };
  const tracking = new Tracking(options);
  if (!reaper) {
    void leader.exited.then(() => {
      tracking.leaderEnded(table.now());
    });
  }
  // A reaper reaps it long before a main hears of it that was stopped.
  const leaderUntil = (): number => (reaper ? tracking.leaderSeen : table.now());
  return { containment: assemble(tracking, options, started), tracking, leaderUntil };
}
