/** Command lines as .NET splits them on Unix, which is how the runner passes a shell template on. */

/**
 * Splits a line into arguments. Spaces and tabs separate; double quotes group; a backslash counts only before a
 * double quote, where two stand for one and an odd one keeps the quote; `""` within quotes is one quote. Single
 * quotes mean nothing. (Facts from System.Diagnostics.Process, ParseArgumentsIntoList.)
 */
export function splitArguments(line: string): string[] {
  const found: string[] = [];
  let position = 0;
  while ((position = skipBlank(line, position)) < line.length) {
    const { argument, end } = readArgument(line, position);
    found.push(argument);
    position = end;
  }
  return found;
}

function skipBlank(line: string, start: number): number {
  let position = start;
  while (isBlank(line[position])) position++;
  return position;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function readArgument(line: string, start: number): { argument: string; end: number } {
  let argument = '';
  let quoted = false;
  let position = start;
  while (position < line.length) {
    const slashes = /^\\*/.exec(line.slice(position))?.[0].length ?? 0;
    position += slashes;
    if (line[position] !== '"') {
      argument += '\\'.repeat(slashes);
      if (slashes > 0) continue;
      if (!quoted && isBlank(line[position])) break;
      argument += line[position] ?? '';
      position++;
      continue;
    }
    argument += '\\'.repeat(Math.floor(slashes / 2));
    position++;
    if (slashes % 2 === 1) argument += '"';
    else if (quoted && line[position] === '"') {
      argument += '"';
      position++;
    } else quoted = !quoted;
  }
  return { argument, end: position };
}
