/** Which containment there is: asked for, or the strongest that needs no privilege that we don't have. */
import type { ContainmentKind } from '../containment/containment.ts';
import { InputError } from '../errors.ts';
import type { Settings } from '../inputs.ts';
import type { ProcessTable } from '../process/table.ts';
import type { Sudo } from '../sudo/sudo.ts';
import { chooseGroup, type GroupChoice } from './choose-group.ts';
import type { ReaperChoice, Reaping } from './reaping.ts';

export interface Contained extends ReaperChoice {
  readonly choice: GroupChoice;
}

/**
 * @param reaping undefined where no reaper is wanted
 * @param sudo where it may be used: it is started as soon as it is known to be needed
 * @throws InputError where what was asked for can't be had
 */
export async function contain(
  settings: Settings,
  reaping: Reaping | undefined,
  table: ProcessTable,
  sudo: Sudo | undefined,
): Promise<Contained> {
  // While the reaper starts.
  const choice = await chooseGroup(settings);
  if (choice.kind === 'by sudo') sudo?.prepare();
  const none: ReaperChoice = { reaper: undefined, starting: undefined, whyNoReaper: '' };
  const reaped = (await reaping?.ready(table)) ?? none;
  try {
    check(settings, choice, reaped.whyNoReaper);
  } catch (error) {
    if (choice.kind === 'own') choice.group.remove();
    throw error;
  }
  return { ...reaped, choice };
}

/** @throws InputError where what was asked for can't be had */
function check({ containment }: Settings, choice: GroupChoice, whyNoReaper: string): void {
  if (containment === 'reaper' && whyNoReaper !== '')
    throw refusal(containment, whyNoReaper, 'it needs Linux with perl or python3');
  if (containment !== 'cgroup') return;
  if (choice.kind === 'none') throw refusal(containment, choice.why, GROUP_NEEDS);
  if (choice.kind === 'by sudo' && whyNoReaper !== '')
    throw refusal(containment, whyNoReaper, 'a group that sudo makes needs Linux with perl or python3');
}

export const GROUP_NEEDS =
  'it needs Linux 5.14 with cgroup v2, and root, a group that is delegated to this user, or password-less sudo that use-sudo lets it use';

export function refusal(asked: ContainmentKind, why: string, right: string): InputError {
  const advice = `can not be had, since ${why}; ${right}; write auto for the strongest that can be had`;
  return new InputError('containment', asked, advice);
}
