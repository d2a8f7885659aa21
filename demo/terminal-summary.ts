/** A step's summary, which is markdown, for a terminal: headings bold, tables aligned, entities decoded. */
import { styleText } from 'node:util';

const WIDEST_CELL = 44;

/** @param markdown of the kind that the action writes: headings, paragraphs, lists, tables and folds */
export function forTerminal(markdown: string): string {
  const shown: string[] = [];
  let table: string[][] = [];
  const endTable = (): void => {
    shown.push(...aligned(table));
    table = [];
  };
  // What is folded stays so: a terminal draws no diagrams.
  for (const line of markdown.replaceAll(/<details>[^]*?<\/details>\n*/g, '').split('\n')) {
    if (line.startsWith('|')) {
      table.push(cellsOf(line));
      continue;
    }
    endTable();
    const heading = /^#+ (.*)$/.exec(line)?.[1];
    shown.push(heading === undefined ? plain(line) : styleText('bold', plain(heading)));
  }
  endTable();
  return shown.join('\n').trim();
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map(cell => cell.trim());
}

function aligned(table: readonly (readonly string[])[]): string[] {
  const [head, rule = [], ...rows] = table;
  if (!head) return [];
  const texts = [head, ...rows].map(row => row.map(cell => cut(plain(cell))));
  const widths = head.map((_, column) => Math.max(...texts.map(row => row[column]?.length ?? 0)));
  const lines = texts.map(row =>
    widths
      .map((width, column) => {
        const text = row[column] ?? '';
        return rule[column]?.endsWith(':') ? text.padStart(width) : text.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line, index) => (index === 0 ? styleText('underline', line) : line));
}

function cut(text: string): string {
  return text.length > WIDEST_CELL ? `${text.slice(0, WIDEST_CELL - 1)}…` : text;
}

function plain(text: string): string {
  return text
    .replaceAll('&#160;', ' ')
    .replaceAll(/<\/?code>|<!-- -->/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
