// Every bound of the tests has held a hundred times where node's own start took so long.
const USUAL_START_MS = 25;

/** How many times longer than on an idle machine things may take just now: 1 to 4, by node's own start. */
export const PATIENCE = Math.min(4, Math.max(1, performance.nodeTiming.bootstrapComplete / USUAL_START_MS));

/** An input's duration for a script that takes less than `seconds` on an idle machine, in whole seconds. */
export function patiently(seconds: number): string {
  return `${Math.ceil(seconds * PATIENCE)}s`;
}
