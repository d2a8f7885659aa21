/** Who came and went by itself while others were being stopped, such as the commands of a loop. */
import type { Story } from '../journal/story.ts';
import { keyOf } from '../process/identity.ts';
import { endedByItself } from './end-text.ts';
import type { Row } from './row.ts';

/** The rows of everybody else: those stand in the report file, and nobody has to read of them anywhere else. */
export function withoutPassing(story: Story, rows: readonly Row[]): Row[] {
  const wereLeft = new Set(story.leftovers.map(({ descendant }) => keyOf(descendant)));
  return rows.filter(({ kind, descendant, ...row }) => {
    const mayPass = kind === 'stopped' || kind === 'leftover' || kind === 'kept';
    const wasLeft = descendant !== undefined && wereLeft.has(keyOf(descendant));
    return !mayPass || wasLeft || !endedByItself(row);
  });
}
