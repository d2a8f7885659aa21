/** The section of the job's summary. */
import type { Story } from '../journal/story.ts';
import { markdownCode, markdownText } from '../text/markdown.ts';
import { printable, shorten } from '../text/printable.ts';
import { containmentLine } from './containment-line.ts';
import { markdownSentence } from './phrase.ts';
import type { Row } from './row.ts';
import { tableLines } from './table.ts';
import { timelineLines } from './timeline-fold.ts';
import type { Chart } from './timeline.ts';
import { treeLines, treeTitle } from './tree.ts';
import { untoldOf } from './untold.ts';
import { usedLine } from './used-line.ts';
import type { Verdict } from './verdict.ts';

// The runner takes 1 MiB a step; a page of this size is as much as anybody reads.
const MOST_BYTES = 256 * 1024;
const MOST_TREE_LINES = 100;
const LONGEST_TITLE = 60;
const MOST_PROBLEMS = 20;
const LONGEST_PROBLEM = 1000;

export interface UnchartedFacts {
  readonly story: Story;
  readonly verdict: Verdict;
  readonly rows: readonly Row[];
  /** What could not be done or read, as sentences. */
  readonly problems: readonly string[];
  /** Whether the ports of those who have ended are free, as sentences. */
  readonly freed?: string | undefined;
}

interface SummaryFacts extends UnchartedFacts {
  /** The lives of those in the rows, where it is known when they began. */
  readonly chart: Chart | undefined;
}

/** The verdict, the table and what could not be done; then the folds, which go first where room is short; then the small print. */
export function renderSummary({ story, verdict, rows, chart, problems, freed = '' }: SummaryFacts): string {
  const head = [`### no-orphans: ${heading(story)}`, `${verdictText(verdict)} ${plain(freed)}`.trim()];
  const tail = problemLines(problems).join('\n');
  const used = story.resources ? `${usedLine(story.resources)}.` : '';
  const foot = [used.replace(/^u/, 'U'), containmentLine(story.use)];
  const last = plain(foot.filter(part => part !== '').join(' '));
  let room = MOST_BYTES - Buffer.byteLength([...head, tail, last].join('\n\n'));
  const table = rows.length > 0 ? tableLines(rows, room, untoldOf(story, rows).total).join('\n') : '';
  room -= Buffer.byteLength(table);
  const folds = foldsOf(story, rows, chart).filter(fold => {
    room -= Buffer.byteLength(fold) + 2;
    return room > 0;
  });
  return `${[...head, table, tail, ...folds, last].filter(part => part !== '').join('\n\n')}\n\n`;
}

function problemLines(problems: readonly string[]): string[] {
  const lines = problems
    .slice(0, MOST_PROBLEMS)
    .map(problem => `- ${plain(shorten(problem, LONGEST_PROBLEM))}`);
  const more = problems.length - lines.length;
  return more > 0 ? [...lines, `- and ${more} more`] : lines;
}

function verdictText({ outcome, processes, hint, telling }: Verdict): string {
  const hung = hint ? [markdownSentence(hint)] : [];
  return [plain(outcome), ...hung, plain(processes), ...telling.map(markdownSentence)]
    .filter(sentence => sentence !== '')
    .join(' ');
}

function foldsOf({ picture }: Story, rows: readonly Row[], chart: Chart | undefined): string[] {
  const folds: string[] = [];
  if (rows.length > 0 && chart && chart.bars.length > 0) folds.push(fold('Timeline', timelineLines(chart)));
  if (picture && picture.processes.length > 0)
    folds.push(
      fold(treeTitle(picture), ['<pre>', ...treeLines(picture, MOST_TREE_LINES).map(markdownText), '</pre>']),
    );
  return folds;
}

function fold(title: string, lines: readonly string[]): string {
  return [`<details><summary>${title}</summary>`, '', ...lines, '', '</details>'].join('\n');
}

/** The step's id where the user gave it one; the runner's own begin with two underscores. */
function heading(story: Story): string {
  const { step, title } = story.use;
  if (step !== '' && !step.startsWith('__')) return markdownText(shorten(printable(step), LONGEST_TITLE));
  return markdownCode(shorten(printable(title), LONGEST_TITLE));
}

function plain(sentence: string): string {
  return markdownText(printable(sentence));
}
