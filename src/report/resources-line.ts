/** What the script's tree has used, in a sentence. */
import { formatDuration } from '../duration.ts';
import type { Resources } from '../evidence/resources.ts';
import { formatBytes } from './bytes.ts';
import { processes } from './plural.ts';

/** `It ran for 10 min, used 1 min 2 s of user and 3 s of system CPU, at least 512 MiB of memory, and had 43 processes.` */
export function resourcesLine(resources: Resources): string {
  const least = (what: Resources['atLeast'][number]): string =>
    resources.atLeast.includes(what) ? 'at least ' : '';
  const { wallMs, userMs, systemMs, maxRssBytes, processes: number } = resources;
  const cpu = `${least('cpu')}${formatDuration(userMs)} of user and ${formatDuration(systemMs)} of system CPU`;
  const memory =
    maxRssBytes === undefined ? [] : [`${least('memory')}${formatBytes(maxRssBytes)} of memory at its peak`];
  const had = number === undefined ? '' : `, and had ${least('processes')}${processes(number)}`;
  return `It ran for ${formatDuration(wallMs)}, used ${[cpu, ...memory].join(' and ')}${had}.`;
}
