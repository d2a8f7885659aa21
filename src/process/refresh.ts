/** A walk through the process table is no snapshot: a number may have changed hands between two of its entries. */
import { isSame } from './identity.ts';
import type { ProcessEntry, ProcessTable } from './table.ts';

/**
 * Reads these numbers anew, after all that names them, and puts whoever has one of them now in the place of whoever had
 * it before. Who has ended and left its number to nobody stays as it was read.
 *
 * @returns whether a number is somebody else's by now
 * @throws when the process table can't be read
 */
export async function refresh(
  entries: Map<number, ProcessEntry>,
  pids: Iterable<number>,
  table: ProcessTable,
): Promise<boolean> {
  let isChanged = false;
  for (const now of await table.entries([...new Set(pids)])) {
    const before = entries.get(now.pid);
    if (before && isSame(before, now, table.startTolerance)) continue;
    entries.set(now.pid, now);
    isChanged = true;
  }
  return isChanged;
}
