/** What the script has used, as the log's last line. */
import { formatDuration } from '../duration.ts';
import type { Resources } from '../evidence/resources.ts';
import { processes } from './plural.ts';

export function usedLine({
  userMs,
  systemMs,
  wallMs,
  maxRssBytes,
  processes: count,
  atLeast,
}: Resources): string {
  const least = (of: Resources['atLeast'][number]): string => (atLeast.includes(of) ? 'at least ' : '');
  const [all, user, system, wall] = [userMs + systemMs, userMs, systemMs, wallMs].map(formatDuration);
  const parts = [`${least('cpu')}${all} of CPU (${user} user, ${system} system) in ${wall}`];
  if (maxRssBytes !== undefined) parts.push(`${least('memory')}${mebibytes(maxRssBytes)} at once`);
  if (count !== undefined) parts.push(`${least('processes')}${processes(count)}`);
  return `used: ${parts.join(', ')}`;
}

function mebibytes(bytes: number): string {
  const number = bytes / 1024 ** 2;
  return number >= 10_000
    ? `${(number / 1024).toFixed(1)} GiB`
    : `${number.toFixed(number < 10 ? 1 : 0)} MiB`;
}
