/** Waits for what ends a script that has begun: exit, deadline or cancellation, the first of them wins; and all that follows. */
import { startBeat } from './beat.ts';
import type { Containment, Look } from './containment/containment.ts';
import { assemble } from './containment/assemble.ts';
import { Tracking } from './containment/tracking.ts';
import type { TrackingOptions } from './containment/tracking-options.ts';
import { dealWithTheRest, type Aftermath } from './aftermath.ts';
import type { Scene } from './evidence/on-timeout.ts';
import { Usage } from './evidence/usage.ts';
import { messageOf } from './errors.ts';
import { firstCause } from './first-cause.ts';
import { tellNear } from './near-deadline.ts';
import { isDeadline } from './outcome.ts';
import type { Plan } from './plan.ts';
import { recordEnd, recordWalk } from './journal/record.ts';
import { loaded } from './loaded.ts';
import { after, monotonicMs } from './process/clock.ts';
import { signalGroup } from './process/signal.ts';
import type { Started } from './started.ts';
import type { Begun, Result } from './supervise.ts';

const RELAY_KILLED =
  "The process that reads the script's output was killed: no-output-timeout was off from then on, and what the script printed later is lost.";

// A script that is over by then waits for nothing that it has no use for.
const LOAD_EVIDENCE_MS = 100;

const loadEvidence = () => loaded(() => import('./evidence/gather.ts'));

/** @throws when the journal can't be told of the end */
export async function follow(plan: Plan, started: Started, begun: Begun): Promise<Result> {
  const { leader } = started;
  const { journal, table, settings, cancellation } = plan;
  const relay = plan.relayed?.relay;
  const usage = new Usage(plan, started, begun.reapedBefore);
  const { containment, tracking, leaderUntil } = contain(plan, started, begun, usage);
  const callOffLoading = after(LOAD_EVIDENCE_MS, () => {
    // Where that fails, it fails again when it is needed, and is told.
    loadEvidence().catch(() => undefined);
  });
  const problems = new Set<string>();
  const fail = (error: unknown): void => {
    problems.add(`Looking for processes failed: ${messageOf(error)}.`);
  };
  const onBeat = (look: Look): void => {
    usage.sample(look);
    journal.write({ kind: 'beat', clock: table.now() });
  };
  const stopBeat = startBeat(containment, onBeat, fail);
  const callOffNear = tellNear(settings.timeoutMs, monotonicMs() - begun.at, plan.teller.deadlineNear);
  const outcome = await firstCause(leader, settings, begun.at, cancellation, relay);
  callOffNear();
  callOffLoading();
  recordEnd(journal, outcome, leaderUntil());
  usage.mark();
  const onSecond = (): void => {
    usage.met(1);
  };
  for (const problem of await evidenceOf({ plan, started, containment, tracking, outcome, onSecond })) {
    problems.add(problem);
  }
  await stopBeat();
  const sample = (look: Look): void => {
    usage.sample(look);
  };
  const aftermath = await dealWithTheRest(plan, containment, outcome, sample).catch(
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
  const durationMs = Math.round(monotonicMs() - begun.at);
  const left = aftermath.walk?.left ?? aftermath.leftovers.map(({ descendant }) => descendant);
  const resources = usage.total(durationMs, left);
  if (resources) journal.write({ kind: 'resources', resources });
  return { outcome, durationMs, resources, problems: [...problems], ...aftermath };
}

/** Gathers it where a ladder comes. @returns what went wrong, as sentences */
async function evidenceOf(scene: Scene): Promise<string[]> {
  const { outcome } = scene;
  if (!isDeadline(outcome) && outcome.endedBy !== 'cancel') return [];
  try {
    const { gatherEvidence } = await loadEvidence();
    return await gatherEvidence(scene);
  } catch (error) {
    return [`The evidence could not be gathered: ${messageOf(error)}.`];
  }
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

function contain(plan: Plan, started: Started, { reaped }: Begun, usage: Usage): Contained {
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
  let ended: number | undefined;
  void reaped.then(clock => {
    ended = clock;
    tracking.leaderEnded(clock);
  });
  // A reaper reaps it long before a main hears of it that was stopped.
  const leaderUntil = (): number => (reaper ? tracking.leaderSeen : (ended ?? table.now()));
  return { containment: assemble(tracking, options, started), tracking, leaderUntil };
}
