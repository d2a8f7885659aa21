/** The reaper that main has left with whoever outlived the script. */
import path from 'node:path';
import type { Journal } from '../journal/journal.ts';
import type { Story } from '../journal/story.ts';
import { livingOf } from '../process/alive.ts';
import { signalProcess } from '../process/signal.ts';
import type { ProcessTable } from '../process/table.ts';
import type { Reaper } from '../reaper/reaper.ts';

export interface LeftReaper {
  /** Undefined where none is left, or where it can't be reached: then its processes are known all the same. */
  readonly reaper: Reaper | undefined;
  /** Ends it, once everything is over. */
  readonly end: () => Promise<void>;
}

export async function findReaper(
  { use: { helpers } }: Story,
  journal: Journal,
  table: ProcessTable,
): Promise<LeftReaper> {
  if ((await livingOf(helpers, table)).length === 0)
    return { reaper: undefined, end: () => Promise.resolve() };
  // Loaded only here: a reaper that has outlived main is rare.
  const { connectReaper } = await import('../reaper/connect.ts');
  const reaper = await connectReaper(path.dirname(journal.file), helpers);
  return {
    reaper,
    end: async () => {
      if (reaper) reaper.end();
      // They hang.
      else for (const { pid } of await livingOf(helpers, table)) signalProcess(pid, 'SIGKILL');
    },
  };
}
