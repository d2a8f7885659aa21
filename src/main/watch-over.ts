/** Who notices that main dies: the reaper, and where there is none, or none any more, a shell. */
import type { Journal } from '../journal/journal.ts';
import type { ProcessTable } from '../process/table.ts';
import type { Reaper } from '../reaper/reaper.ts';
import { WatchdogShell, type WatchdogShellOptions } from '../watchdog/shell.ts';

export function watchOver(
  options: Omit<WatchdogShellOptions, 'onStart'>,
  reaper: Reaper | undefined,
  journal: Journal,
  table: ProcessTable,
): WatchdogShell {
  const note = async (pid: number): Promise<void> => {
    const [entry] = await table.entries([pid]);
    if (entry) journal.write({ kind: 'watchdog', pid, start: entry.start, clock: table.now() });
  };
  const shell = new WatchdogShell({
    ...options,
    // Where the table can't be read post does not know it, and waits for no more than what it does.
    onStart: pid => void note(pid).catch(() => undefined),
  });
  if (reaper) {
    void reaper.gone.then(() => {
      shell.begin();
    });
  } else shell.begin();
  return shell;
}
