/** Those among a look's processes whom other means know to be ours. */
import type { ProcessEntry, ProcessTable } from '../process/table.ts';

/**
 * Whoever the walk has missed is added to its entries. The members are asked for after the walk: a pid that is listed
 * then, and was somebody else's before, was that of a process that is gone now.
 *
 * @param entries what the walk has found, by pid
 * @param members gives the pids of the members
 * @returns the pids of the members
 * @throws when the process table can't be read
 */
export async function addMembers(
  entries: Map<number, ProcessEntry>,
  members: (() => readonly number[]) | undefined,
  table: ProcessTable,
): Promise<ReadonlySet<number>> {
  const listed = members?.() ?? [];
  const missed = listed.filter(pid => !entries.has(pid));
  if (missed.length === 0) return new Set(listed);
  for (const entry of await table.entries(missed)) entries.set(entry.pid, entry);
  return new Set(members?.());
}
