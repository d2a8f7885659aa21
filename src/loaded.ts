/** Parts of the program that are loaded only when they are needed, so that a start waits for nothing else. */
import { monotonicMs, pause } from './process/clock.ts';

const BOUND_MS = 1000;
const REST_MS = 50;

/**
 * Loads a part. Where it can't be read just now, as without a descriptor left, it is tried again for a second.
 *
 * @param load imports it
 * @throws what the import throws
 */
export async function loaded<Part>(load: () => Promise<Part>): Promise<Part> {
  const until = monotonicMs() + BOUND_MS;
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (monotonicMs() > until) throw error;
      await pause(REST_MS);
    }
  }
}
