/** What main asks the relay, and what the relay tells. */

export interface Asked {
  readonly id: number;
  /**
   * - `last output`: when the script has printed last, and what
   * - `flush`: answered when all that it has printed by now is with the runner
   * - `release`: the runner's descriptors are closed after that, and what is printed later is thrown away
   */
  readonly question: 'last output' | 'flush' | 'release';
}

/** What the script has printed last. */
export interface Printed {
  /**
   * When, on the monotonic clock; undefined where it has printed nothing yet. While the runner does not read, and
   * so holds the script up, it is now.
   */
  readonly at?: number;
  /** The end of it, from a line's begin on. */
  readonly tail: string;
}

export type Told =
  /** It reads. */
  { readonly kind: 'ready' } | ({ readonly kind: 'answer'; readonly id: number } & Printed);
