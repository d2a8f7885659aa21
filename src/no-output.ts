/** The deadline since the script's last output. */
import type { NoOutput } from './outcome.ts';
import { after, monotonicMs } from './process/clock.ts';
import type { Printed } from './relay/messages.ts';
import { lastLines } from './text/last-lines.ts';

/** Who knows when the script has printed last. */
export interface Listener {
  /** Undefined where nobody knows it any more. */
  readonly lastOutput: () => Promise<Printed | undefined>;
}

/**
 * Waits until the script has printed nothing for `limitMs`. It asks when that may be so, and at no other time; where
 * nobody knows it any more, the deadline is off.
 *
 * @param begun when the script began, on the monotonic clock
 * @returns calls it off
 */
export function awaitSilence(
  listener: Listener,
  limitMs: number,
  begun: number,
  onSilence: (outcome: NoOutput) => void,
): () => void {
  let isOff = false;
  let callOff: () => void;
  const check = async (): Promise<void> => {
    const printed = await listener.lastOutput();
    if (isOff || !printed) return;
    const left = Math.max(begun, printed.at ?? begun) + limitMs - monotonicMs();
    if (left > 0) arm(left);
    else onSilence({ endedBy: 'no-output', noOutputMs: limitMs, ...lastOf(printed) });
  };
  const arm = (ms: number): void => {
    callOff = after(ms, () => void check());
  };
  arm(begun + limitMs - monotonicMs());
  return () => {
    isOff = true;
    callOff();
  };
}

function lastOf({ at, tail }: Printed): Pick<NoOutput, 'last'> {
  if (at === undefined) return {};
  return { last: { agoMs: Math.max(0, Math.round(monotonicMs() - at)), lines: lastLines(tail) } };
}
