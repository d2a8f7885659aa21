import { refresh } from '../process/refresh.ts';
import type { ProcessEntry, ProcessTable } from '../process/table.ts';
import type { Linked } from './linker.ts';
import type { Memory } from './memory.ts';

/**
 * Whom a newcomer was linked by may have ended during the walk, and left its number to a stranger whose child or whose
 * companion the newcomer is: those are read once more. Returns whether a number was somebody else's.
 */
export async function refreshLinks(
  entries: Map<number, ProcessEntry>,
  { kinship: { links } }: Linked,
  memory: Memory,
  table: ProcessTable,
): Promise<boolean> {
  if (table.kind !== 'procfs') return false;
  const numbers = [...links.keys()].flatMap(pid => {
    const entry = entries.get(pid);
    if (!entry || memory.recall(entry)) return [];
    return [entry.ppid, entry.pgid, entry.sid ?? 0];
  });
  return numbers.length > 0 && (await refresh(entries, numbers, table));
}
