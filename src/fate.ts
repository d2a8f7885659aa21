/** What became of the processes that a ladder was walked for. */
import type { Descendant, Description } from './containment/containment.ts';
import { keyOf } from './process/identity.ts';
import { isIgnoring } from './process/signal.ts';

/** A descendant, what is told of it to people, and how it ended. */
export interface Fate {
  readonly descendant: Descendant;
  readonly details: Description;
  /** The last signal that reached it and that it did not ignore, else the last that reached it; undefined when none did. */
  readonly signal: NodeJS.Signals | undefined;
  /** Whether it ignored every signal that reached it. */
  readonly hasIgnored?: true;
  /** From the first signal of the ladder to the end of the process, in milliseconds; undefined while it lives. */
  readonly endedAfterMs: number | undefined;
  /** Whether the last attempt to signal it was refused (EPERM). */
  readonly notPermitted: boolean;
}

/** How those have ended who are not named, where there are too many to name. */
export interface Unnamed {
  readonly alive: number;
  readonly byItself: number;
  /** By the last signal that has reached each. */
  readonly bySignal: Readonly<Record<string, number>>;
}

export const NOBODY: Unnamed = { alive: 0, byItself: 0, bySignal: {} };

/** How many of them a signal has ended. */
export function stoppedOf({ bySignal }: Unnamed): number {
  return Object.values(bySignal).reduce((sum, count) => sum + count, 0);
}

/** By which signal it has ended, as far as that can be known. */
export function signalOf({
  signal,
  hasIgnored,
}: Pick<Fate, 'signal' | 'hasIgnored'>): NodeJS.Signals | undefined {
  return hasIgnored ? undefined : signal;
}

export function countFates(fates: readonly Fate[]): Unnamed {
  const ended = fates.filter(({ endedAfterMs }) => endedAfterMs !== undefined);
  const groups = Object.groupBy(ended, fate => signalOf(fate) ?? '');
  const { '': byThemselves = [], ...bySignal } = groups;
  return {
    alive: fates.length - ended.length,
    byItself: byThemselves.length,
    bySignal: Object.fromEntries(Object.entries(bySignal).map(([signal, some]) => [signal, some.length])),
  };
}

interface Open {
  descendant: Descendant;
  details: Description;
  signal: NodeJS.Signals | undefined;
  hasIgnored?: true;
  endedAfterMs: number | undefined;
  notPermitted: boolean;
}

/** Collects fates while a ladder is walked. */
export class Fates {
  // One pid may have several lives during a storm, and each is told.
  readonly #open = new Map<string, Open>();

  /** @param earlier what is known from an earlier walk */
  constructor(earlier: readonly Fate[] = []) {
    for (const fate of earlier) this.#open.set(keyOf(fate.descendant), { ...fate });
  }

  /** Notes who is there. */
  meet(descendants: readonly Descendant[], details: ReadonlyMap<number, Description>): void {
    for (const descendant of descendants) {
      const key = keyOf(descendant);
      if (this.#open.has(key)) continue;
      const known = details.get(descendant.pid) ?? {
        name: descendant.name,
        command: '',
        user: undefined,
        ageMs: 0,
        ports: [],
      };
      this.#open.set(key, {
        descendant,
        details: known,
        signal: undefined,
        endedAfterMs: undefined,
        notPermitted: false,
      });
    }
  }

  /** Whether this life of the pid is noted already. */
  has(descendant: Descendant): boolean {
    return this.#open.has(keyOf(descendant));
  }

  reached(descendants: readonly Descendant[], signal: NodeJS.Signals): void {
    for (const descendant of descendants) {
      const fate = this.#open.get(keyOf(descendant));
      if (!fate) continue;
      fate.notPermitted = false;
      const isIgnored = isIgnoring(descendant, signal);
      if (isIgnored && fate.signal !== undefined && !fate.hasIgnored) continue;
      fate.signal = signal;
      if (isIgnored) fate.hasIgnored = true;
      else delete fate.hasIgnored;
    }
  }

  refused(descendants: readonly Descendant[]): void {
    for (const descendant of descendants) {
      const fate = this.#open.get(keyOf(descendant));
      if (fate) fate.notPermitted = true;
    }
  }

  /** How many have been noted. */
  get size(): number {
    return this.#open.size;
  }

  /** Those not known to have ended. */
  open(): Descendant[] {
    return [...this.#open.values()]
      .filter(fate => fate.endedAfterMs === undefined)
      .map(fate => fate.descendant);
  }

  /**
   * Notes the end of everyone whose pid is not among the living, or has been met again in another life. Returns those
   * whose end was not noted before.
   */
  settle(living: ReadonlySet<number>, afterMs: number): Descendant[] {
    const gone: Descendant[] = [];
    const lastLife = new Map([...this.#open.values()].map(fate => [fate.descendant.pid, fate] as const));
    for (const fate of this.#open.values()) {
      const { pid } = fate.descendant;
      if (fate.endedAfterMs !== undefined || (living.has(pid) && lastLife.get(pid) === fate)) continue;
      fate.endedAfterMs = afterMs;
      gone.push(fate.descendant);
    }
    return gone;
  }

  all(): Fate[] {
    return [...this.#open.values()];
  }
}
