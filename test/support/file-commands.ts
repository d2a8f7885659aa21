import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a file of records held. */
export interface Records {
  /** All records before the tear, or all where there is none. */
  readonly records: readonly (readonly [name: string, value: string])[];
  /** Why the runner stopped reading, in its words; null where it read all. */
  readonly error: string | null;
}

/** Parses GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE: `NAME=VALUE`, or `NAME<<END`, lines, `END`. */
export function parseRecords(text: string): Records {
  const records: [string, string][] = [];
  const reader = new LineReader(text);
  try {
    for (let line = reader.next(); line !== null; line = reader.next()) {
      if (line.text !== '') records.push(parseRecord(line.text, reader));
    }
  } catch (cause) {
    return { records, error: cause instanceof Error ? cause.message : String(cause) };
  }
  return { records, error: null };
}

/** Parses GITHUB_PATH: one folder a line; one that comes again moves to the end. */
export function parsePath(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/).filter(line => line !== '');
  return lines.filter((line, index) => lines.lastIndexOf(line) === index);
}

const prefixes = {
  env: 'set_env_',
  output: 'set_output_',
  path: 'add_path_',
  state: 'save_state_',
  step_summary: 'step_summary_',
  artifacts: 'artifacts_',
  artifacts_list: 'artifacts_list_',
};

/** The names in the context `github` of the files that each main and post gets anew. */
export type FileCommand = keyof typeof prefixes;

/** The files of one main or post. They stay until the job's end, as the runner leaves them. */
export class FileCommands {
  readonly paths: Readonly<Record<FileCommand, string>>;

  /** Makes the files, empty, under `<runnerTemp>/_runner_file_commands`. */
  constructor(runnerTemp: string, owner: { uid: number; gid: number } | null) {
    const folder = path.join(runnerTemp, '_runner_file_commands');
    mkdirSync(folder, { recursive: true });
    if (owner) chownSync(folder, owner.uid, owner.gid);
    const suffix = randomUUID();
    const entries = Object.entries(prefixes).map(
      ([name, prefix]) => [name, path.join(folder, prefix + suffix)] as const,
    );
    for (const [, file] of entries) {
      writeFileSync(file, '');
      if (owner) chownSync(file, owner.uid, owner.gid);
    }
    this.paths = Object.fromEntries(entries) as Record<FileCommand, string>;
  }

  /** What the file holds now; a file that was removed holds nothing. A byte order mark is dropped. */
  read(name: FileCommand): string {
    const file = this.paths[name];
    return existsSync(file) ? new TextDecoder('utf-8').decode(readFileSync(file)) : '';
  }

  /** The size in bytes. */
  size(name: FileCommand): number {
    return statSync(this.paths[name], { throwIfNoEntry: false })?.size ?? 0;
  }
}

function parseRecord(line: string, reader: LineReader): [string, string] {
  const equals = line.indexOf('=');
  const heredoc = line.indexOf('<<');
  if (equals >= 0 && (heredoc < 0 || equals < heredoc))
    return [line.slice(0, equals), line.slice(equals + 1)];
  if (heredoc < 0) throw new Error(`Invalid format '${line}'`);
  const name = line.slice(0, heredoc);
  const delimiter = line.slice(heredoc + 2);
  if (name === '' || delimiter === '') {
    throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
  }
  return [name, readHeredoc(delimiter, reader)];
}

function readHeredoc(delimiter: string, reader: LineReader): string {
  const lines: string[] = [];
  for (let line = reader.next(); line?.text !== delimiter; line = reader.next()) {
    if (line === null) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    if (!line.ended) throw new Error('Invalid value. EOF marker missing new line.');
    lines.push(line.text);
  }
  return lines.join('\n');
}

/** Only `\n` ends a line in these files. */
class LineReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  next(): { text: string; ended: boolean } | null {
    if (this.#at >= this.#text.length) return null;
    const end = this.#text.indexOf('\n', this.#at);
    const text = this.#text.slice(this.#at, end < 0 ? undefined : end);
    this.#at = end < 0 ? this.#text.length : end + 1;
    return { text, ended: end >= 0 };
  }
}
