/** Control groups that only root can make and remove. */
import { chownSync, realpathSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { clearStale } from '../cgroup/clear-stale.ts';
import { ControlGroup } from '../cgroup/control-group.ts';
import { makeGroup } from '../cgroup/make-group.ts';
import { ownerIn } from '../cgroup/name.ts';
import { isAlive } from '../process/alive.ts';
import type { ProcessTable } from '../process/table.ts';
import type { Order } from './orders.ts';

// CGROUP2_SUPER_MAGIC (statfs(2)): in such a file system nobody makes links, and nobody renames.
const CGROUP2 = 0x63677270;

/**
 * Makes the group, moves the leader in, and hands over the file that kills it. Nothing is left of it where that fails.
 *
 * @param user who is to be able to kill it
 * @throws with the reason, as the end of a sentence
 */
export async function groupByOrder(
  { parent, name, leader }: Extract<Order, { do: 'make group' }>,
  user: number,
  table: ProcessTable,
): Promise<void> {
  const owner = ownerIn(name);
  // A job's processes stay below the limits of their own group.
  const isParent = isCgroup(parent) && new ControlGroup(parent).holds(leader.pid);
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
  if (!ownerIn(path.basename(folder)) || !isCgroup(path.dirname(folder)))
    throw new Error(`${folder} is no group of this action`);
  new ControlGroup(folder).remove();
}

/** Whether a path leads, without a detour, to a folder of control groups. */
function isCgroup(folder: string): boolean {
  try {
    return realpathSync(folder) === folder && statfsSync(folder).type === CGROUP2;
  } catch {
    return false;
  }
}
