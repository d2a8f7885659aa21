/** One workflow command, as the runner understands a line of a log. */
export interface LogCommand {
  /** As written: the runner ignores its case. */
  readonly name: string;
  /** By lower-case name: the runner ignores the case. */
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

/** The commands that the runner knows. A line with any other name is plain text. */
export const knownCommands: readonly string[] = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
];

/** White space to .NET's `TrimStart`: JavaScript's differs in U+0085 and U+FEFF. */
const leadingWhiteSpace = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/**
 * Reads a line as a workflow command: `::name k=v,k=v::data` at its start, after any white space, or `##[name k=v;k=v]data`
 * anywhere in it.
 *
 * @param isKnown whether a name (in lower case) is a command at this moment: a stop token is one while it is awaited.
 * @returns null where the line is plain text.
 */
export function parseLogCommand(line: string, isKnown: (name: string) => boolean): LogCommand | null {
  return parseColons(line, isKnown) ?? parseBrackets(line, isKnown);
}

function parseColons(line: string, isKnown: (name: string) => boolean): LogCommand | null {
  const text = line.replace(leadingWhiteSpace, '');
  if (!text.startsWith('::')) return null;
  const end = text.indexOf('::', 2);
  if (end < 0) return null;
  const { name, rest } = splitHead(text.slice(2, end));
  if (!isKnown(name.toLowerCase())) return null;
  const properties = parseProperties(rest.trim(), ',', {
    '%0D': '\r',
    '%0A': '\n',
    '%3A': ':',
    '%2C': ',',
    '%25': '%',
  });
  return { name, properties, data: unescape(text.slice(end + 2), { '%0D': '\r', '%0A': '\n', '%25': '%' }) };
}

function parseBrackets(line: string, isKnown: (name: string) => boolean): LogCommand | null {
  const start = line.indexOf('##[');
  if (start < 0) return null;
  const end = line.indexOf(']', start);
  if (end < 0) return null;
  const { name, rest } = splitHead(line.slice(start + 3, end));
  if (!isKnown(name.toLowerCase())) return null;
  const escapes = { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%25': '%' };
  return {
    name,
    properties: parseProperties(rest, ';', escapes),
    data: unescape(line.slice(end + 1), escapes),
  };
}

function splitHead(head: string): { name: string; rest: string } {
  const space = head.indexOf(' ');
  return space < 0 ? { name: head, rest: '' } : { name: head.slice(0, space), rest: head.slice(space + 1) };
}

function parseProperties(
  text: string,
  separator: string,
  escapes: Record<string, string>,
): Map<string, string> {
  const properties = new Map<string, string>();
  for (const pair of text.split(separator)) {
    const equals = pair.indexOf('=');
    if (equals <= 0 || equals === pair.length - 1) continue;
    properties.set(pair.slice(0, equals).toLowerCase(), unescape(pair.slice(equals + 1), escapes));
  }
  return properties;
}

/** One replacement after the other, in the order given, as the runner does it. */
function unescape(text: string, escapes: Record<string, string>): string {
  let plain = text;
  for (const [escape, character] of Object.entries(escapes)) plain = plain.replaceAll(escape, character);
  return plain;
}
