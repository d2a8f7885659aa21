/**
 * Who a process is: its pid, which is reused, and its start time, which tells the reuse. `start` is in milliseconds
 * on the clock of the process table that it was read from (since boot for /proc, since 1970 for `ps`).
 */
export interface Identity {
  readonly pid: number;
  readonly start: number;
}

/**
 * Whether two identities are the same process.
 *
 * @param tolerance how far two readings of one start time can lie apart, in milliseconds (ProcessTable.startTolerance)
 */
export function isSame(one: Identity, other: Identity, tolerance: number): boolean {
  return one.pid === other.pid && Math.abs(one.start - other.start) <= tolerance;
}

/** A text that stands for this very process, as the key of a map. */
export function keyOf({ pid, start }: Identity): string {
  return `${pid}@${start}`;
}
