/** Ways into the control group of this use. */
import { ControlGroup } from '../cgroup/control-group.ts';
import { messageOf } from '../errors.ts';
import type { Identity } from '../process/identity.ts';
import type { Sudo } from '../sudo/sudo.ts';
import type { GroupChoice } from './choose-group.ts';

export interface Entry {
  /** Undefined where nobody could enter, or there is none. */
  readonly group: ControlGroup | undefined;
  /** Why, as the end of a sentence; empty where there is a group, or none is wanted. */
  readonly why: string;
}

/** Moves a process into the group, unless it is there: a move takes as long as the start of a process. */
export function enter(choice: GroupChoice, pid: number): Entry {
  if (choice.kind !== 'own') return { group: undefined, why: choice.kind === 'none' ? choice.why : '' };
  const { group } = choice;
  try {
    if (!group.members().includes(pid)) group.add(pid);
    return { group, why: '' };
  } catch (error) {
    return { group: undefined, why: `no process can be moved into ${group.path}: ${messageOf(error)}` };
  }
}

/** Moves main, which had entered, back to where it was. */
export function leave(choice: GroupChoice): void {
  if (choice.kind !== 'own') return;
  try {
    new ControlGroup(choice.parent).add(process.pid);
  } catch {
    // A group with main in it is not killed at once but one by one, and post removes it.
  }
}

// Nothing has begun yet that would have to be stopped in time.
const SUDO_MS = 5000;

/** Has root make the group, with the leader in it. */
export async function enterBySudo(
  { group, parent, name }: Extract<GroupChoice, { kind: 'by sudo' }>,
  { pid, start }: Identity,
  sudo: Sudo | undefined,
  cancelled: Promise<unknown>,
): Promise<Entry> {
  const order = { do: 'make group', parent, name, leader: { pid, start } } as const;
  const answer = await Promise.race([sudo?.ask(order, SUDO_MS), cancelled.then(() => undefined)]);
  const problem = answer ? answer.problem : 'it may not be used any more';
  sudo?.end();
  if (problem === undefined) return { group, why: '' };
  return { group: undefined, why: `this user may not make one in ${parent}, and sudo did not: ${problem}` };
}
