/** Those who are in no row, since the journal names no more than a thousand. */
import { stoppedOf } from '../fate.ts';
import type { Story } from '../journal/story.ts';
import type { Row } from './row.ts';

export interface Untold {
  /** How many were stopped by each signal, at a deadline or on a cancel. */
  readonly stopped: Readonly<Record<string, number>>;
  /** How many were left over when the script had ended by itself. */
  readonly leftOver: number;
  /** How many of those had to be killed. */
  readonly killed: number;
  /** All of them. */
  readonly total: number;
}

export function untoldOf(story: Story, rows: readonly Row[]): Untold {
  const { outcome, unnamed, fates, leftovers, leftoverTotal } = story;
  const bySignal = stoppedOf(unnamed);
  // Who was alive at main's end is found by post, and has a row.
  if (outcome?.endedBy !== 'exit')
    return { stopped: unnamed.bySignal, leftOver: 0, killed: 0, total: bySignal };
  const isCut = leftoverTotal > leftovers.length || bySignal > 0;
  const told = rows.filter(({ descendant }) => descendant !== undefined).length;
  const leftOver = isCut ? Math.max(0, Math.max(leftoverTotal, fates.length + bySignal) - told) : 0;
  const killed = Math.min(leftOver, unnamed.bySignal['SIGKILL'] ?? 0);
  return { stopped: {}, leftOver, killed, total: leftOver };
}
