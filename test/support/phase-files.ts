import { parsePath, parseRecords, type FileCommand, type FileCommands } from './file-commands.ts';
import type { Secrets } from './secrets.ts';
import type { StepLog } from './step-log.ts';

/** What the runner reads from the files of one main or post when that is done. */
export interface PhaseFiles {
  readonly path: string[];
  readonly env: Record<string, string>;
  readonly summary: string;
  readonly summaryError: string | null;
  readonly state: Record<string, string>;
  readonly outputs: Record<string, string>;
  /** Any entry here fails the step. */
  readonly errors: string[];
}

const summaryLimit = 1024 * 1024;

/** Reads the files in the runner's order, each by itself, and annotates `log` with what is wrong with them. */
export function readPhaseFiles(files: FileCommands, log: StepLog, secrets: Secrets): PhaseFiles {
  const errors: string[] = [];
  const records = (name: FileCommand): Map<string, string> => {
    const parsed = parseRecords(files.read(name));
    if (parsed.error !== null) {
      errors.push(`${name}: ${parsed.error}`);
      log.annotate('error', `Unable to process file command '${name}' successfully.`);
      log.annotate('error', parsed.error);
    }
    return new Map(parsed.records);
  };
  const path = parsePath(files.read('path'));
  const env = records('env');
  for (const name of [...env.keys()].filter(name => name.toUpperCase() === 'NODE_OPTIONS')) {
    log.annotate('error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
    env.delete(name);
  }
  const summaryError = checkSummary(files, log);
  return {
    path,
    env: Object.fromEntries(env),
    summary: summaryError === null ? maskLines(files.read('step_summary'), secrets) : '',
    summaryError,
    state: Object.fromEntries([...log.state, ...records('state')]),
    outputs: Object.fromEntries([...log.outputs, ...records('output')]),
    errors,
  };
}

/** A summary that is too large is not shown; it does not fail the step. */
function checkSummary(files: FileCommands, log: StepLog): string | null {
  const size = files.size('step_summary');
  if (size <= summaryLimit) return null;
  const sizes = `supports content up to a size of 1024k, got ${Math.floor(size / 1024)}k.`;
  const error = `$GITHUB_STEP_SUMMARY upload aborted, ${sizes}`;
  log.annotate('error', error);
  return error;
}

/** Line by line: a secret of several lines is hidden only because each of its lines is a secret too. */
function maskLines(text: string, secrets: Secrets): string {
  if (text === '') return '';
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map(line => `${secrets.mask(line)}\n`).join('');
}
