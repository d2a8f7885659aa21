/** What became of each process that outlived the script, as rows of the summary's table. */
import type { Description } from '../containment/containment.ts';
import { formatDuration } from '../duration.ts';
import { signalOf, type Fate } from '../fate.ts';
import type { Described, Finish } from '../finish.ts';
import { isKeep, type Story } from '../journal/story.ts';
import type { Leftover } from '../leftovers.ts';
import { keyOf } from '../process/identity.ts';
import { endOf, GONE, STILL_ALIVE } from './end-text.ts';
import { escapeText } from './escape-text.ts';
import { listensText } from './ports-text.ts';
import { commandText, nameText } from './process-text.ts';
import { sorted, type Row, type RowKind } from './row.ts';

const LONGEST_COMMAND = 160;

/** All rows, the most telling first: what lives, then what got away, then the rest. */
export function rowsOf(story: Story, finish: Finish): Row[] {
  const over = new Set(
    story.fates.filter(fate => fate.endedAfterMs !== undefined).map(fate => keyOf(fate.descendant)),
  );
  // Post's walk goes on with main's fates: whose end main has seen has not outlived it.
  const late = (finish.walk?.fates ?? []).filter(fate => !over.has(keyOf(fate.descendant)));
  const known = new Set([...late, ...story.fates].map(fate => keyOf(fate.descendant)));
  const isLate = new Set(late.map(fate => keyOf(fate.descendant)));
  const early = story.fates.filter(fate => !isLate.has(keyOf(fate.descendant)));
  const vanished = story.leftovers.filter(each => !known.has(keyOf(each.descendant)));
  const rows = [
    ...late.map(fate => fateRow(lateKind(story, finish.owed), fate, endOf(fate))),
    // Post has looked: whoever main could not see the end of has ended since.
    ...early.map(fate =>
      fateRow(earlyKind(story), fate, fate.endedAfterMs === undefined ? GONE : endOf(fate)),
    ),
    ...vanished.map(each => fateRow(isKeep(story) ? 'kept' : 'leftover', each, GONE)),
    ...finish.allowed.map(each => livingRow('allowed', each, 'allowed: lives on')),
    ...finish.suspects.map(each =>
      livingRow('suspect', each, 'not signalled: it started after the step had ended'),
    ),
  ];
  return sorted(rows);
}

/** Those that main dealt with, or was still dealing with. */
export function earlyKind(story: Story): RowKind {
  return story.outcome?.endedBy === 'exit' ? 'leftover' : 'stopped';
}

function lateKind(story: Story, owed: boolean): RowKind {
  if (owed) return earlyKind(story);
  // Where the journal is lost, whether it was kept can't be known: nobody is blamed for what was asked for.
  if (story.isLost) return isKeep(story) ? 'kept' : 'survivor';
  return isKeep(story) && story.outcome?.endedBy === 'exit' && story.mainEnded !== undefined
    ? 'kept'
    : 'survivor';
}

export function fateRow(
  kind: RowKind,
  { descendant, details, ...fate }: Leftover & Partial<Fate>,
  end: string,
): Row {
  const isAlive = end.startsWith(STILL_ALIVE);
  return {
    // Who lives though no rung is owed to it any more has survived.
    kind: isAlive && kind !== 'kept' ? 'survivor' : kind,
    ...told(details),
    pid: descendant.pid,
    way: descendant.escape,
    escape: escapeText(descendant.escape),
    origin: descendant.origin ? `${nameText(descendant.origin.name)} (${descendant.origin.pid})` : '',
    end,
    endedBy: fate.endedAfterMs === undefined ? undefined : signalOf({ signal: undefined, ...fate }),
    isAlive,
    notPermitted: isAlive && fate.notPermitted === true,
    descendant,
  };
}

function livingRow(kind: RowKind, { entry, description }: Described, end: string): Row {
  return {
    kind,
    ...told(description),
    pid: entry.pid,
    way: 'none',
    escape: '',
    origin: '',
    end,
    endedBy: undefined,
    isAlive: true,
    notPermitted: false,
    descendant: undefined,
  };
}

function told(
  details: Description,
): Pick<Row, 'name' | 'command' | 'user' | 'age' | 'ports' | 'listens' | 'details'> {
  return {
    name: nameText(details.name),
    command: commandText(details, LONGEST_COMMAND),
    user: nameText(details.user ?? ''),
    age: formatDuration(details.ageMs),
    ports: details.ports,
    listens: listensText(details),
    details,
  };
}
