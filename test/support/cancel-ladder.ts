import type { ChildProcess } from 'node:child_process';

const rungs = [
  { signal: 'SIGINT', waitMs: 7500 },
  { signal: 'SIGTERM', waitMs: 2500 },
] as const;

/**
 * Walks the runner's ladder against one process: SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL.
 *
 * @param completed resolves when the process has exited *and* its pipes were closed or given up: the runner's waits end
 *   with that, not with the exit. A process that has exited is never signalled, and its rung has no wait.
 */
export async function walkCancelLadder(main: ChildProcess, completed: Promise<unknown>): Promise<void> {
  for (const { signal, waitMs } of rungs) {
    if (main.kill(signal) && (await settlesWithin(completed, waitMs))) return;
  }
  main.kill('SIGKILL');
}

/** Whether a promise resolves in time. No timer outlives the answer. */
export async function settlesWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  const { promise: tooLate, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, ms, false);
  try {
    return await Promise.race([promise.then(() => true), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
