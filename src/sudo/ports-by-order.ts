/** What those listen on whom only root may read. */
import { livingOf } from '../process/alive.ts';
import { monotonicMs } from '../process/clock.ts';
import type { ProcessTable } from '../process/table.ts';
import { MOST_ASKED, MOST_PORTS_TOLD, type Answer, type Order } from './orders.ts';

// A signal may be the next order, and whoever gives it has not much longer.
const BOUND_MS = 100;

/**
 * Each is checked by pid and start time just before. Who can't be read, by root or in time, is left out.
 *
 * @throws when the process table can't be read
 */
export async function portsByOrder(
  { targets }: Extract<Order, { do: 'ports' }>,
  table: ProcessTable,
): Promise<NonNullable<Answer['ports']>> {
  const until = monotonicMs() + BOUND_MS;
  const living = await livingOf(targets.slice(0, MOST_ASKED), table);
  const pids = living.map(({ pid }) => pid);
  const found = table.ports(pids, until);
  const isInTime = monotonicMs() < until;
  let left = MOST_PORTS_TOLD;
  return pids.flatMap(pid => {
    const ports = found.get(pid) ?? (isInTime ? [] : 'hidden');
    if (ports === 'hidden') return [];
    const told = ports.slice(0, left);
    left -= told.length;
    return [[pid, told] as const];
  });
}
