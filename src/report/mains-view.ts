/** What main knows at its end of those who outlived the script: post has not looked yet. */
import { isKeep, type Story } from '../journal/story.ts';
import { keyOf } from '../process/identity.ts';
import { withoutPassing } from './passing.ts';
import { processes } from './plural.ts';
import { BY_ITSELF, endOf, STILL_ALIVE } from './end-text.ts';
import { sorted, type Row } from './row.ts';
import { earlyKind, fateRow } from './rows.ts';
import { verdictOf, type Verdict } from './verdict.ts';

export interface View {
  readonly rows: readonly Row[];
  readonly verdict: Verdict;
}

/** Who lives on because it is kept, or because rungs are still owed to it, is no survivor. */
export function mainsView(story: Story): View {
  const isOwed = ({ endedAfterMs }: Story['fates'][number]): boolean =>
    story.handedOver && endedAfterMs === undefined;
  const known = new Set(story.fates.map(fate => keyOf(fate.descendant)));
  const unwalked = story.leftovers.filter(each => !known.has(keyOf(each.descendant)));
  const ended = [
    ...story.fates.filter(fate => !isOwed(fate)).map(fate => fateRow(earlyKind(story), fate, endOf(fate))),
    ...(isKeep(story) ? [] : unwalked.map(each => fateRow('leftover', each, BY_ITSELF))),
  ];
  const owed = story.fates
    .filter(isOwed)
    .map(fate => living({ ...fateRow(earlyKind(story), fate, OWED), kind: earlyKind(story) }));
  const kept = isKeep(story) ? unwalked.map(each => living(fateRow('kept', each, KEPT))) : [];
  const verdict = verdictOf(story, withoutPassing(story, ended));
  const sentences = [
    verdict.processes,
    owed.length > 0 ? `${processes(owed.length)} still alive: the rest of the ladder goes on.` : '',
    kept.length > 0 ? `${processes(kept.length)} kept until the post step.` : '',
  ];
  return {
    rows: sorted([...ended, ...owed, ...kept]),
    verdict: { ...verdict, processes: sentences.filter(sentence => sentence !== '').join(' ') },
  };
}

const OWED = `${STILL_ALIVE}the rest of the ladder goes on`;
const KEPT = `${STILL_ALIVE}kept until the post step`;

/** Not refused for good: it gets its next signal, or is ended by post. */
function living(row: Row): Row {
  return { ...row, isAlive: true, notPermitted: false };
}
