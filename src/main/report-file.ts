/** main's report file, from what it knows and what its journal tells. Loaded only at the end. */
import { messageOf } from '../errors.ts';
import { NOBODY } from '../fate.ts';
import { emptyStory } from '../journal/empty-story.ts';
import type { Use } from '../journal/lines.ts';
import { replay } from '../journal/replay.ts';
import type { Story } from '../journal/story.ts';
import { mainsView } from '../report/mains-view.ts';
import { writeReport } from '../report/report-file.ts';
import type { Result } from '../supervise.ts';

/** What is known at main's end. After a fault of our own the duration is not. */
export type Known = Omit<Result, 'durationMs'> & Partial<Pick<Result, 'durationMs'>>;

/**
 * @returns the file's path
 * @throws what the system answers
 */
export function writeMainsReport(journalFile: string, use: Use, known: Known): string {
  const { story: told, problems } = readJournal(journalFile, use);
  const { outcome, durationMs, leftovers, walk } = known;
  const story: Story = {
    ...told,
    use,
    outcome,
    durationMs,
    leftovers,
    leftoverTotal: leftovers.length,
    fates: walk?.fates ?? [],
    // Here all are known.
    unnamed: NOBODY,
    handedOver: walk?.handedOver === true,
  };
  return writeReport(journalFile, {
    writer: 'main',
    story,
    ...mainsView(story),
    problems: [...known.problems, ...problems],
  });
}

/** A script may have done anything to it: what main knows by itself is written without it. */
function readJournal(file: string, use: Use): { story: Story; problems: readonly string[] } {
  try {
    return { story: replay(file), problems: [] };
  } catch (error) {
    return { story: emptyStory(use), problems: [`${messageOf(error)}: what stood in it is lost.`] };
  }
}
