/** Whether the ladder is the watchdog's. */
import { holderBefore } from '../journal/lease.ts';
import type { Lease } from '../journal/lines.ts';
import type { Story } from '../journal/story.ts';
import { pause } from '../process/clock.ts';
import type { ProcessTable } from '../process/table.ts';

const POLL_MS = 50;

/**
 * Waits while somebody else is at the ladder who is about to end: a main that hands it over, a watchdog whose reaper was
 * killed.
 *
 * @param read reads the journal anew
 * @returns the newest story; undefined where post has come before us, or another watchdog has done it all
 */
export async function awaitLadder(
  own: Lease,
  read: () => Story,
  table: ProcessTable,
): Promise<Story | undefined> {
  for (;;) {
    const story = read();
    if (story.watchdogEnded) return undefined;
    const holder = await holderBefore(own, story.leases, table);
    if (!holder) return story;
    if (holder.by === 'post') return undefined;
    await pause(POLL_MS);
  }
}
