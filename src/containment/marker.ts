/**
 * The marker: an environment variable whose name is unique to the use. It leaks (a script may copy its environment
 * into GITHUB_ENV, and every later step carries it), so it counts alone only for processes born while main lived.
 */
import type { ProcessEntry, ProcessTable } from '../process/table.ts';

export interface Marker {
  /** The variable's name. */
  readonly name: string;
  /** When main ended, on the table's clock; Infinity while it lives. */
  readonly bornBefore: number;
  /**
   * Where main's end is not known (it was killed): a `NAME=value` that the runner gives this step alone, and
   * anew to every later one. Who carries it beside the marker did not get the marker from a later step.
   */
  readonly witness?: string | undefined;
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

  /** What the environment of a process that nothing else links to us says of it. */
  verdict(entry: ProcessEntry, now: number): 'descendant' | 'suspect' | 'stranger' {
    if (this.#strangers.get(entry.pid) === entry.start) return 'stranger';
    const environment = this.#table.environment(entry.pid);
    if (environment === undefined || !has(environment, `${this.#marker.name}=`)) {
      if (now - entry.start > SETTLED_MS) this.#strangers.set(entry.pid, entry.start);
      return 'stranger';
    }
    if (entry.start <= this.#marker.bornBefore) return 'descendant';
    const { witness } = this.#marker;
    return witness !== undefined && has(environment, `${witness}\0`) ? 'descendant' : 'suspect';
  }
}

function has(environment: string, start: string): boolean {
  return environment.startsWith(start) || environment.includes(`\0${start}`);
}
