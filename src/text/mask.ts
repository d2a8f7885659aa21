/** Command lines hold secrets, and the runner masks only what it knows, and not in files. */

const MASK = '***';
const SECRET =
  '(?:token|passw(?:or)?d|passwd|passphrase|pass(?![a-z])|pwd|secret|api[-_]?key|access[-_]?key|private[-_]?key|credentials?|authorization|key)';
// Bounded: a name is sought at every place of a text, and a text may be one long word.
const NAME = String.raw`[\w.-]{0,40}${SECRET}[\w.-]{0,40}`;
const OPTION = new RegExp(`^--?${NAME}$`, 'i');
// What is given as a value of its own may begin with a dash, but not look like an option.
const NEXT_OPTION = /^(?:--[a-z]|-[a-z]$)/i;
// As in a header: all up to a quote or the line's end, since a value may have several words.
const HEADER = new RegExp(String.raw`((?:^|[\s"'{,])${NAME}["']?:\s+)["']?[^"'\n]+`, 'gi');
const ASSIGNMENT = new RegExp(
  String.raw`((?:^|[\s"';&?({,/:])(?:--?|/)?${NAME}["']?\s*[=:]\s*)("[^"]*"|'[^']*'|(?:\\.|\$\([^)]*\)|\`[^\`]*\`|[^\s"'&;,)}])+)`,
  'gi',
);
const SPACED_OPTION = new RegExp(String.raw`((?:^|\s)--?${NAME}\s+)("[^"]*"|'[^']*'|[^\s"'-][^\s"']*)`, 'gi');
// What an argument as a whole is: all of it after the name is the value, whatever stands in it.
const WHOLE_ASSIGNMENT = new RegExp(String.raw`^((?:--?|/|[^\s=]{0,200}[/:])?${NAME}\s*[=:]\s*)[^]+$`, 'i');
const SCHEME = /\b(Bearer|Basic)\s+[^\s"']+/gi;
const URL_CREDENTIALS = /([a-z][a-z\d+.-]{0,20}:\/\/)[^\s/?#"']*@/gi;

// Patterns that look for names anywhere take long over a very long text.
const MOST_READ = 2048;

/**
 * Joins a command line for people, with the values replaced by `***` that follow options or assignments named like
 * token, password, secret or key, and the credentials in URLs.
 */
export function maskedCommandLine(command: readonly string[]): string {
  if (isTitle(command)) return maskWhole(command[0].trimEnd());
  const shown: string[] = [];
  let read = 0;
  for (const [index, argument] of command.entries()) {
    if (read > MOST_READ) return `${shown.join(' ')} …`;
    read += argument.length + 1;
    const before = command[index - 1];
    const isValue = before !== undefined && OPTION.test(before) && !NEXT_OPTION.test(argument);
    shown.push(quoted(isValue ? MASK : maskWhole(argument)));
  }
  return shown.join(' ');
}

/**
 * Whether a program has written a title over its arguments, as nginx and perl do: some words in the first, and blanks over
 * the rest.
 */
function isTitle(command: readonly string[]): command is [string, ...string[]] {
  const [first = '', ...others] = command;
  return /\S\s/.test(first) && others.every(each => each.trim() === '');
}

function maskWhole(argument: string): string {
  return maskText(argument.replace(WHOLE_ASSIGNMENT, `$1${MASK}`));
}

/** Masks secrets in a text that is not split into arguments, such as a line of a script. */
export function maskText(text: string): string {
  return (text.length > MOST_READ ? `${text.slice(0, MOST_READ)}…` : text)
    .replace(URL_CREDENTIALS, `$1${MASK}@`)
    .replace(HEADER, `$1${MASK}`)
    .replace(SCHEME, `$1 ${MASK}`)
    .replace(ASSIGNMENT, `$1${MASK}`)
    .replace(SPACED_OPTION, `$1${MASK}`);
}

function quoted(argument: string): string {
  return argument === '' || /[\s"'\\]/.test(argument) ? `'${argument.replaceAll("'", "'\\''")}'` : argument;
}
