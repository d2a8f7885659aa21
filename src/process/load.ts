/** Whether the machine has more to do than it can. */
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';

/**
 * Whether more threads want to run than there are processors: right now by /proc/loadavg (proc_loadavg(5)), over the
 * last minute where there is none.
 */
export function isLoaded(): boolean {
  return waiting() > availableParallelism();
}

function waiting(): number {
  try {
    // "0.20 0.18 0.12 1/80 11206": one of 80 threads runs.
    const running = /(\d+)\/\d+/.exec(readFileSync('/proc/loadavg', 'latin1'))?.[1];
    if (running !== undefined) return Number(running);
  } catch {
    // No /proc (macOS).
  }
  return loadavg()[0] ?? 0;
}
