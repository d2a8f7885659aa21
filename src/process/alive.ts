/** Which processes, known by pid and start time, live. */
import { isSame, type Identity } from './identity.ts';
import type { ProcessEntry, ProcessTable } from './table.ts';

/**
 * Those of `identities` that live, as the table has them now.
 *
 * @throws when the process table can't be read
 */
export async function livingOf(
  identities: readonly Identity[],
  table: ProcessTable,
): Promise<ProcessEntry[]> {
  const entries = await table.entries(identities.map(each => each.pid));
  const wanted = new Map(identities.map(each => [each.pid, each] as const));
  return entries.filter(entry => {
    const identity = wanted.get(entry.pid);
    return entry.state !== 'dead' && identity && isSame(identity, entry, table.startTolerance);
  });
}

/** @throws when the process table can't be read */
export async function isAlive(identity: Identity, table: ProcessTable): Promise<boolean> {
  return (await livingOf([identity], table)).length > 0;
}
