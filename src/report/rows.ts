/** What became of each process that outlived the script, as rows of the summary's table. */
import type { Descendant, Description, Escape } from '../containment/containment.ts';
import { formatDuration } from '../duration.ts';
import type { Fate } from '../fate.ts';
import type { Described, Finish } from '../finish.ts';
import type { Story } from '../journal/replay.ts';
import type { Leftover } from '../leftovers.ts';
import { keyOf } from '../process/identity.ts';
import type { Port } from '../process/port.ts';
import { escapeText } from './escape-text.ts';
import { listensText } from './ports-text.ts';
import { commandText, nameText } from './process-text.ts';

/**
 * - `stopped`: the ladder ended it, at the deadline or on cancel
 * - the others: see the words of the documentation
 */
export type RowKind = 'survivor' | 'kept' | 'leftover' | 'stopped' | 'allowed' | 'suspect';

export interface Row {
  readonly kind: RowKind;
  readonly pid: number;
  readonly name: string;
  readonly command: string;
  readonly user: string;
  readonly age: string;
  /** What it listened on. */
  readonly ports: readonly Port[];
  /** The same in words, or that it can't be read; empty for nothing. */
  readonly listens: string;
  /** How it got away. */
  readonly way: Escape;
  /** The same in words. */
  readonly escape: string;
  /** What started it. */
  readonly origin: string;
  readonly end: string;
  /** The signal that ended it; undefined where none did, or its end was not seen. */
  readonly endedBy: NodeJS.Signals | undefined;
  readonly isAlive: boolean;
  /** Whether it lives because signalling it was not permitted. */
  readonly notPermitted: boolean;
  readonly details: Description;
  /** Undefined where it is only looked at: allowed processes and suspects. */
  readonly descendant: Descendant | undefined;
}

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

/** The most telling first. */
export function sorted(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => weight(other) - weight(one));
}

const GONE = 'ended before the post step';

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

export function isKeep({ use }: Story): boolean {
  return use.settings.leftoverProcesses === 'keep';
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
    endedBy: fate.endedAfterMs === undefined ? undefined : fate.signal,
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

export const STILL_ALIVE = 'still alive: ';
export const BY_ITSELF = 'ended by itself';

/** Whether no signal of ours was needed. */
export function endedByItself({ end }: Pick<Row, 'end'>): boolean {
  return end.startsWith(BY_ITSELF);
}

export function endOf({ endedAfterMs, signal, notPermitted }: Fate): string {
  if (endedAfterMs === undefined)
    return STILL_ALIVE + (notPermitted ? 'not permitted' : 'SIGKILL did not end it');
  const when = `after ${formatDuration(endedAfterMs)}`;
  if (signal === undefined) return `${BY_ITSELF} ${when}`;
  return signal === 'SIGKILL' ? `killed ${when}` : `ended by ${signal} ${when}`;
}

function weight(row: Row): number {
  const kind = { survivor: 4, kept: 3, leftover: 3, suspect: 2, stopped: 1, allowed: 0 }[row.kind];
  return kind + (row.isAlive && row.kind === 'survivor' ? 10 : 0) + (row.escape === 'in the group' ? 0 : 0.5);
}
