/** Where the log's bytes go, without ever waiting for the reader. */

/** What became of a write: how many bytes were taken, or `closed` when nobody will ever read. */
export type Written = number | 'closed';

export interface Sink {
  /** Takes what fits now, at once. */
  write(bytes: Buffer): Written;
  /** Says that nothing more comes; settles when the rest is through, or given up after `ms` milliseconds. */
  end(ms: number): Promise<void>;
}
