/** Sorts those who are allowed from the other descendants of a look. */
import { keyOf, type Identity } from '../process/identity.ts';
import type { ProcessTable } from '../process/table.ts';
import type { IsAllowed } from './allowed.ts';
import type { Descendant } from './containment.ts';

interface Sorted {
  readonly descendants: readonly Descendant[];
  readonly allowed: readonly Descendant[];
}

export class Spared {
  readonly #isAllowed: IsAllowed | undefined;
  readonly #table: ProcessTable;
  readonly #known = new Set<string>();

  /** @param isAllowed undefined where nobody is */
  constructor(isAllowed: IsAllowed | undefined, table: ProcessTable) {
    this.#isAllowed = isAllowed;
    this.#table = table;
  }

  /** @param roots never allowed: they are the script itself, and what runs beside it */
  async sort(all: readonly Descendant[], roots: readonly (Identity | undefined)[]): Promise<Sorted> {
    if (!this.#isAllowed) return { descendants: all, allowed: [] };
    const isRoot = (pid: number): boolean => roots.some(root => root?.pid === pid);
    const details = await this.#table.details(all.map(each => each.pid));
    const spared = new Set<number>();
    for (const each of all) {
      if (isRoot(each.pid)) continue;
      const command = details.get(each.pid)?.command ?? [];
      // Who was allowed stays so while its command line can't be read.
      const stays = command.length === 0 && this.#known.has(keyOf(each));
      if (!stays && !this.#isAllowed(each.name, command)) continue;
      this.#known.add(keyOf(each));
      spared.add(each.pid);
      for (const pid of sudosAbove(each, all)) if (!isRoot(pid)) spared.add(pid);
    }
    const { allowed = [], descendants = [] } = Object.groupBy(all, ({ pid }) =>
      spared.has(pid) ? 'allowed' : 'descendants',
    );
    return { descendants, allowed };
  }
}

/** A sudo passes signals on to its command: who is allowed would be signalled by way of it. */
function sudosAbove(descendant: Descendant, all: readonly Descendant[]): number[] {
  const found: number[] = [];
  const parentOf = (ppid: number): Descendant | undefined =>
    all.find(({ pid, name }) => pid === ppid && name === 'sudo' && !found.includes(pid));
  for (let above = parentOf(descendant.ppid); above; above = parentOf(above.ppid)) found.push(above.pid);
  return found;
}
