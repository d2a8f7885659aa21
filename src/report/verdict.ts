/** The whole use in a sentence or two, for the summary and for post's annotation. */
import { sentenceOf } from '../outcome.ts';
import type { Story } from '../journal/replay.ts';
import { count, processes } from './plural.ts';
import type { Row, RowKind } from './rows.ts';

export interface Verdict {
  /** What ended the script. */
  readonly outcome: string;
  /** What outlived it, and what became of that; empty when nothing did. */
  readonly processes: string;
}

export function verdictOf(story: Story, rows: readonly Row[]): Verdict {
  const of = (kind: RowKind): readonly Row[] => rows.filter(row => row.kind === kind);
  const sentences = [
    stoppedSentence(of('stopped')),
    outlivedSentence(
      'was left over when the script had ended',
      'were left over when the script had ended',
      of('leftover'),
    ),
    outlivedSentence('was kept until the post step', 'were kept until the post step', of('kept')),
    outlivedSentence('survived the step', 'survived the step', of('survivor')),
    livingSentence(of('allowed'), 'is allowed and lives on', 'are allowed and live on'),
    livingSentence(
      of('suspect'),
      "carries this step's environment but started after it; it was not signalled",
      "carry this step's environment but started after it; they were not signalled",
    ),
  ];
  return {
    outcome: story.outcome ? sentenceOf(story.outcome) : killedSentence(story),
    processes: sentences.filter(sentence => sentence !== '').join(' '),
  };
}

function killedSentence({ leader }: Story): string {
  return `The main step was killed before the script had ${leader ? 'ended' : 'started'}.`;
}

function stoppedSentence(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const killed = rows.filter(row => row.end.startsWith('killed')).length;
  const had = killed > 0 ? `, ${killed} of them had to be killed` : '';
  return `${processes(rows.length)} ${rows.length === 1 ? 'was' : 'were'} stopped${had}.`;
}

function outlivedSentence(one: string, many: string, rows: readonly Row[]): string {
  const [first] = rows;
  if (!first) return '';
  const alive = rows.filter(row => row.isAlive);
  const who =
    rows.length === 1 ? `${processes(1)} (${first.name}, pid ${first.pid})` : processes(rows.length);
  const fate = alive.length === 0 ? (rows.length === 1 ? first.end : 'all have ended') : livingFate(alive);
  return `${who} ${rows.length === 1 ? one : many}: ${fate}.`;
}

function livingFate(alive: readonly Row[]): string {
  const denied = alive.filter(row => row.notPermitted);
  const users = [...new Set(denied.map(row => row.user))].filter(user => user !== '').join(', ');
  const why =
    denied.length > 0
      ? ` (${count(denied.length, 'process', 'processes')} of ${users || 'another user'}: not permitted to signal)`
      : '';
  return `${alive.length} still alive${why}`;
}

function livingSentence(rows: readonly Row[], one: string, many: string): string {
  return rows.length === 0 ? '' : `${processes(rows.length)} ${rows.length === 1 ? one : many}.`;
}
