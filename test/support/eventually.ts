import { setTimeout as sleep } from 'node:timers/promises';

import { PATIENCE } from './patience.ts';

/**
 * Looks again and again until `check` gives something true, and gives that.
 *
 * @param within milliseconds on a usual machine; a slow one is given more. The default is for what only has to come.
 * @param message what did not happen; a function is called then, to tell how things stand
 * @throws Error when that does not come in time, with `message` and what `check` last threw or gave.
 */
export async function eventually<T>(
  check: () => T | Promise<T>,
  {
    within = 20_000,
    every = 10,
    message = 'It did not happen',
  }: { within?: number; every?: number; message?: string | (() => string) } = {},
): Promise<NonNullable<T>> {
  const given = within * PATIENCE;
  const end = performance.now() + given;
  for (;;) {
    let last: unknown;
    try {
      const value = await check();
      if (value) return value;
      last = value;
    } catch (cause) {
      last = cause;
    }
    if (performance.now() >= end) {
      const shown = last instanceof Error ? last.message : String(last);
      throw new Error(
        `${typeof message === 'string' ? message : message()} within ${Math.round(given)} ms: ${shown}`,
        last instanceof Error ? { cause: last } : {},
      );
    }
    await sleep(every);
  }
}
