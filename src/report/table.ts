/** The table of the summary: a row a process, and a column for all that tells one from another. */
import { markdownCode, markdownText } from '../text/markdown.ts';
import type { Row } from './row.ts';

const MOST_ROWS = 200;

interface Column {
  readonly title: string;
  readonly rule: '---' | '---:';
  readonly cell: (row: Row) => string;
  /** Whether it has anything to tell. Default: it has. */
  readonly isNeeded?: (rows: readonly Row[]) => boolean;
}

// A page is a thousand pixels wide: what is the same for all, or nothing, takes the room from how each ended.
const COLUMNS: readonly Column[] = [
  { title: 'pid', rule: '---:', cell: ({ pid }) => String(pid) },
  { title: 'process', rule: '---', cell: ({ name }) => markdownCode(name) },
  { title: 'command', rule: '---', cell: ({ command }) => markdownCode(command) },
  {
    title: 'user',
    rule: '---',
    cell: ({ user }) => markdownText(user),
    // Whose a process is that may not be signalled is what has to be known of it.
    isNeeded: rows =>
      new Set(rows.map(({ user }) => user).filter(user => user !== '')).size > 1 ||
      rows.some(({ notPermitted }) => notPermitted),
  },
  { title: 'age', rule: '---:', cell: ({ age }) => unbroken(age) },
  {
    title: 'ports',
    rule: '---',
    cell: ({ listens }) => markdownText(listens),
    isNeeded: rows => rows.some(({ listens }) => listens !== ''),
  },
  {
    title: 'started by',
    rule: '---',
    cell: ({ origin }) => markdownText(origin),
    isNeeded: rows => rows.some(({ origin }) => origin !== ''),
  },
  { title: 'how it got away', rule: '---', cell: ({ escape }) => markdownText(escape) },
  { title: 'how it ended', rule: '---', cell: ({ end }) => unbroken(markdownText(end)) },
];

/**
 * @param mostBytes of all lines together: as many rows as there is room for, 200 at most, and how many are left out
 * @param untold how many have no row
 */
export function tableLines(rows: readonly Row[], mostBytes: number, untold: number): string[] {
  const columns = COLUMNS.filter(({ isNeeded }) => isNeeded?.(rows) ?? true);
  const lines = [
    `| ${columns.map(({ title }) => title).join(' | ')} |`,
    `|${columns.map(({ rule }) => rule).join('|')}|`,
  ];
  let bytes = Buffer.byteLength(lines.join('\n'));
  let shown = 0;
  for (const row of rows.slice(0, MOST_ROWS)) {
    const line = `| ${columns.map(({ cell }) => cell(row)).join(' | ')} |`;
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > mostBytes) break;
    lines.push(line);
    shown++;
  }
  const hidden = rows.length - shown + untold;
  return hidden > 0 ? [...lines, '', `and ${hidden} more, left out here`] : lines;
}

/** A narrow column breaks no duration between its number and its unit. */
function unbroken(text: string): string {
  return text.replaceAll(/(?<=\d) (?=(?:s|min|h|d)\b)|(?<=\d (?:min|h|d)) (?=\d)/g, '&#160;');
}
