/** One signal to each of these, by who may signal anybody. */
import { livingOf } from '../process/alive.ts';
import type { Identity } from '../process/identity.ts';
import { signalProcess } from '../process/signal.ts';
import type { ProcessTable } from '../process/table.ts';

/**
 * Each is checked by pid and start time just before.
 *
 * @returns the pids of those that were reached
 * @throws when the process table can't be read
 */
export async function signalEach(
  signal: NodeJS.Signals,
  targets: readonly Identity[],
  table: ProcessTable,
): Promise<number[]> {
  const reached: number[] = [];
  for (let first = 0; first < targets.length; first += table.batch) {
    for (const { pid } of await livingOf(targets.slice(first, first + table.batch), table)) {
      if (signalProcess(pid, signal) === 'sent') reached.push(pid);
    }
  }
  return reached;
}
