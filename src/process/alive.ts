/** Whether a process known by pid and start time lives. */
import { isSame, type Identity } from './identity.ts';
import type { ProcessTable } from './table.ts';

/** @throws when the process table can't be read */
export async function isAlive(identity: Identity, table: ProcessTable): Promise<boolean> {
  const [entry] = await table.entries([identity.pid]);
  return entry !== undefined && entry.state !== 'dead' && isSame(entry, identity, table.startTolerance);
}
