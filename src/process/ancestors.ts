/** Whom no signal of the ladder may ever reach. */
import type { ProcessEntry } from './table.ts';

/**
 * The pids of init, of this process and of all its ancestors (the runner's processes among them). A chain that ends
 * early, as under a foreign PID namespace's parent 0, gives what there is of it.
 */
export function protectedPids(
  entries: ReadonlyMap<number, ProcessEntry>,
  self = process.pid,
): ReadonlySet<number> {
  const found = new Set([0, 1]);
  let pid: number | undefined = self;
  while (pid !== undefined && !found.has(pid)) {
    found.add(pid);
    pid = entries.get(pid)?.ppid ?? (pid === process.pid ? process.ppid : undefined);
  }
  return found;
}
