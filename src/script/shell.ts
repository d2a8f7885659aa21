/** The shell that runs the script, by the rules of `run:` (the runner's ScriptHandler). */
import { InputError } from '../errors.ts';
import { splitArguments } from './dotnet-arguments.ts';
import { which } from './which.ts';

export interface Shell {
  /** The program's path. */
  readonly program: string;
  /** The script file's extension with its dot, or nothing. */
  readonly extension: string;
  /** The script as it is written to the file. */
  readonly dress: (script: string) => string;
  /** The program's arguments for this script file. */
  readonly argumentsFor: (file: string) => string[];
}

const TEMPLATES: Readonly<Record<string, string>> = {
  bash: '--noprofile --norc -e -o pipefail {0}',
  sh: '-e {0}',
  python: '{0}',
  pwsh: `-command ". '{0}'"`,
};
const EXTENSIONS: Readonly<Record<string, string>> = { bash: '.sh', sh: '.sh', python: '.py', pwsh: '.ps1' };
const RIGHT =
  'write bash, sh, pwsh, python, or a command with {0} where the script file stands, such as "perl {0}"';

/**
 * Finds the shell for the input `shell`.
 *
 * @param option as written; empty for the default: `bash -e {0}`, or `sh -e {0}` where bash is missing and in
 *   container jobs
 * @param searchPath PATH
 * @throws InputError for a shell that is not installed, and for a template without `{0}`
 */
export function findShell(option: string, inContainerJob: boolean, searchPath: string): Shell {
  if (option === '') {
    const bash = inContainerJob ? '' : which('bash', searchPath);
    return shell('sh', bash || installed('sh', option, searchPath), TEMPLATES['sh'] ?? '');
  }
  const space = option.indexOf(' ');
  const name = space < 0 ? option : option.slice(0, space);
  const template = (space < 0 ? '' : option.slice(space + 1).trimStart()) || own(TEMPLATES, name);
  if (!template.includes('{0}')) {
    const what = space < 0 ? 'is no built-in shell' : 'has no {0}';
    throw new InputError('shell', option, `${what}; ${RIGHT}`);
  }
  return shell(name, installed(name, option, searchPath), template);
}

function installed(name: string, option: string, searchPath: string): string {
  const found = which(name, searchPath);
  if (found !== '') return found;
  throw new InputError(
    'shell',
    option,
    `can not be used (${name}: command not found); install it, or ${RIGHT}`,
  );
}

function shell(name: string, program: string, template: string): Shell {
  return {
    program,
    extension: own(EXTENSIONS, name),
    dress: name === 'pwsh' ? dressPowerShell : script => script,
    argumentsFor: file => splitArguments(fill(template, file.replaceAll('"', '\\"'))),
  };
}

function own(table: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(table, name) ? (table[name] ?? '') : '';
}

/** .NET's string.Format with one value: doubled braces stand for single ones. */
function fill(template: string, value: string): string {
  return template.replace(/\{\{|\}\}|\{0\}/g, found => (found === '{0}' ? value : found.charAt(0)));
}

/** pwsh: the first error ends the script, and its status is that of the last program. */
function dressPowerShell(script: string): string {
  const status = 'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }';
  return `$ErrorActionPreference = 'stop'\n${script}\n${status}`;
}
