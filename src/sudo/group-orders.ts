/** Control groups that only root can make and remove. */
import { chownSync } from 'node:fs';
import path from 'node:path';
import { clearStale } from '../cgroup/clear-stale.ts';
import { ControlGroup } from '../cgroup/control-group.ts';
import { makeGroup } from '../cgroup/make-group.ts';
import { ownerIn } from '../cgroup/name.ts';
import { isAlive } from '../process/alive.ts';
import type { ProcessTable } from '../process/table.ts';
import type { Order } from './orders.ts';

/**
 * Makes the group, moves the leader in, and hands over the file that kills it. Nothing is left of it where that fails.
 *
 * @throws with the reason, as the end of a sentence
 */
export async function groupByOrder(
  { parent, name, leader, user }: Extract<Order, { do: 'make group' }>,
  table: ProcessTable,
): Promise<void> {
  const owner = ownerIn(name);
  // A job's processes stay below the limits of their own group.
  const isParent = new ControlGroup(parent).members().includes(leader.pid);
  if (!owner || !isParent) throw new Error(`${parent}/${name} is no place for a group of this step`);
  await clearStale(parent, owner.namespace, table);
  const group = makeGroup(parent, name);
  try {
    if (!(await isAlive(leader, table))) throw new Error('the script is gone');
    group.add(leader.pid);
    chownSync(`${group.path}/cgroup.kill`, user, -1);
  } catch (error) {
    // Who was moved in goes back first.
    for (const pid of group.members()) new ControlGroup(parent).add(pid);
    group.remove();
    throw error;
  }
}

/** @throws what the system answers, such as EBUSY while somebody is in it */
export function removeByOrder({ path: folder }: Extract<Order, { do: 'remove group' }>): void {
  if (!ownerIn(path.basename(folder))) throw new Error(`${folder} is no group of this action`);
  new ControlGroup(folder).remove();
}
