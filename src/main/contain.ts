/** Which containment there is: asked for, or the strongest that needs no privilege that we don't have. */
import type { ContainmentKind } from '../containment/containment.ts';
import { InputError, messageOf } from '../errors.ts';
import type { Settings } from '../inputs.ts';
import type { ProcessTable } from '../process/table.ts';
import type { Reaper } from '../reaper/reaper.ts';
import { ReaperError, StartingReaper } from '../reaper/starting.ts';
import { chooseGroup, type GroupChoice } from './choose-group.ts';

export interface Contained {
  readonly reaper: Reaper | undefined;
  /** Where there is a reaper: it starts the leader. */
  readonly starting: StartingReaper | undefined;
  readonly choice: GroupChoice;
  /** Why there is no reaper, as the end of a sentence; empty where there is one, or none is asked for. */
  readonly whyNoReaper: string;
}

export class Containing {
  readonly #settings: Settings;
  readonly #starting: StartingReaper | ReaperError | undefined;

  /**
   * Starts what takes a while to start.
   *
   * @param reaper what a reaper is started with
   */
  constructor(settings: Settings, ...reaper: ConstructorParameters<typeof StartingReaper>) {
    this.#settings = settings;
    this.#starting = settings.containment === 'tracking' ? undefined : begin(...reaper);
  }

  /** @throws InputError where what was asked for can't be had */
  async ready(table: ProcessTable): Promise<Contained> {
    // While the reaper starts.
    const choice = await chooseGroup(this.#settings);
    const { reaper, whyNoReaper } = await this.#reaper(table);
    try {
      this.#check(choice, whyNoReaper);
    } catch (error) {
      reaper?.end();
      if (choice.kind === 'own') choice.group.remove();
      throw error;
    }
    const starting = reaper && this.#starting instanceof StartingReaper ? this.#starting : undefined;
    return { reaper, starting, choice, whyNoReaper };
  }

  async #reaper(table: ProcessTable): Promise<{ reaper: Reaper | undefined; whyNoReaper: string }> {
    const starting = this.#starting;
    if (!starting) return { reaper: undefined, whyNoReaper: '' };
    try {
      if (starting instanceof ReaperError) throw starting;
      return { reaper: await starting.ready(table), whyNoReaper: '' };
    } catch (error) {
      if (!(error instanceof ReaperError)) throw error;
      return { reaper: undefined, whyNoReaper: `there is no reaper here: ${messageOf(error)}` };
    }
  }

  /** @throws InputError where what was asked for can't be had */
  #check(choice: GroupChoice, whyNoReaper: string): void {
    const { containment } = this.#settings;
    if (containment === 'reaper' && whyNoReaper !== '')
      throw refusal(containment, whyNoReaper, 'it needs Linux with perl or python3');
    if (containment !== 'cgroup') return;
    if (choice.kind === 'none') throw refusal(containment, choice.why, GROUP_NEEDS);
    if (choice.kind === 'by sudo' && whyNoReaper !== '')
      throw refusal(containment, whyNoReaper, 'a group that sudo makes needs Linux with perl or python3');
  }
}

const GROUP_NEEDS =
  'it needs Linux 5.14 with cgroup v2, and root, a group that is delegated to this user, or password-less sudo that use-sudo lets it use';

export function refusal(asked: ContainmentKind, why: string, right: string): InputError {
  const advice = `can not be had, since ${why}; ${right}; write auto for the strongest that can be had`;
  return new InputError('containment', asked, advice);
}

function begin(...reaper: ConstructorParameters<typeof StartingReaper>): StartingReaper | ReaperError {
  try {
    return new StartingReaper(...reaper);
  } catch (error) {
    if (error instanceof ReaperError) return error;
    return new ReaperError(messageOf(error), { cause: error });
  }
}
