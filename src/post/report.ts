/** What post says: lines in its log, one annotation, the summary, the report file. */
import { messageOf } from '../errors.ts';
import { loaded } from '../loaded.ts';
import type { Log } from '../log/log.ts';
import type { Story } from '../journal/story.ts';
import { printable } from '../text/printable.ts';
import { noReport } from '../report/no-report.ts';
import { withoutPassing } from '../report/passing.ts';
import { plainSentence } from '../report/phrase.ts';
import { withNoun } from '../report/ports-text.ts';
import { writeReport } from '../report/report-file.ts';
import type { ReportFacts } from '../report/report-json.ts';
import type { Row } from '../report/row.ts';
import { rowsOf } from '../report/rows.ts';
import type { UnchartedFacts } from '../report/summary.ts';
import { verdictOf } from '../report/verdict.ts';
import type { Finish } from '../finish.ts';

const MOST_LINES = 50;

/**
 * Reports everything that outlived the script.
 *
 * @param problems what was missing or could not be done, as sentences
 * @param journalFile beside which the report file is brought up to date
 * @param isMainUnheard whether main was still running when post began: the runner has shown nothing of it since
 * @param freed whether the ports of those who have ended are free, as sentences
 * @returns post's exit code
 */
export async function report(
  story: Story,
  finish: Finish,
  problems: readonly string[],
  journalFile: string,
  isMainUnheard: boolean,
  log: Log,
  freed?: string,
): Promise<number> {
  const everybody = rowsOf(story, finish);
  const rows = withoutPassing(story, everybody);
  const verdict = verdictOf(story, rows);
  // Main has told what it stopped. Where a watchdog has gone on, or nobody has heard main, post tells of all.
  const isWatchdogs = story.watchdog !== undefined;
  const tellsAll = isWatchdogs || isMainUnheard;
  // A main that was killed has told nothing; where the runner has not shown what it told, the log does.
  const isUntold = story.mainEnded === undefined && (isWatchdogs || !(isMainUnheard || story.isLost));
  const told = rows.filter(row => row.kind !== 'stopped' || tellsAll);
  const outlived = rows.some(row => ['survivor', 'leftover', 'kept'].includes(row.kind));
  // Who outlived the script is for the annotation.
  const headline = outlived ? verdict.outcome : `${verdict.outcome} ${verdict.processes}`;
  if (isMainUnheard && !isUntold) log.line(printable(headline.trim()));
  for (const row of told.slice(0, MOST_LINES)) log.line(rowLine(row));
  if (told.length > MOST_LINES) log.line(`and ${told.length - MOST_LINES} more`);
  // Without a word of who had them it would be a riddle: the summary tells.
  if (freed !== undefined && told.length > 0) log.line(printable(freed));
  const { onSurvivors } = story.use.settings;
  const hasSurvivors = rows.some(row => row.kind === 'survivor');
  const summaryProblem = await writeSummary({ story, rows, verdict, problems, freed }, finish);
  const known = [...problems, ...summaryProblem];
  const all = [...known, ...updateReport(journalFile, { story, rows: everybody, verdict, problems: known })];
  const tellsProcesses = isUntold || outlived;
  const message = [
    isUntold ? verdict.outcome : '',
    tellsProcesses ? verdict.processes : '',
    ...(tellsProcesses ? verdict.telling.map(plainSentence) : []),
    ...all,
  ]
    .filter(part => part !== '')
    .map(printable)
    .join(' ');
  const isError = onSurvivors === 'error' && hasSurvivors;
  if (message !== '' && onSurvivors === 'ignore') log.line(message);
  else if (message !== '')
    log.annotate({ level: isError ? 'error' : 'warning', title: 'no-orphans', message });
  return isError ? 1 : 0;
}

/** Returns a sentence when the summary could not be written. */
async function writeSummary(facts: UnchartedFacts, finish: Finish): Promise<string[]> {
  const { story, rows, problems } = facts;
  const { summary: when } = story.use.settings;
  const isProblem =
    story.outcome?.endedBy !== 'exit' || rows.some(row => row.kind !== 'allowed') || problems.length > 0;
  if (when === 'never' || (when === 'on-problem' && !isProblem)) return [];
  try {
    // It takes as long as node's start.
    const { summarize } = await loaded(() => import('./summarize.ts'));
    await summarize(facts, finish);
    return [];
  } catch (error) {
    return [`The summary could not be written: ${messageOf(error)}.`];
  }
}

/** Returns a sentence when the report file could not be written. */
function updateReport(
  journalFile: string,
  facts: Pick<ReportFacts, 'story' | 'rows' | 'verdict' | 'problems'>,
): string[] {
  try {
    writeReport(journalFile, { writer: 'post', ...facts });
    return [];
  } catch (error) {
    return [noReport(error)];
  }
}

function rowLine(row: Row): string {
  const { pid, name, command, user, listens, escape, end } = row;
  const parts = [`pid ${pid}`, name, command, user, withNoun(listens), escape, end].filter(
    part => part !== '',
  );
  return `${row.kind}: ${parts.join(' · ')}`;
}
