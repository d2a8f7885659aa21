/** A process of which post or main tells, as a row of the summary's table. */
import type { Descendant, Description, Escape } from '../containment/containment.ts';
import type { Port } from '../process/port.ts';

/**
 * - `stopped`: the ladder ended it, at the deadline or on cancel
 * - the others: see the words of the documentation
 */
export type RowKind = 'survivor' | 'kept' | 'leftover' | 'stopped' | 'allowed' | 'suspect';

export interface Row {
  readonly kind: RowKind;
  readonly pid: number;
  readonly name: string;
  readonly command: string;
  readonly user: string;
  readonly age: string;
  /** What it listened on. */
  readonly ports: readonly Port[];
  /** The same in words, or that it can't be read; empty for nothing. */
  readonly listens: string;
  /** How it got away. */
  readonly way: Escape;
  /** The same in words. */
  readonly escape: string;
  /** What started it. */
  readonly origin: string;
  readonly end: string;
  /** The signal that ended it; undefined where none did, or its end was not seen. */
  readonly endedBy: NodeJS.Signals | undefined;
  readonly isAlive: boolean;
  /** Whether it lives because signalling it was not permitted. */
  readonly notPermitted: boolean;
  readonly details: Description;
  /** Undefined where it is only looked at: allowed processes and suspects. */
  readonly descendant: Descendant | undefined;
}

/** The most telling first. */
export function sorted(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => weight(other) - weight(one));
}

function weight(row: Row): number {
  const kind = { survivor: 4, kept: 3, leftover: 3, suspect: 2, stopped: 1, allowed: 0 }[row.kind];
  return kind + (row.isAlive && row.kind === 'survivor' ? 10 : 0) + (row.escape === 'in the group' ? 0 : 0.5);
}
