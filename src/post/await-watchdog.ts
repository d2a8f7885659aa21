/** Where main died without a word, the reaper starts a watchdog in its place: post waits for it. */
import type { Story } from '../journal/replay.ts';
import { ladderWait } from '../ladder.ts';
import { monotonicMs, pause } from '../process/clock.ts';
import type { ProcessTable } from '../process/table.ts';
import { wake } from '../reaper/wake.ts';

// For its start, for SIGKILL at the ladder's end, and for a sudo that does not answer.
const BEYOND_LADDER_MS = 6000;
// How long a watchdog takes to start and to say so, on a loaded machine.
const START_MS = 1000;
const REST_MS = 50;

/**
 * Waits until the watchdog has said that it is done, or nobody is left who could be or start one; no longer than it can
 * need, nor than post has time.
 *
 * @param known the story as it was when post began
 * @param read reads the journal anew
 * @param limit when post itself has to hurry, on the monotonic clock
 * @returns the newest story
 */
export async function awaitWatchdog(
  known: Story,
  read: () => Story,
  table: ProcessTable,
  limit: () => number,
  tell: (line: string) => void,
): Promise<Story> {
  // A main that has said its last word writes no more.
  if (known.mainEnded !== undefined) return known;
  let story = read();
  if (story.mainEnded !== undefined) return story;
  const until = monotonicMs() + ladderWait(story.use.settings.stopSignals) + BEYOND_LADDER_MS;
  let isTold = false;
  let deadSince: number | undefined;
  for (; ; story = read()) {
    if (story.watchdogEnded || !(await wake(story.use.helpers, table))) return read();
    // One whose reaper was killed is replaced; one that was killed itself is not.
    const isDead = story.watchdog !== undefined && !(await wake([story.watchdog], table));
    deadSince = isDead ? (deadSince ?? monotonicMs()) : undefined;
    if (deadSince !== undefined && monotonicMs() - deadSince > START_MS) return read();
    if (monotonicMs() > Math.min(until, limit())) {
      tell('The watchdog is not done in time: the post step goes on without it.');
      return read();
    }
    if (!isTold) tell('The main step was killed: its watchdog is ending what it started.');
    isTold = true;
    await pause(REST_MS);
  }
}
