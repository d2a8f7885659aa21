import type { Condition } from './condition.ts';
import type { Phase } from './phase.ts';
import type { LogLine, StepResult } from './step-result.ts';

export interface StepOptions {
  /** Inputs. What is not given has action.yml's default; `${{ }}` is evaluated, for post anew. */
  readonly with?: Readonly<Record<string, string>>;
  /** GITHUB_ACTION. By default as the server numbers the uses of one action. */
  readonly id?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Of main, and of post anew; may be fractional here. */
  readonly timeoutMinutes?: number;
  readonly continueOnError?: boolean;
  /** `success()` by default. All but `always()` and `cancelled()` are false after a cancel: such a step gets the ladder. */
  readonly if?: Condition;
  /** `stall`: nobody reads main's stdout and stderr before `resume()`. */
  readonly stdout?: 'read' | 'stall';
  /** The node that runs main and post; by default the one of the test. */
  readonly node?: string;
  readonly nodeArguments?: readonly string[];
}

/** One use of the action in a job: main, and in `job.post()` its post. */
export class Step {
  readonly id: string;
  readonly options: StepOptions;
  /** Main's result, when the runner would go on to the next step. Never rejects. */
  readonly done: Promise<StepResult>;
  /** Post, once it has started. */
  post: Phase | null = null;
  readonly #main: Phase | null;

  /** @param main null where the step's condition was false: then there is no post either. */
  constructor(id: string, options: StepOptions, main: Phase | null) {
    this.id = id;
    this.options = options;
    this.#main = main;
    this.done = main?.done ?? Promise.resolve(skipped(id));
  }

  get isSkipped(): boolean {
    return this.#main === null;
  }

  /** Main's pid and its exit. @throws Error where the step was skipped. */
  get main(): Phase {
    if (!this.#main) throw new Error(`Step ${this.id} was skipped: it has no main`);
    return this.#main;
  }

  /** Main's lines so far. */
  get lines(): readonly LogLine[] {
    return this.main.lines;
  }

  /** Every byte that was read of one of main's streams so far. */
  raw(stream: LogLine['stream']): Buffer {
    return this.main.raw(stream);
  }

  /** The first line of main that matches, already there or to come. @throws Error with the whole log in its message. */
  waitForLine(pattern: RegExp | string, ms?: number): Promise<LogLine> {
    return this.main.waitForLine(pattern, ms);
  }

  /** SIGKILL to main's one pid. */
  killMain(): void {
    this.main.kill();
  }

  /** Nobody reads main's stdout and stderr until `resume()`. */
  stall(): void {
    this.main.stall();
  }

  resume(): void {
    this.main.resume();
  }
}

function skipped(id: string): StepResult {
  return {
    stage: 'main',
    id,
    conclusion: 'skipped',
    outcome: 'skipped',
    exitCode: null,
    signal: null,
    outputs: {},
    env: {},
    path: [],
    state: {},
    annotations: [],
    droppedAnnotations: 0,
    log: [],
    summary: '',
    summaryError: null,
    masks: [],
    durationMs: 0,
    mainEndedMs: null,
    heldPipes: false,
    fileCommandErrors: [],
  };
}
