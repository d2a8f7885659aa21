/** Which containment there is: asked for, or the strongest that needs no privilege that we don't have. */
import type { ContainmentKind } from '../containment/containment.ts';
import { InputError, messageOf } from '../errors.ts';
import type { Settings } from '../inputs.ts';
import type { ProcessTable } from '../process/table.ts';
import type { Reaper } from '../reaper/reaper.ts';
import { findInterpreters } from '../reaper/interpreter.ts';
import { ReaperError, StartingReaper, type AfterMain } from '../reaper/starting.ts';
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
  /** Starts a reaper by what is left to try; empty where none is wanted. */
  readonly #attempts: (() => StartingReaper | ReaperError)[];
  readonly #first: StartingReaper | ReaperError | undefined;

  /**
   * Starts what takes a while to start.
   *
   * @param folder where reaper.pl and reaper.py are
   * @param searchPath PATH
   */
  constructor(settings: Settings, folder: string, searchPath: string, after: AfterMain) {
    this.#settings = settings;
    this.#attempts = settings.containment === 'tracking' ? [] : waysToReap(folder, searchPath, after);
    this.#first = this.#attempts.shift()?.();
  }

  /** @throws InputError where what was asked for can't be had */
  async ready(table: ProcessTable): Promise<Contained> {
    // While the reaper starts.
    const choice = await chooseGroup(this.#settings);
    const { reaper, starting, whyNoReaper } = await this.#reaper(table);
    try {
      this.#check(choice, whyNoReaper);
    } catch (error) {
      reaper?.end();
      if (choice.kind === 'own') choice.group.remove();
      throw error;
    }
    return { reaper, starting, choice, whyNoReaper };
  }

  /** The first that works. */
  async #reaper(table: ProcessTable): Promise<Omit<Contained, 'choice'>> {
    let whyNoReaper = '';
    for (let starting = this.#first; starting; starting = this.#attempts.shift()?.()) {
      try {
        if (starting instanceof ReaperError) throw starting;
        return { reaper: await starting.ready(table), starting, whyNoReaper: '' };
      } catch (error) {
        if (!(error instanceof ReaperError)) throw error;
        whyNoReaper = `there is no reaper here: ${messageOf(error)}`;
      }
    }
    return { reaper: undefined, starting: undefined, whyNoReaper };
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

export const GROUP_NEEDS =
  'it needs Linux 5.14 with cgroup v2, and root, a group that is delegated to this user, or password-less sudo that use-sudo lets it use';

export function refusal(asked: ContainmentKind, why: string, right: string): InputError {
  const advice = `can not be had, since ${why}; ${right}; write auto for the strongest that can be had`;
  return new InputError('containment', asked, advice);
}

function waysToReap(
  folder: string,
  searchPath: string,
  after: AfterMain,
): (() => StartingReaper | ReaperError)[] {
  if (process.platform !== 'linux') return [() => new ReaperError('only Linux has child subreapers')];
  const found = findInterpreters(folder, searchPath);
  if (found.length === 0) return [() => new ReaperError('neither perl nor python3 is installed')];
  return found.map(interpreter => () => begin(interpreter, searchPath, after));
}

function begin(...parameters: ConstructorParameters<typeof StartingReaper>): StartingReaper | ReaperError {
  try {
    return new StartingReaper(...parameters);
  } catch (error) {
    if (error instanceof ReaperError) return error;
    return new ReaperError(messageOf(error), { cause: error });
  }
}
