/** Exit, deadline or cancellation: the first of them wins. */
import type { Cancellation } from './cancellation.ts';
import type { Settings } from './inputs.ts';
import { awaitSilence, type Listener } from './no-output.ts';
import type { Outcome } from './outcome.ts';
import { after, monotonicMs } from './process/clock.ts';
import type { Leader } from './script/leader.ts';

type Deadlines = Pick<Settings, 'timeoutMs' | 'noOutputTimeoutMs'>;

/**
 * Waits for what ends the script. A later cause changes nothing.
 *
 * @param deadlines counted from `begun` (monotonic), and from the last output after it; null where one is off
 * @param listener undefined where nobody has to know when the script has printed last
 */
export async function firstCause(
  leader: Leader,
  { timeoutMs, noOutputTimeoutMs }: Deadlines,
  begun: number,
  cancellation: Cancellation,
  listener: Listener | undefined,
): Promise<Outcome> {
  const callOffs: (() => void)[] = [];
  const causes: Promise<Outcome>[] = [
    leader.exited.then(end =>
      end.kind === 'unknown' ? { endedBy: 'error', message: end.message } : { endedBy: 'exit', status: end },
    ),
    cancellation.requested.then(signal => ({ endedBy: 'cancel', signal })),
    new Promise<Outcome>(resolve => {
      if (timeoutMs === null) return;
      const left = timeoutMs - (monotonicMs() - begun);
      callOffs.push(
        after(left, () => {
          resolve({ endedBy: 'timeout', timeoutMs });
        }),
      );
    }),
    new Promise<Outcome>(resolve => {
      if (noOutputTimeoutMs === null || !listener) return;
      callOffs.push(awaitSilence(listener, noOutputTimeoutMs, begun, resolve));
    }),
  ];
  try {
    return await Promise.race(causes);
  } finally {
    for (const callOff of callOffs) callOff();
  }
}
