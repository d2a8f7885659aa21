/** What the script has used, in a line: the log's last one, and one of the summary. */
import { formatDuration } from '../duration.ts';
import type { Resources } from '../evidence/resources.ts';
import { memoryText } from './memory-text.ts';
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
  if (maxRssBytes !== undefined) parts.push(`${least('memory')}${memoryText(maxRssBytes)} at once`);
  if (count !== undefined) parts.push(`${least('processes')}${processes(count)}`);
  return `used: ${parts.join(', ')}`;
}
