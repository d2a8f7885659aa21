/** The whole use in a sentence or two, for the summary and for post's annotation. */
import { sentenceOf } from '../outcome.ts';
import type { Story } from '../journal/replay.ts';
import { processes } from './plural.ts';
import { endedByItself, type Row, type RowKind } from './rows.ts';

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
      'looks like one of this step, but started after it; it was not signalled',
      'look like some of this step, but started after it; they were not signalled',
    ),
  ];
  return {
    outcome: outcomeOf(story),
    processes: sentences.filter(sentence => sentence !== '').join(' '),
  };
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

function stoppedSentence(all: readonly Row[]): string {
  const rows = all.filter(row => !endedByItself(row));
  if (rows.length === 0) return '';
  const killed = rows.filter(row => row.end.startsWith('killed')).length;
  if (killed === rows.length) return `${processes(killed)} had to be killed.`;
  const had = killed > 0 ? `, ${killed} of them had to be killed` : '';
  return `${processes(rows.length)} ${rows.length === 1 ? 'was' : 'were'} stopped${had}.`;
}

function outlivedSentence(one: string, many: string, rows: readonly Row[]): string {
  const [first] = rows;
  if (!first) return '';
  if (rows.length > 1) return `${processes(rows.length)} ${many}: ${fateOfMany(rows)}.`;
  const owner = first.notPermitted ? `, it belongs to ${first.user || 'another user'}` : '';
  return `${processes(1)} (${first.name}, pid ${first.pid}) ${one}: ${first.end}${owner}.`;
}

function fateOfMany(rows: readonly Row[]): string {
  const alive = rows.filter(row => row.isAlive);
  if (alive.length === 0) return 'all have ended';
  const refusing = alive.filter(row => row.notPermitted);
  const users = [...new Set(refusing.map(row => row.user))].filter(user => user !== '').join(', ');
  const why =
    refusing.length > 0 ? ` (${refusing.length} of ${users || 'another user'}: not permitted to signal)` : '';
  return `${alive.length} still alive${why}`;
}

function livingSentence(rows: readonly Row[], one: string, many: string): string {
  return rows.length === 0 ? '' : `${processes(rows.length)} ${rows.length === 1 ? one : many}.`;
}
