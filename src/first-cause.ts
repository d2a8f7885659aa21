/** Exit, deadline or cancellation: the first of them wins. */
import type { Cancellation } from './cancellation.ts';
import type { Outcome } from './outcome.ts';
import { after, monotonicMs } from './process/clock.ts';
import type { Leader } from './script/leader.ts';

/**
 * Waits for what ends the script. A later cause changes nothing.
 *
 * @param timeoutMs the deadline, counted from `begun` (monotonic); null when it is off
 */
export async function firstCause(
  leader: Leader,
  timeoutMs: number | null,
  begun: number,
  cancellation: Cancellation,
): Promise<Outcome> {
  let callOff: (() => void) | undefined;
  const causes: Promise<Outcome>[] = [
    leader.exited.then(end =>
      end.kind === 'unknown' ? { endedBy: 'error', message: end.message } : { endedBy: 'exit', status: end },
    ),
    cancellation.requested.then(signal => ({ endedBy: 'cancel', signal })),
  ];
  if (timeoutMs !== null) {
    const deadline = new Promise<Outcome>(resolve => {
      callOff = after(timeoutMs - (monotonicMs() - begun), () => {
        resolve({ endedBy: 'timeout', timeoutMs });
      });
    });
    causes.push(deadline);
  }
  try {
    return await Promise.race(causes);
  } finally {
    callOff?.();
  }
}
