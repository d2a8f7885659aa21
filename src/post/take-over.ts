/** Post goes to the ladder: whoever was there before it, and was not done in time, is ended first. */
import { livingOf } from '../process/alive.ts';
import { monotonicMs, pause } from '../process/clock.ts';
import { signalProcess } from '../process/signal.ts';
import type { ProcessTable } from '../process/table.ts';
import type { Journal } from '../journal/journal.ts';
import { holderBefore, takeLease } from '../journal/lease.ts';
import type { Story } from '../journal/story.ts';
import { isOwing } from './await-watchdog.ts';

// A killed process takes this long to go, at most; one in uninterruptible sleep walks no ladder.
const END_MS = 2000;

/**
 * @param read reads the journal anew
 * @returns the newest story
 * @throws when the process table can't be read
 */
export async function takeOver(
  known: Story,
  read: () => Story,
  journal: Journal,
  table: ProcessTable,
): Promise<Story> {
  if (!isOwing(known)) return known;
  const lease = await takeLease(journal, 'post', table);
  const until = monotonicMs() + END_MS;
  for (;;) {
    const story = read();
    // A shell would kill everybody at the end of its watchdog. One that begins later finds our lease, and goes.
    const shells = story.keepers.slice(story.use.helpers.length);
    const holder = await holderBefore(lease, story.leases, table);
    const left = await livingOf(holder?.by === 'watchdog' ? [...shells, holder] : shells, table);
    if (left.length === 0 || monotonicMs() > until) return story;
    for (const { pid } of left) signalProcess(pid, 'SIGKILL');
    await pause(20);
  }
}
