/** What became of a process that a ladder was walked for. */
import type { Descendant, Description } from './containment/containment.ts';

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
