/** Starts the leader below what contains it, and says which containment that is before the script says anything. */
import { ControlGroup } from '../cgroup/control-group.ts';
import { CgroupError } from '../cgroup/cgroup-error.ts';
import type { ContainmentKind } from '../containment/containment.ts';
import { messageOf } from '../errors.ts';
import type { ProcessTable } from '../process/table.ts';
import type { Leader, LeaderOptions } from '../script/leader.ts';
import { spawnLeader } from '../script/spawn-leader.ts';
import type { Started } from '../started.ts';
import type { Sudo } from '../sudo/sudo.ts';
import { refusal, type Contained } from './contain.ts';
import type { GroupChoice } from './choose-group.ts';

/** @param why why no stronger one is used; empty where there is none, or none is asked for */
export type Tell = (kind: ContainmentKind, why: string) => void;

/**
 * @param isAsked whether a control group is asked for: then none is an error
 * @throws InputError where a group is asked for and the leader can't be moved in; and when it can't be started
 */
export async function start(
  contained: Contained,
  isAsked: boolean,
  sudo: Sudo | undefined,
  options: LeaderOptions,
  table: ProcessTable,
  tell: Tell,
): Promise<Started> {
  const { reaper, starting, choice, whyNoReaper } = contained;
  const below = { reaper, sudo };
  if (!starting) {
    const entered = enter(choice, process.pid);
    const isIn = entered instanceof ControlGroup;
    const kind = isIn ? 'cgroup' : 'tracking';
    tell(kind, whyNoReaper);
    try {
      return { ...below, leader: await spawnLeader(options, table), kind, group: isIn ? entered : undefined };
    } finally {
      if (choice.kind === 'own' && isIn) leave(choice);
    }
  }
  let leader: Leader;
  let entered: ControlGroup | CgroupError;
  try {
    leader = await starting.startLeader(options, table);
    entered = choice.kind === 'by sudo' ? await enterBySudo(choice, leader, sudo) : enter(choice, leader.pid);
    if (entered instanceof CgroupError && isAsked)
      throw refusal('cgroup', messageOf(entered), 'write reaper for what needs no privilege');
  } catch (error) {
    // The leader, which waits, ends with it.
    reaper?.end();
    throw error;
  }
  if (entered instanceof ControlGroup) {
    tell('cgroup', '');
    return { ...below, leader, kind: 'cgroup', group: entered };
  }
  tell('reaper', entered.message === '' ? '' : `no cgroup: ${entered.message}`);
  return { ...below, leader, kind: 'reaper', group: undefined };
}

/** Moves a process into the group, which is given up where that fails. */
function enter(choice: GroupChoice, pid: number): ControlGroup | CgroupError {
  if (choice.kind !== 'own') return new CgroupError(choice.kind === 'none' ? choice.why : '');
  try {
    choice.group.add(pid);
    return choice.group;
  } catch (cause) {
    choice.group.remove();
    return new CgroupError(`no process can be moved into ${choice.group.path}: ${messageOf(cause)}`, {
      cause,
    });
  }
}

/** Main itself, which had entered so that the leader was born inside. */
function leave({ parent }: Extract<GroupChoice, { kind: 'own' }>): void {
  new ControlGroup(parent).add(process.pid);
}

// Nothing has begun yet that would have to be stopped in time.
const SUDO_MS = 5000;

async function enterBySudo(
  { group, parent, name }: Extract<GroupChoice, { kind: 'by sudo' }>,
  { pid, start: begun }: Leader,
  sudo: Sudo | undefined,
): Promise<ControlGroup | CgroupError> {
  const leader = { pid, start: begun };
  const user = process.getuid?.() ?? 0;
  const answer = await sudo?.ask({ do: 'make group', parent, name, leader, user }, SUDO_MS);
  sudo?.end();
  return answer?.problem === undefined ? group : new CgroupError(answer.problem);
}
