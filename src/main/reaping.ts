/** A reaper that is being started, by what there is to run it. */
import { messageOf } from '../errors.ts';
import type { ProcessTable } from '../process/table.ts';
import { findInterpreters } from '../reaper/interpreter.ts';
import type { Reaper } from '../reaper/reaper.ts';
import { ReaperError, type AfterMain } from '../reaper/spawn-reaper.ts';
import { StartingReaper } from '../reaper/starting.ts';
import type { Outputs } from '../script/outputs.ts';

export interface ReaperChoice {
  readonly reaper: Reaper | undefined;
  /** Where there is a reaper: it starts the leader. */
  readonly starting: StartingReaper | undefined;
  /** Why there is no reaper, as the end of a sentence; empty where there is one, or none is asked for. */
  readonly whyNoReaper: string;
}

type Attempt = StartingReaper | ReaperError;

export class Reaping {
  /** Starts one by what is left to try. */
  readonly #attempts: (() => Attempt)[];
  #current: Attempt | undefined;

  /**
   * Starts the first at once.
   *
   * @param folder where reaper.pl and reaper.py are
   * @param environment of the reaper: whatever runs it is looked for in its PATH
   * @param outputs of the script
   */
  constructor(folder: string, environment: NodeJS.ProcessEnv, after: AfterMain, outputs: Outputs) {
    this.#attempts = waysToReap(folder, environment, after, outputs);
    this.#current = this.#attempts.shift()?.();
  }

  /** The first that works. */
  async ready(table: ProcessTable): Promise<ReaperChoice> {
    let whyNoReaper = '';
    for (; this.#current; this.#current = this.#attempts.shift()?.()) {
      const starting = this.#current;
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

  /** None is needed: whoever waits below it ends with it. */
  end(): void {
    if (this.#current instanceof StartingReaper) this.#current.end();
  }
}

function waysToReap(
  folder: string,
  environment: NodeJS.ProcessEnv,
  ...rest: [after: AfterMain, outputs: Outputs]
): (() => Attempt)[] {
  if (process.platform !== 'linux') return [() => new ReaperError('only Linux has child subreapers')];
  const found = findInterpreters(folder, environment['PATH'] ?? '');
  if (found.length === 0) return [() => new ReaperError('neither perl nor python3 is installed')];
  return found.map(interpreter => () => attempt(interpreter, environment, ...rest));
}

function attempt(...parameters: ConstructorParameters<typeof StartingReaper>): Attempt {
  try {
    return new StartingReaper(...parameters);
  } catch (error) {
    if (error instanceof ReaperError) return error;
    return new ReaperError(messageOf(error), { cause: error });
  }
}
