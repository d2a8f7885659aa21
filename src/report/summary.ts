/** The section of the job's summary. */
import type { Story } from '../journal/replay.ts';
import { markdownCode, markdownText } from '../text/markdown.ts';
import { printable, shorten } from '../text/printable.ts';
import type { Row } from './rows.ts';
import type { Verdict } from './verdict.ts';

// The runner takes 1 MiB a step; a page of this size is as much as anybody reads.
const MOST_BYTES = 256 * 1024;
const MOST_ROWS = 200;
const LONGEST_TITLE = 60;

export interface SummaryFacts {
  readonly story: Story;
  readonly verdict: Verdict;
  readonly rows: readonly Row[];
  /** What could not be done or read, as sentences. */
  readonly problems: readonly string[];
}

export function renderSummary({ story, verdict, rows, problems }: SummaryFacts): string {
  const head = [
    `### no-orphans: ${heading(story)}`,
    [verdict.outcome, verdict.processes].map(plain).join(' ').trim(),
  ];
  const tail = problems.map(problem => `- ${plain(problem)}`);
  const table =
    rows.length > 0 ? renderTable(rows, MOST_BYTES - Buffer.byteLength([...head, ...tail].join('\n\n'))) : [];
  return `${[...head, table.join('\n'), tail.join('\n')].filter(part => part !== '').join('\n\n')}\n\n`;
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

function renderTable(rows: readonly Row[], mostBytes: number): string[] {
  const lines = [
    '| pid | process | command | user | age | started by | how it got away | how it ended |',
    '|---:|---|---|---|---:|---|---|---|',
  ];
  let bytes = Buffer.byteLength(lines.join('\n'));
  let shown = 0;
  for (const row of rows.slice(0, MOST_ROWS)) {
    const line = renderRow(row);
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > mostBytes) break;
    lines.push(line);
    shown++;
  }
  const hidden = rows.length - shown;
  return hidden > 0 ? [...lines, '', `and ${hidden} more, left out here`] : lines;
}

function renderRow(row: Row): string {
  const cells = [
    String(row.pid),
    markdownCode(row.name),
    markdownCode(row.command),
    markdownText(row.user),
    row.age,
    markdownText(row.origin),
    markdownText(row.escape),
    markdownText(row.end),
  ];
  return `| ${cells.join(' | ')} |`;
}
