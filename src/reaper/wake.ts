/** Helpers of ours that somebody has stopped: a script's `kill -STOP $PPID` must not hide its end. */
import { livingOf } from '../process/alive.ts';
import type { Identity } from '../process/identity.ts';
import { signalProcess } from '../process/signal.ts';
import type { ProcessTable } from '../process/table.ts';

/**
 * Lets those go on that were stopped.
 *
 * @returns whether any of them lives
 * @throws when the process table can't be read
 */
export async function wake(helpers: readonly Identity[], table: ProcessTable): Promise<boolean> {
  const living = await livingOf(helpers, table);
  for (const { pid, state } of living) if (state === 'stopped') signalProcess(pid, 'SIGCONT');
  return living.length > 0;
}
