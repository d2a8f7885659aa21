/**
 * A main that died without a word, or that was cancelled in a long ladder, leaves the rest to the watchdog: post follows it.
 */
import type { Story } from '../journal/story.ts';
import { longestWalkMs } from '../cancel-time.ts';
import { monotonicMs, pause } from '../process/clock.ts';
import { signalProcess } from '../process/signal.ts';
import type { ProcessTable } from '../process/table.ts';
import { wake } from '../reaper/wake.ts';
import { follow } from './follow.ts';

// For its start, for SIGKILL at the ladder's end, and for a sudo that does not answer.
const BEYOND_LADDER_MS = 6000;
// How long a watchdog takes to start and to say so, on a loaded machine.
const START_MS = 5000;
// For SIGKILL alone, where post has no more time.
const HURRIED_MS = 3500;
const REST_MS = 50;
const LONGEST_REST_MS = 250;

/**
 * Waits until the watchdog has said that it is done, or nobody is left who could be or start one; no longer than it can
 * need. Where post has to hurry, so has the watchdog: it skips to SIGKILL.
 *
 * @param known the story as it was when post began
 * @param read reads the journal anew
 * @param limit when the watchdog has to hurry, on the monotonic clock
 * @returns the newest story
 */
export async function awaitWatchdog(
  known: Story,
  read: () => Story,
  table: ProcessTable,
  limit: () => number,
  tell: (line: string) => void,
): Promise<Story> {
  if (!isOwing(known)) return known;
  let story = read();
  if (!isOwing(story)) return story;
  const tellSent = follow('watchdog', tell);
  let until = monotonicMs() + longestWalkMs(story) + BEYOND_LADDER_MS;
  let [isTold, isHurried] = [false, false];
  let hurried: number | undefined;
  let deadSince: number | undefined;
  // The journal may have megabytes.
  for (let rest = REST_MS; ; rest = Math.min(rest * 1.2, LONGEST_REST_MS), story = read()) {
    const all = story.watchdog ? [...story.keepers, story.watchdog] : story.keepers;
    if (story.watchdogEnded || !(await wake(all, table))) {
      story = read();
      if (isTold) tellSent(story);
      return story;
    }
    // One whose reaper was killed is replaced; one that was killed itself is not.
    const isDead = !story.watchdog || !(await wake([story.watchdog], table));
    deadSince = isDead ? (deadSince ?? monotonicMs()) : undefined;
    if (deadSince !== undefined && monotonicMs() - deadSince > START_MS) return read();
    if (!isTold && !story.isLost) tell(story.mainEnded === undefined ? KILLED : HANDED_OVER);
    isTold = true;
    tellSent(story);
    if (!isHurried && monotonicMs() > limit()) {
      tell(NO_MORE_TIME);
      isHurried = true;
      until = monotonicMs() + HURRIED_MS;
    }
    if (isHurried && story.watchdog && !isDead && story.watchdog.pid !== hurried) {
      signalProcess(story.watchdog.pid, 'SIGTERM');
      hurried = story.watchdog.pid;
    }
    if (monotonicMs() > until) {
      tell('The watchdog is not done in time: the post step goes on without it.');
      return read();
    }
    await pause(rest);
  }
}

/** Where the runner has sent post its own signal. */
export const NO_MORE_TIME = 'The runner leaves the post step no more time: what is left is killed at once.';

const KILLED = 'The main step was killed: its watchdog is ending what it started.';
const HANDED_OVER = 'The rest of the ladder is under way since the cancel: the post step waits for its end.';

/** Whether main has left something to a watchdog. A main that has said its last word, and owes nothing, has not. */
export function isOwing({ mainEnded, handedOver, watchdogEnded }: Story): boolean {
  return mainEnded === undefined || (handedOver && !watchdogEnded);
}
