/** action.yml's inputs -> Settings. All reading and checking of what the user wrote stands here. */
import { closest } from 'fastest-levenshtein';
import { DurationError, parseDuration } from './duration.ts';
import { InputError } from './errors.ts';
import { inputVariable, type InputName } from './input-names.ts';
import { LadderError, parseLadder, type Ladder } from './ladder.ts';

/** What the user asked for, checked. */
export interface Settings {
  /** The script, as written. */
  readonly run: string;
  /** A built-in shell's name, a template with `{0}`, or empty: as `run:` without a shell. */
  readonly shell: string;
  /** As written; empty for the workspace. */
  readonly workingDirectory: string;
  /** The deadline in milliseconds; null when it is off. */
  readonly timeoutMs: number | null;
  /** The deadline since the script's last output, in milliseconds; null when it is off. */
  readonly noOutputTimeoutMs: number | null;
  readonly stopSignals: Ladder;
  readonly leftoverProcesses: (typeof LEFTOVER_PROCESSES)[number];
  /** Globs of process names. */
  readonly allowProcesses: readonly string[];
  readonly onSurvivors: (typeof ON_SURVIVORS)[number];
  /** The script that runs at a deadline before the first rung, as written; empty for none. */
  readonly onTimeout: string;
  /** How long it may run, in milliseconds; 0 where there is none. */
  readonly onTimeoutLimitMs: number;
  /** Whether JVMs are asked for their stacks before the first rung. */
  readonly threadDumps: (typeof THREAD_DUMPS)[number];
  readonly summary: (typeof SUMMARY)[number];
  readonly containment: (typeof CONTAINMENT)[number];
  readonly useSudo: (typeof USE_SUDO)[number];
  /** After a cancel, in milliseconds: from the first signal until all is over, ladder and post. */
  readonly cancelLimitMs: number;
  /** Whether the runner is one of GitHub's own machines. */
  readonly isHosted: boolean;
  /** Whether the job has a `container:`, where no signal of the runner arrives. */
  readonly inContainerJob: boolean;
}

const LEFTOVER_PROCESSES = ['stop', 'keep'] as const;
const ON_SURVIVORS = ['warn', 'error', 'ignore'] as const;
const THREAD_DUMPS = ['off', 'on'] as const;
const SUMMARY = ['on-problem', 'always', 'never'] as const;
const CONTAINMENT = ['auto', 'cgroup', 'reaper', 'tracking'] as const;
const USE_SUDO = ['auto', 'always', 'never'] as const;

const LONGEST = 16_384;

/**
 * Reads the settings from the environment that the runner gives an action. An empty input means its default.
 *
 * @throws InputError for the first wrong one
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const raw = (name: InputName): string => env[inputVariable(name)] ?? '';
  const text = (name: InputName, initial = ''): string => short(name, raw(name).trim()) || initial;
  const run = raw('run');
  const onTimeout = raw('on-timeout');
  const onTimeoutLimitMs = durationFrom('on-timeout-limit', text('on-timeout-limit', '10s'));
  if (run.trim() === '') {
    throw new InputError('run', run, 'is empty; write the script to run, such as "npm test"');
  }
  return {
    run,
    // Not trimmed: `perl {0}` and `bash ` mean what they mean under run:.
    shell: text('shell') === '' ? '' : raw('shell'),
    workingDirectory: text('working-directory'),
    timeoutMs: timeoutFrom('timeout', text('timeout', '60m')),
    noOutputTimeoutMs: timeoutFrom('no-output-timeout', text('no-output-timeout', 'off')),
    stopSignals: ladderFrom(text('stop-signals', 'SIGTERM 5s, SIGKILL')),
    leftoverProcesses: oneOf('leftover-processes', text('leftover-processes', 'stop'), LEFTOVER_PROCESSES),
    allowProcesses: text('allow-processes')
      .split(/[\r\n]+/)
      .map(line => line.trim())
      .filter(line => line !== ''),
    onSurvivors: oneOf('on-survivors', text('on-survivors', 'warn'), ON_SURVIVORS),
    onTimeout: onTimeout.trim() === '' ? '' : onTimeout,
    onTimeoutLimitMs: onTimeout.trim() === '' ? 0 : onTimeoutLimitMs,
    threadDumps: oneOf('thread-dumps', text('thread-dumps', 'off'), THREAD_DUMPS),
    summary: oneOf('summary', text('summary', 'on-problem'), SUMMARY),
    containment: oneOf('containment', text('containment', 'auto'), CONTAINMENT),
    useSudo: oneOf('use-sudo', text('use-sudo', 'auto'), USE_SUDO),
    cancelLimitMs: cancelLimitFrom(text('cancel-limit', '180s')),
    isHosted: env['RUNNER_ENVIRONMENT'] === 'github-hosted',
    inContainerJob: raw('job-container').trim() !== '',
  };
}

/** What goes into the state is bounded: post gets it as one environment string. */
function short(name: InputName, text: string): string {
  if (text.length <= LONGEST) return text;
  throw new InputError(name, text, `is ${text.length} characters long; write ${LONGEST} at most`);
}

function timeoutFrom(input: InputName, text: string): number | null {
  if (text === 'off') return null;
  try {
    return parseDuration(text);
  } catch (error) {
    if (!(error instanceof DurationError)) throw error;
    throw new InputError(input, text, `${error.message}, or "off" for no deadline`);
  }
}

// The runner's own SIGKILL comes after the one, and the end of everything after the other.
const [LEAST_CANCEL_MS, MOST_CANCEL_MS] = [10_000, 285_000];

function cancelLimitFrom(text: string): number {
  const limitMs = durationFrom('cancel-limit', text);
  if (limitMs >= LEAST_CANCEL_MS && limitMs <= MOST_CANCEL_MS) return limitMs;
  const problem = limitMs < LEAST_CANCEL_MS ? 'short' : 'long';
  const right = 'write 10s to 285s: after a cancel the runner gives the whole job no longer';
  throw new InputError('cancel-limit', text, `is too ${problem}; ${right}`);
}

function durationFrom(input: InputName, text: string): number {
  try {
    return parseDuration(text);
  } catch (error) {
    if (!(error instanceof DurationError)) throw error;
    throw new InputError(input, text, error.message);
  }
}

function ladderFrom(text: string): Ladder {
  try {
    return parseLadder(text);
  } catch (error) {
    if (!(error instanceof LadderError)) throw error;
    throw new InputError('stop-signals', text, error.message);
  }
}

function oneOf<const Value extends string>(input: InputName, text: string, values: readonly Value[]): Value {
  const found = values.find(value => value === text);
  if (found !== undefined) return found;
  const list = `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;
  throw new InputError(
    input,
    text,
    `is unknown; did you mean "${closest(text.toLowerCase(), [...values])}"? It is one of ${list}`,
  );
}
