/** Starts the leader below what contains it, and says which containment that is before the script says anything. */
import type { ContainmentKind } from '../containment/containment.ts';
import type { ProcessTable } from '../process/table.ts';
import type { StartingReaper } from '../reaper/starting.ts';
import type { Leader, LeaderOptions } from '../script/leader.ts';
import { RUNNERS_OUTPUTS, type Outputs } from '../script/outputs.ts';
import { spawnLeader } from '../script/spawn-leader.ts';
import type { Started } from '../started.ts';
import type { Sudo } from '../sudo/sudo.ts';
import { GROUP_NEEDS, refusal, type Contained } from './contain.ts';
import { enter, enterBySudo, leave, type Entry } from './enter-group.ts';

/** @param why why no stronger one is used; empty where there is none, or none is asked for */
export type Tell = (kind: ContainmentKind, why: string) => void;

export interface StartOptions {
  readonly leader: LeaderOptions;
  /** Whether a second program may be started later. */
  readonly mayComeSecond: boolean;
  readonly table: ProcessTable;
  /** The script's; a reaper has them already. */
  readonly outputs: Outputs;
  /** Whether a control group is asked for: then none is an error. */
  readonly isGroupAsked: boolean;
  /** Where it may be used. */
  readonly sudo: Sudo | undefined;
  readonly tell: Tell;
  /** What is waited for is given up when this settles. */
  readonly cancelled: Promise<unknown>;
}

/** @throws InputError where a group is asked for and can't be had after all; and when the leader can't be started */
export async function start(contained: Contained, options: StartOptions): Promise<Started> {
  const { starting, reaper } = contained;
  if (!starting) return await startAlone(contained, options);
  try {
    return await startBelow(starting, contained, options);
  } catch (error) {
    // The leader, which waits, ends with it.
    reaper?.end();
    throw error;
  }
}

/** The leader waits below the reaper until it is in the group. */
async function startBelow(
  starting: StartingReaper,
  contained: Contained,
  { leader: options, mayComeSecond, table, isGroupAsked, sudo, tell, cancelled }: StartOptions,
): Promise<Started> {
  const { reaper, choice } = contained;
  const group = choice.kind === 'own' ? choice.group.path : '';
  const leader = await starting.startLeader(options, group, table, mayComeSecond);
  const entry =
    choice.kind === 'by sudo'
      ? await enterBySudo(choice, leader, sudo, cancelled)
      : enter(choice, leader.pid);
  check(entry, isGroupAsked);
  const kind = entry.group ? 'cgroup' : 'reaper';
  tell(kind, noGroup(entry));
  const startSecond: Started['startSecond'] = async (second, what) => {
    // Nobody is left who could start it below itself.
    if (reaper?.isGone === true) return await startSecondAlone(contained, second, table, what);
    const made = await starting.startSecond(second, group, table, what);
    // One that sudo has made takes nobody from us: there the reaper has to do.
    enter(choice, made.pid);
    return made;
  };
  return { leader, reaper, sudo, group: entry.group, startSecond };
}

const LOST_WITHOUT_REAPER = 'whoever root moves out of the group may be lost';

/** Without a reaper nobody waits: main enters the group, so that the leader is born in it, and leaves. */
async function startAlone(
  contained: Contained,
  { leader: options, table, outputs, isGroupAsked, sudo, tell }: StartOptions,
): Promise<Started> {
  const { choice, whyNoReaper } = contained;
  const entry = enter(choice, process.pid);
  try {
    check(entry, isGroupAsked);
    const kind = entry.group ? 'cgroup' : 'tracking';
    const whys = [whyNoReaper, noGroup(entry)].filter(why => why !== '').join('; ');
    tell(kind, kind === 'cgroup' ? `${whys}; so ${LOST_WITHOUT_REAPER}` : whys);
    const leader = await spawnLeader(options, table, outputs);
    const startSecond: Started['startSecond'] = (second, what) =>
      startSecondAlone(contained, second, table, what);
    return { leader, reaper: undefined, sudo, group: entry.group, startSecond };
  } finally {
    leave(choice);
  }
}

/** Its output goes to the runner itself: a relay's pipes are the script's alone by now. */
async function startSecondAlone(
  { choice }: Contained,
  options: LeaderOptions,
  table: ProcessTable,
  what: string,
): Promise<Leader> {
  enter(choice, process.pid);
  try {
    return await spawnLeader(options, table, RUNNERS_OUTPUTS, what);
  } finally {
    leave(choice);
  }
}

function noGroup({ why }: Entry): string {
  return why === '' ? '' : `no cgroup: ${why}`;
}

function check({ group, why }: Entry, isGroupAsked: boolean): void {
  if (!group && isGroupAsked) throw refusal('cgroup', why, GROUP_NEEDS);
}
