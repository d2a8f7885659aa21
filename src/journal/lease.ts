/**
 * Who is at the ladder. Main, the watchdog and post may all be there to walk it, and one of them may have been taken for
 * dead. Each writes a lease before it begins; it is the ladder's holder who is the first of those that live.
 */
import { isAlive } from '../process/alive.ts';
import { isSame } from '../process/identity.ts';
import type { ProcessTable } from '../process/table.ts';
import type { Journal } from './journal.ts';
import type { Lease, Walker } from './lines.ts';

/** Writes down that this process goes to the ladder. Returns its lease. */
export async function takeLease(
  journal: Journal,
  by: Exclude<Walker, 'main'>,
  table: ProcessTable,
): Promise<Lease> {
  const [self] = await table.entries([process.pid]);
  const lease: Lease = { by, pid: process.pid, start: self?.start ?? table.now() };
  journal.write({ kind: 'lease', ...lease, clock: table.now() });
  return lease;
}

/**
 * Whoever has an earlier lease than `own` and lives; undefined where the ladder is our own.
 *
 * @param leases read from the journal after the own one was written
 * @throws when the process table can't be read
 */
export async function holderBefore(
  own: Lease,
  leases: readonly Lease[],
  table: ProcessTable,
): Promise<Lease | undefined> {
  for (const lease of leases) {
    if (isSame(lease, own, table.startTolerance)) return undefined;
    if (await isAlive(lease, table)) return lease;
  }
  return undefined;
}
