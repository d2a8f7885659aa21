/** `on-timeout`: a script of the user's own that gathers evidence between a deadline and the first rung. */
import { hasTimeForOnTimeout } from '../cancel-time.ts';
import type { Containment } from '../containment/containment.ts';
import type { Tracking } from '../containment/tracking.ts';
import { formatDuration } from '../duration.ts';
import { messageOf } from '../errors.ts';
import { isDeadline, type Outcome } from '../outcome.ts';
import type { Plan } from '../plan.ts';
import { after, monotonicMs } from '../process/clock.ts';
import type { Leader, LeaderEnd, LeaderOptions } from '../script/leader.ts';
import type { Started } from '../started.ts';

// An environment string of 128 KiB makes exec fail.
const MOST_PIDS_LENGTH = 100_000;

/** What the evidence is gathered of. */
export interface Scene {
  readonly plan: Plan;
  readonly started: Started;
  readonly containment: Containment;
  readonly tracking: Tracking;
  /** A deadline or a cancel. */
  readonly outcome: Outcome;
  /** Told that on-timeout has a process. */
  readonly onSecond: () => void;
}

/**
 * Runs it, where there is one, and time for it. It is a descendant like any other: whatever of it still runs when this
 * returns, at its limit at the latest and at once on a cancel, is the ladder's. Never throws.
 *
 * @returns what went wrong, as sentences
 */
export async function runOnTimeout(scene: Scene): Promise<string[]> {
  const { onTimeout, settings, cancellation } = scene.plan;
  const { say } = scene.plan.teller;
  if (!onTimeout) return [];
  if (!hasTime(scene)) {
    say('on-timeout is left out: after the cancel there is no time for it');
    return [];
  }
  const limit = formatDuration(settings.onTimeoutLimitMs);
  say(`on-timeout runs, for ${limit} at most`);
  const begun = monotonicMs();
  const over = Promise.withResolvers<'over'>();
  const callOff = after(settings.onTimeoutLimitMs, () => {
    over.resolve('over');
  });
  const cut = isDeadline(scene.outcome) ? [cancellation.requested.then(() => 'cut' as const)] : [];
  let isWaitedFor = true;
  const end = await Promise.race([run(scene, onTimeout, () => isWaitedFor), over.promise, ...cut]);
  isWaitedFor = false;
  callOff();
  if (end === 'over')
    return [`on-timeout did not end within its limit of ${limit}: the ladder ends it as well.`];
  const took = formatDuration(monotonicMs() - begun);
  if (end === 'cut') say('on-timeout is cut short by the cancel');
  else if (end.kind !== 'unknown') say(`on-timeout ended after ${took}`);
  return end === 'cut' ? [] : problemOf(end);
}

function hasTime({ plan: { settings, use, cancellation }, outcome }: Scene): boolean {
  return isDeadline(outcome)
    ? cancellation.signal === undefined
    : hasTimeForOnTimeout(settings, use.isContainerJob);
}

/** @param isWaitedFor what is not begun while it is true never is */
async function run(scene: Scene, options: LeaderOptions, isWaitedFor: () => boolean): Promise<LeaderEnd> {
  const { plan, started, tracking } = scene;
  const { journal, table } = plan;
  let second: Leader;
  try {
    const env = { ...options.env, ...(await told(scene)) };
    if (!isWaitedFor()) return { kind: 'code', code: 0 };
    second = await started.startSecond({ ...options, env }, 'on-timeout');
  } catch (error) {
    return { kind: 'unknown', message: messageOf(error) };
  }
  tracking.addSecond(second);
  scene.onSecond();
  journal.write({ kind: 'on-timeout', pid: second.pid, start: second.start, clock: table.now() });
  if (isWaitedFor()) second.begin();
  const end = await second.exited;
  // Below a reaper it was reaped before we hear of it.
  if (!started.reaper) tracking.secondEnded(table.now());
  return end;
}

/** What it learns from its environment. */
async function told({ started, containment, outcome }: Scene): Promise<NodeJS.ProcessEnv> {
  const leader = String(started.leader.pid);
  const living = await containment.look().then(
    ({ descendants, allowed }) => [...descendants, ...allowed].map(({ pid }) => pid),
    // It can do without.
    () => [leader],
  );
  const pids = living.join(' ');
  const last = pids.lastIndexOf(' ', MOST_PIDS_LENGTH);
  return {
    NO_ORPHANS_PIDS: pids.length > MOST_PIDS_LENGTH ? pids.slice(0, last) : pids,
    NO_ORPHANS_LEADER_PID: leader,
    NO_ORPHANS_REASON: outcome.endedBy,
  };
}

function problemOf(end: LeaderEnd): string[] {
  switch (end.kind) {
    case 'code':
      return end.code === 0 ? [] : [`on-timeout ended with exit code ${end.code}.`];
    case 'signal':
      return [`on-timeout was ended by ${end.signal}.`];
    case 'unknown':
      return [`${end.message.replace(/\.$/, '')}.`];
    default:
      return end satisfies never;
  }
}
