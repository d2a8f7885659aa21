/** Tells the signals of a ladder that somebody else is walking, as the journal has them. */
import type { Walker } from '../journal/lines.ts';
import type { Story } from '../journal/story.ts';
import { sentLine } from '../report/ladder-lines.ts';

/**
 * @param since signals that were sent before are told already, on the monotonic clock
 * @returns tells what is new in a story, SIGKILL once
 */
export function follow(
  walker: Walker,
  tell: (line: string) => void,
  since = -Infinity,
): (story: Story) => void {
  let known = 0;
  let hasKilled = false;
  return story => {
    const all = story.sent.filter(({ by, at }) => by === walker && at >= since);
    for (const sent of all.slice(known)) {
      const isRepeated = hasKilled && sent.signal === 'SIGKILL';
      hasKilled ||= sent.signal === 'SIGKILL';
      if (!isRepeated && sent.reached.length + sent.refused.length > 0) tell(sentLine(sent));
    }
    known = all.length;
  };
}
