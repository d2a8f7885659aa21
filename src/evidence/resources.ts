/** What the script's whole tree has used. */
export interface Resources {
  readonly wallMs: number;
  readonly userMs: number;
  readonly systemMs: number;
  /** The peak of the memory of the whole tree (or, where only single processes are known, of the largest one). */
  readonly maxRssBytes: number | undefined;
  /** How many processes the tree had in all. */
  readonly processes: number | undefined;
  /** What of it is partial: the true value is at least this. */
  readonly atLeast: readonly ('cpu' | 'memory' | 'processes')[];
}
