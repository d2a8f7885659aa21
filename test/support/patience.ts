/**
 * How many times longer than on an idle machine things may take just now: 1 to 4, by node's own start, which took so
 * many milliseconds where every bound of the tests has held a hundred times.
 */
const USUAL_START_MS = 25;

export const PATIENCE = Math.min(4, Math.max(1, performance.nodeTiming.bootstrapComplete / USUAL_START_MS));
