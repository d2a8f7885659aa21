/** The clock of deadlines and of the journal. */

/**
 * Milliseconds on the system's monotonic clock: it never jumps, and every process of one boot reads the same, so that
 * post can go on where main stopped.
 */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000;
}

// A longer timer of node's fires at once.
const LONGEST_TIMER = 2 ** 31 - 1;

/** Calls `callback` once after `ms`, however long that is. The returned function calls it off. */
export function after(ms: number, callback: () => void): () => void {
  const due = monotonicMs() + ms;
  let timer: NodeJS.Timeout;
  const arm = (): void => {
    const left = due - monotonicMs();
    if (left <= 0) callback();
    else timer = setTimeout(arm, Math.min(Math.ceil(left), LONGEST_TIMER));
  };
  timer = setTimeout(arm, Math.min(Math.max(Math.ceil(ms), 0), LONGEST_TIMER));
  return () => {
    clearTimeout(timer);
  };
}

/** Waits for `ms` milliseconds, a short while. */
export async function pause(ms: number): Promise<void> {
  await new Promise<void>(resolve => {
    setTimeout(resolve, ms);
  });
}
