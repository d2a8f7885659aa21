/** The records of GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STATE: `name=value`, or a heredoc over several lines. */

/** What is wrong with a file's end, and what mends it: cut it to `keep` characters, then append `append`. */
export interface Tear {
  readonly kind: 'heredoc' | 'fragment';
  /** The record's name, as far as it was written. */
  readonly name: string;
  readonly keep: number;
  readonly append: string;
}

/**
 * Finds a record that a killed script left unfinished. A last line `name=value` without its newline is complete.
 *
 * @returns undefined where the runner could read the file as it is
 */
export function findTear(text: string): Tear | undefined {
  let position = 0;
  while (position < text.length) {
    const line = lineAt(text, position);
    const heredoc = heredocOf(line);
    if (!heredoc) {
      const end = position + line.length;
      // Only the last line can be a fragment of a record; anywhere else it is the script's own mistake.
      if (end === text.length && line !== '' && !line.includes('=')) {
        return { kind: 'fragment', name: line, keep: position, append: '' };
      }
      position = end + 1;
      continue;
    }
    const next = endOfHeredoc(text, position + line.length + 1, heredoc.delimiter);
    if (next === undefined) {
      const newline = text.endsWith('\n') ? '' : '\n';
      return {
        kind: 'heredoc',
        name: heredoc.name,
        keep: text.length,
        append: `${newline}${heredoc.delimiter}\n`,
      };
    }
    position = next;
  }
  return undefined;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}

function heredocOf(line: string): { name: string; delimiter: string } | undefined {
  const [equals, marks] = [line.indexOf('='), line.indexOf('<<')];
  if (marks <= 0 || (equals >= 0 && equals < marks) || marks + 2 === line.length) return undefined;
  return { name: line.slice(0, marks), delimiter: line.slice(marks + 2) };
}

/** Where the text goes on after the heredoc that begins at `start`; undefined when its delimiter is missing. */
function endOfHeredoc(text: string, start: number, delimiter: string): number | undefined {
  for (let position = start; position < text.length;) {
    const line = lineAt(text, position);
    position += line.length + 1;
    if (line === delimiter) return position;
  }
  return undefined;
}
