/** Whom a ladder is walked for, and what becomes of each meanwhile. */
import type { Descendant, Description } from './containment/containment.ts';
import type { Fate } from './fate.ts';
import { keyOf } from './process/identity.ts';
import { isIgnoring } from './process/signal.ts';

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
