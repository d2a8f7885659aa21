/** The runner's signals: the first one asks the step to stop, the later ones of its ladder change nothing. */
import { monotonicMs } from './process/clock.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

// The runner sends SIGKILL 10 s after its SIGINT. What is left of that is for outputs and the journal.
const RUNNER_GIVES_MS = 10_000;
const KEPT_BACK_MS = 1_200;

export class Cancellation {
  /** Settles with the first signal; never rejects. */
  readonly requested: Promise<NodeJS.Signals>;
  readonly #isLimited: boolean;
  #first: { readonly signal: NodeJS.Signals; readonly at: number } | undefined;

  /**
   * Listens from now on, for good.
   *
   * @param isLimited whether the runner's SIGKILL follows; in a container job no signal of the runner arrives, and
   *   post, which asks there, waits longer
   */
  constructor(isLimited: boolean) {
    this.#isLimited = isLimited;
    this.requested = new Promise(resolve => {
      for (const signal of SIGNALS) {
        process.on(signal, () => {
          this.#first ??= { signal, at: monotonicMs() };
          resolve(signal);
        });
      }
    });
  }

  /** The first signal, or undefined while there was none. */
  get signal(): NodeJS.Signals | undefined {
    return this.#first?.signal;
  }

  /** When we have to be done, on the monotonic clock; Infinity while nobody asked. */
  readonly limit = (): number => {
    return this.#first && this.#isLimited ? this.#first.at + RUNNER_GIVES_MS - KEPT_BACK_MS : Infinity;
  };
}
