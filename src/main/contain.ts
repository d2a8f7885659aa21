/** Which containment there is: asked for, or the strongest that needs no privilege that we don't have. */
import type { ContainmentKind } from '../containment/containment.ts';
import { InputError, messageOf } from '../errors.ts';
import type { Settings } from '../inputs.ts';
import type { ProcessTable } from '../process/table.ts';
import type { Reaper } from '../reaper/reaper.ts';
import { ReaperError, StartingReaper } from '../reaper/starting.ts';

export interface Contained {
  readonly kind: ContainmentKind;
  readonly reaper: Reaper | undefined;
  /** Where there is one: it starts the leader. */
  readonly starting: StartingReaper | undefined;
  /** Why a stronger one is not used, as the end of a sentence; empty where there is none, or none is asked for. */
  readonly why: string;
}

export class Containing {
  readonly #asked: Settings['containment'];
  readonly #starting: StartingReaper | ReaperError | undefined;

  /**
   * Starts what takes a while to start.
   *
   * @param reaper what a reaper is started with
   */
  constructor(asked: Settings['containment'], ...reaper: ConstructorParameters<typeof StartingReaper>) {
    this.#asked = asked;
    this.#starting = asked === 'tracking' ? undefined : begin(...reaper);
  }

  /** @throws InputError where what was asked for can't be had */
  async ready(table: ProcessTable): Promise<Contained> {
    const starting = this.#starting;
    if (!starting) return { kind: 'tracking', reaper: undefined, starting: undefined, why: '' };
    try {
      if (starting instanceof ReaperError) throw starting;
      return { kind: 'reaper', reaper: await starting.ready(table), starting, why: '' };
    } catch (error) {
      if (!(error instanceof ReaperError)) throw error;
      const why = `there is no reaper here: ${messageOf(error)}`;
      if (this.#asked === 'auto') return { kind: 'tracking', reaper: undefined, starting: undefined, why };
      const right = 'it needs Linux with perl or python3; write auto for the strongest that can be had';
      throw new InputError('containment', this.#asked, `can not be had, since ${why}; ${right}`);
    }
  }
}

function begin(...reaper: ConstructorParameters<typeof StartingReaper>): StartingReaper | ReaperError {
  try {
    return new StartingReaper(...reaper);
  } catch (error) {
    if (error instanceof ReaperError) return error;
    return new ReaperError(messageOf(error), { cause: error });
  }
}
