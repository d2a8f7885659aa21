/** How much of a ladder a cancel leaves time for, and whose it is. */
import { formatDuration } from './duration.ts';
import type { Settings } from './inputs.ts';
import type { Story } from './journal/story.ts';
import { ladderWait } from './ladder.ts';
import { monotonicMs } from './process/clock.ts';

type Ladders = Pick<Settings, 'stopSignals' | 'cancelLimitMs'>;

// The runner sends SIGKILL 10 s after its first signal; what is left of that is for outputs and the journal.
const CANCEL_MS = 8800;
// A ladder of no more than this main walks itself.
const OWN_LADDER_MS = 7000;
// The runner waits 5 s for a script that holds its pipes, and sends main SIGTERM, which nobody hears any more, after 7.5 s.
const HAND_OVER_MS = 2000;
// For SIGKILL, and for what post has to tell.
const LAST_MS = 5000;

/**
 * How long main may go on after the first signal of a cancel, in milliseconds.
 *
 * @param hasHeir whether a watchdog takes over at once, where main hands the ladder over
 */
export function mainsCancelMs(settings: Ladders, hasHeir: boolean, isContainerJob: boolean): number {
  const cut = laddersCancelMs(settings);
  // No signal of the runner arrives there: post asks, and waits.
  if (isContainerJob) return cut;
  const isLong = ladderWait(settings.stopSignals) > OWN_LADDER_MS;
  return Math.min(cut, hasHeir && isLong ? HAND_OVER_MS : CANCEL_MS);
}

/** Whether main has time for `on-timeout`, its ladder after it included, where a cancel has ended the script. */
export function hasTimeForOnTimeout(
  settings: Ladders & Pick<Settings, 'onTimeoutLimitMs'>,
  isContainerJob: boolean,
): boolean {
  const needed = settings.onTimeoutLimitMs + ladderWait(settings.stopSignals);
  return needed <= (isContainerJob ? laddersCancelMs(settings) : OWN_LADDER_MS);
}

/** How long main may gather evidence before its ladder, where post asks it to stop, in milliseconds. */
export function longestEvidenceMs(
  settings: Ladders & Pick<Settings, 'onTimeoutLimitMs' | 'threadDumps'>,
): number {
  const dumps = settings.threadDumps === 'on' ? 1000 : 0;
  return dumps + (hasTimeForOnTimeout(settings, true) ? settings.onTimeoutLimitMs : 0);
}

/** How long after a cancel the ladder's rungs may wait, before SIGKILL cuts it, in milliseconds. */
export function laddersCancelMs({ cancelLimitMs }: Pick<Ladders, 'cancelLimitMs'>): number {
  return cancelLimitMs - LAST_MS;
}

/** When SIGKILL cuts what is left of a use's ladder, on the monotonic clock; Infinity where nobody has cancelled it. */
export function cutOf({ cancelledAt, use }: Story): number {
  return cancelledAt === undefined ? Infinity : cancelledAt + laddersCancelMs(use.settings);
}

/** How long a use's ladder may take at most from now on, in milliseconds. */
export function longestWalkMs(story: Story): number {
  const wait = ladderWait(story.use.settings.stopSignals);
  return Math.max(0, Math.min(wait, cutOf(story) - monotonicMs()));
}

/** What is to be told when the step starts, as a sentence: a cancel cuts its ladder. Undefined where it does not. */
export function cutNotice(settings: Ladders): string | undefined {
  const wait = ladderWait(settings.stopSignals);
  const given = laddersCancelMs(settings);
  if (wait <= given) return undefined;
  const [all, cut, limit] = [wait, given, settings.cancelLimitMs].map(formatDuration);
  return `The ladder gives ${all}. After a cancel it is cut with SIGKILL when ${cut} are over, since cancel-limit is ${limit}.`;
}
