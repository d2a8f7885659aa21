/** How a process ended, in words. */
import { formatDuration } from '../duration.ts';
import type { Fate } from '../fate.ts';
import type { Row } from './row.ts';

export const GONE = 'ended before the post step';
export const STILL_ALIVE = 'still alive: ';
export const BY_ITSELF = 'ended by itself';

/** Whether no signal of ours was needed. */
export function endedByItself({ end }: Pick<Row, 'end'>): boolean {
  return end.startsWith(BY_ITSELF);
}

export function endOf({ endedAfterMs, signal, hasIgnored, notPermitted }: Fate): string {
  if (endedAfterMs === undefined)
    return STILL_ALIVE + (notPermitted ? 'not permitted' : 'SIGKILL did not end it');
  const when = `after ${formatDuration(endedAfterMs)}`;
  if (signal === undefined) return `${BY_ITSELF} ${when}`;
  if (hasIgnored) return `ignored ${signal}, ${BY_ITSELF} ${when}`;
  return signal === 'SIGKILL' ? `killed ${when}` : `ended by ${signal} ${when}`;
}
