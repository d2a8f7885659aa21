/** A deadline that is near is told once, so that a reader of the log knows why the script is about to be stopped. */
import { formatDuration } from './duration.ts';
import { after } from './process/clock.ts';

const SHARE = 0.9;
// Of a deadline of ten minutes or less nobody has time to do anything about it.
const LEAST_LEFT_MS = 60_000;

/** How long the script has run when its deadline is near; undefined where that is not told. */
export function nearAfterMs(timeoutMs: number | null): number | undefined {
  if (timeoutMs === null) return undefined;
  const near = timeoutMs * SHARE;
  return timeoutMs - near > LEAST_LEFT_MS ? near : undefined;
}

/** What is told then, as a sentence. */
export function nearSentence(timeoutMs: number): string {
  const near = timeoutMs * SHARE;
  const [all, ran, left] = [timeoutMs, near, timeoutMs - near].map(formatDuration);
  return `The script has run for ${ran}, and is stopped in ${left}: timeout is ${all}.`;
}

/**
 * Tells when the deadline is near.
 *
 * @param ranMs how long the script has run already
 * @param arm calls something after so many milliseconds, and returns what calls it off
 * @returns calls it off
 */
export function tellNear(
  timeoutMs: number | null,
  ranMs: number,
  tell: (sentence: string) => void,
  arm: typeof after = after,
): () => void {
  const near = nearAfterMs(timeoutMs);
  if (timeoutMs === null || near === undefined) return () => undefined;
  return arm(near - ranMs, () => {
    tell(nearSentence(timeoutMs));
  });
}
