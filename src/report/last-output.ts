/** What a script that went silent has printed last. */
import { formatDuration } from '../duration.ts';
import type { NoOutput } from '../outcome.ts';

/** A sentence, and below it the last lines where they are known. */
export function lastOutputText({ last }: NoOutput): string {
  if (!last) return 'It had not printed anything before.';
  const ago = `${formatDuration(last.agoMs)} ago`;
  if (last.lines.length === 0) return `Its last output was ${ago}.`;
  return [`Its last output, ${ago}:`, ...last.lines.map(line => `  ${line}`)].join('\n');
}
