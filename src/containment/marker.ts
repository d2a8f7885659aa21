/**
 * The marker: an environment variable whose name is unique to the use. It leaks (a script may copy its environment
 * into GITHUB_ENV, and every later step carries it), so it counts alone only for processes born while main lived.
 */
import type { ProcessEntry, ProcessTable } from '../process/table.ts';

export interface Marker {
  /** The variable's name. */
  readonly name: string;
  /** When main ended, on the table's clock; Infinity while it lives. Who was born in that very tick is too late. */
  readonly bornBefore: number;
  /**
   * A `NAME=value` that the runner gives this step alone, and anew to every other one: it tells whether somebody got
   * the marker from this step or from another one that inherited it.
   */
  readonly witness: string | undefined;
  /** Whether other steps may start while main lives, as in a container job: then their processes do not count. */
  readonly isBesideOthers: boolean;
  /** Whether main's end is not known, since it was killed: then the witness makes up for a late birth. */
  readonly isEndUnknown: boolean;
}

// An exec shows an empty environment for a moment, and a fork's child execs soon: a younger "no" is asked again.
const SETTLED_MS = 2000;

export class MarkerReader {
  readonly #table: ProcessTable;
  readonly #marker: Marker;
  readonly #strangers = new Map<number, number>();

  constructor(table: ProcessTable, marker: Marker) {
    this.#table = table;
    this.#marker = marker;
  }

  /**
   * What the environment of a process that nothing else links to us says of it; `untold` for a young one whose
   * environment can't be read (any more).
   */
  verdict(entry: ProcessEntry, now: number): 'descendant' | 'suspect' | 'stranger' | 'untold' {
    if (this.#strangers.get(entry.pid) === entry.start) return 'stranger';
    const environment = this.#table.environment(entry.pid);
    if (environment === undefined || !has(environment, `${this.#marker.name}=`)) {
      const isSettled = now - entry.start > SETTLED_MS;
      if (isSettled) this.#strangers.set(entry.pid, entry.start);
      return environment === undefined && !isSettled && this.#table.kind === 'procfs' ? 'untold' : 'stranger';
    }
    return this.#counts(entry, this.#origin(environment)) ? 'descendant' : 'suspect';
  }

  #counts({ start }: ProcessEntry, origin: 'this step' | 'another step' | 'unknown'): boolean {
    const { bornBefore, isBesideOthers, isEndUnknown } = this.#marker;
    // Not in main's last tick of the clock: a later step may have been born in it as well.
    if (start < bornBefore) return !(isBesideOthers && origin === 'another step');
    return isEndUnknown && origin === 'this step';
  }

  #origin(environment: string): 'this step' | 'another step' | 'unknown' {
    const { witness } = this.#marker;
    if (witness === undefined) return 'unknown';
    if (has(environment, `${witness}\0`)) return 'this step';
    return has(environment, witness.slice(0, witness.indexOf('=') + 1)) ? 'another step' : 'unknown';
  }
}

function has(environment: string, start: string): boolean {
  return environment.startsWith(start) || environment.includes(`\0${start}`);
}
