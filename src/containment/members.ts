/** Those among a look's processes whom other means know to be ours. */
import { keyOf } from '../process/identity.ts';
import type { ProcessEntry, ProcessTable } from '../process/table.ts';

/**
 * They are read anew, between two looks at the list: a pid that the walk has found may have been another one's. So whoever
 * the walk has missed is added to its entries as well.
 *
 * @param entries what the walk has found, by pid
 * @param members gives the pids of the members
 * @returns the members by keyOf: a number may be somebody else's when it is read once more
 * @throws when the process table can't be read
 */
export async function addMembers(
  entries: Map<number, ProcessEntry>,
  members: (() => readonly number[]) | undefined,
  table: ProcessTable,
): Promise<ReadonlySet<string>> {
  const listed = members?.() ?? [];
  if (!members || listed.length === 0) return new Set();
  for (const entry of await table.entries(listed)) entries.set(entry.pid, entry);
  const still = new Set(members());
  return new Set(
    listed.flatMap(pid => {
      const entry = entries.get(pid);
      return entry && still.has(pid) ? [keyOf(entry)] : [];
    }),
  );
}
