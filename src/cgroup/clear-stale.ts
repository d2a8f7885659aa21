/** Groups that an earlier use could not remove, since it was killed and no post came. */
import { readdirSync } from 'node:fs';
import { isAlive } from '../process/alive.ts';
import type { ProcessTable } from '../process/table.ts';
import { ControlGroup } from './control-group.ts';
import { ownerIn } from './name.ts';

/**
 * Removes those of our groups in `parent` that are empty and whose main is gone. Those of another PID namespace are left:
 * whether their main lives can't be told from here.
 *
 * @throws when the process table can't be read
 */
export async function clearStale(parent: string, namespace: number, table: ProcessTable): Promise<void> {
  for (const name of names(parent)) {
    const owner = ownerIn(name);
    if (owner?.namespace !== namespace) continue;
    const group = new ControlGroup(`${parent}/${name}`);
    if (group.isPopulated() || (await isAlive(owner, table))) continue;
    try {
      group.remove();
    } catch {
      // Root's, where we are not root; or its last member is just ending. It harms nobody.
    }
  }
}

function names(parent: string): string[] {
  try {
    return readdirSync(parent);
  } catch {
    return [];
  }
}
