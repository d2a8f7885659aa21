/** The runner's signals: the first one asks the step to stop, the later ones of its ladder change nothing. */
import { monotonicMs } from './process/clock.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export class Cancellation {
  /** Settles with the first signal; never rejects. */
  readonly requested: Promise<NodeJS.Signals>;
  readonly #resolve: (signal: NodeJS.Signals) => void;
  #first: { readonly signal: NodeJS.Signals; readonly at: number } | undefined;

  /** Listens from now on, for good. */
  constructor() {
    const { promise, resolve } = Promise.withResolvers<NodeJS.Signals>();
    this.requested = promise;
    this.#resolve = resolve;
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        this.request(signal);
      });
    }
  }

  /** Does what this signal does: the runner has asked by other means. */
  request(signal: (typeof SIGNALS)[number]): void {
    this.#first ??= { signal, at: monotonicMs() };
    this.#resolve(signal);
  }

  /** The first signal, or undefined while there was none. */
  get signal(): NodeJS.Signals | undefined {
    return this.#first?.signal;
  }

  /**
   * When we have to be done, on the monotonic clock; Infinity while nobody asked.
   *
   * @param givenMs how long after the first signal we may go on; the runner sends SIGKILL after 10 s
   */
  limit(givenMs: number): number {
    return this.#first ? this.#first.at + givenMs : Infinity;
  }
}
