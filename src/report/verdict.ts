/** The whole use in a few sentences, for the summary and for post's annotation. */
import { sentenceOf } from '../outcome.ts';
import { isKeep, type Story } from '../journal/story.ts';
import { GONE } from './end-text.ts';
import { hintSentence } from './hint-sentence.ts';
import type { Sentence } from './phrase.ts';
import { processes } from './plural.ts';
import { portsText, withNoun } from './ports-text.ts';
import type { Row, RowKind } from './row.ts';
import { departure, tellingSentences } from './telling.ts';
import { untoldOf, type Untold } from './untold.ts';

export interface Verdict {
  /** What ended the script. */
  readonly outcome: string;
  /** What outlived it, and what became of that; empty when nothing did. */
  readonly processes: string;
  /** What it hung on, where that is known. */
  readonly hint: Sentence | undefined;
  /** The most telling processes, each in a sentence. */
  readonly telling: readonly Sentence[];
}

/** @param rows without those who came and went by themselves */
export function verdictOf(story: Story, rows: readonly Row[]): Verdict {
  const of = (kind: RowKind): readonly Row[] => rows.filter(row => row.kind === kind);
  const untold = untoldOf(story, rows);
  const [leftOver, kept] = isKeep(story) ? [NONE, untold] : [untold, NONE];
  const sentences = [
    outlivedSentence('survived the step', 'survived the step', of('survivor')),
    stoppedSentence(of('stopped'), untold.stopped),
    outlivedSentence(
      'was left over when the script had ended',
      'were left over when the script had ended',
      of('leftover'),
      leftOver,
    ),
    outlivedSentence(keptUntil(of('kept')), 'were kept until the post step', of('kept'), kept),
    livingSentence(of('allowed'), 'is allowed and lives on', 'are allowed and live on'),
    livingSentence(
      of('suspect'),
      'looks like one of this step, but started after it; it was not signalled',
      'look like some of this step, but started after it; they were not signalled',
    ),
  ];
  return {
    outcome: outcomeOf(story),
    processes: sentences.filter(sentence => sentence !== '').join(' '),
    hint: hintSentence(story.picture),
    telling: tellingSentences(rows, new Set(OUTLIVED.flatMap(kind => alone(of(kind)) ?? []))),
  };
}

/** One that has ended before was not kept for as long. */
function keptUntil([first]: readonly Row[]): string {
  return first?.end === GONE ? 'was kept for the later steps' : 'was kept until the post step';
}

function outcomeOf(story: Story): string {
  const { outcome, use } = story;
  if (!outcome) return unknownEnd(story);
  // There it was post who sent the signal.
  return outcome.endedBy === 'cancel' && use.isContainerJob ? 'The step was cancelled.' : sentenceOf(outcome);
}

function unknownEnd({ leader, isLost, watchdog }: Story): string {
  if (isLost) return 'What ended the script is not known.';
  if (watchdog) return 'The main step was killed, and its watchdog took over.';
  if (!leader) return 'The main step was killed before it had noted the start of the script.';
  return 'The main step was killed before the script had ended.';
}

/** @param untold how many more were stopped by each signal */
function stoppedSentence(rows: readonly Row[], untold: Untold['stopped']): string {
  const count = (signal: string): number =>
    rows.filter(row => row.endedBy === signal).length + (untold[signal] ?? 0);
  const signals = new Set([...rows.map(row => row.endedBy ?? ''), ...Object.keys(untold)]);
  const others = [...signals].filter(signal => signal !== '' && signal !== 'SIGKILL');
  const unasked = rows.filter(row => row.endedBy === undefined && row.end !== GONE);
  const ends: [string, number][] = [
    ...others.map((signal): [string, number] => [`ended on ${signal}`, count(signal)]),
    ['had to be killed', count('SIGKILL')],
    [unasked.length === 1 ? 'ended by itself' : 'ended by themselves', unasked.length],
    ['ended before the post step', rows.filter(row => row.end === GONE).length],
  ];
  const told = ends.filter(([, number]) => number > 0);
  const words = told.map(([end, number], index) => `${index === 0 ? processes(number) : number} ${end}`);
  return words.length === 0 ? '' : `${words.join(', ')}.`;
}

/** Of these kinds a single process is named. */
const OUTLIVED: readonly RowKind[] = ['leftover', 'kept', 'survivor'];

function alone(rows: readonly Row[]): Row | undefined {
  return rows.length === 1 ? rows[0] : undefined;
}

const NONE: Pick<Untold, 'leftOver' | 'killed'> = { leftOver: 0, killed: 0 };

/** @param untold how many more there are */
function outlivedSentence(one: string, many: string, rows: readonly Row[], untold = NONE): string {
  const [first] = rows;
  if (!first) return '';
  const total = rows.length + untold.leftOver;
  if (total > 1) return `${processes(total)} ${many}: ${fateOfMany(rows)}.${killedOf(rows, untold.killed)}`;
  const owner = first.notPermitted ? `, it belongs to ${first.user || 'another user'}` : '';
  const facts = [first.name, `pid ${first.pid}`, withNoun(portsText(first.ports))]
    .filter(fact => fact !== '')
    .join(', ');
  const way = first.way === 'none' ? '' : ` It ${departure(first)}.`;
  return `${processes(1)} (${facts}) ${one}: ${first.end}${owner}.${way}`;
}

function killedOf(rows: readonly Row[], untold: number): string {
  const killed = rows.filter(row => row.endedBy === 'SIGKILL').length + untold;
  return killed > 0 ? ` ${killed} of them had to be killed.` : '';
}

const MOST_USERS = 5;

function fateOfMany(rows: readonly Row[]): string {
  const alive = rows.filter(row => row.isAlive);
  if (alive.length === 0) return 'all have ended';
  const refusing = alive.filter(row => row.notPermitted);
  const users = [...new Set(refusing.map(row => row.user))]
    .filter(user => user !== '')
    .slice(0, MOST_USERS)
    .join(', ');
  const why =
    refusing.length > 0 ? ` (${refusing.length} of ${users || 'another user'}: not permitted to signal)` : '';
  return `${alive.length} still alive${why}`;
}

function livingSentence(rows: readonly Row[], one: string, many: string): string {
  return rows.length === 0 ? '' : `${processes(rows.length)} ${rows.length === 1 ? one : many}.`;
}
