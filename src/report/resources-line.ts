/** What the script's tree has used, in a sentence. */
import { formatDuration } from '../duration.ts';
import type { Resources } from '../evidence/resources.ts';
import { formatBytes } from './bytes.ts';
import { processes } from './plural.ts';

/** `It ran for 10 min, with 43 processes. It used 1 min 2 s of user and 3 s of system CPU, and at least 512 MiB of memory.` */
export function resourcesLine({
  wallMs,
  userMs,
  systemMs,
  maxRssBytes,
  processes: number,
  atLeast,
}: Resources): string {
  const has = (what: Resources['atLeast'][number]): boolean => atLeast.includes(what);
  const had = number === undefined ? '' : `, with ${has('processes') ? 'at least ' : ''}${processes(number)}`;
  const cpu = `${has('cpu') ? 'at least ' : ''}${formatDuration(userMs)} of user and ${formatDuration(systemMs)} of system CPU`;
  const memory =
    maxRssBytes === undefined
      ? ''
      : `, and ${has('memory') ? 'at least' : 'up to'} ${formatBytes(maxRssBytes)} of memory`;
  return `It ran for ${formatDuration(wallMs)}${had}. It used ${cpu}${memory}.`;
}
