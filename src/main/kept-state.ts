/** The state for post, written again where it is gone: a script may empty RUNNER_TEMP. */
import { messageOf } from '../errors.ts';
import type { Use } from '../journal/lines.ts';
import { restoreState } from '../state.ts';

const EVERY_MS = 1000;

/**
 * Keeps it while the script runs: a post that starts beside main, or after one that was killed, has nothing else to
 * find main by.
 */
export class KeptState {
  readonly #journalFile: string;
  readonly #use: Use;
  readonly #timer: NodeJS.Timeout;
  #isMended = false;

  constructor(journalFile: string, use: Use) {
    this.#journalFile = journalFile;
    this.#use = use;
    // What fails here fails at the end again, and is told there.
    this.#timer = setInterval(() => this.#mend(), EVERY_MS);
    this.#timer.unref();
  }

  /** Once more, for the last time. @returns what there is to tell, as sentences */
  end(): string[] {
    clearInterval(this.#timer);
    const problem = this.#mend();
    if (problem !== undefined)
      return [`The state of this step is gone, and could not be written again: ${problem}.`];
    return this.#isMended ? ['The script has removed the state of this step: it was written again.'] : [];
  }

  #mend(): string | undefined {
    try {
      this.#isMended = restoreState(process.env, this.#journalFile, this.#use) || this.#isMended;
      return undefined;
    } catch (error) {
      return messageOf(error);
    }
  }
}
