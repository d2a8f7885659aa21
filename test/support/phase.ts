import { spawn, type ChildProcess } from 'node:child_process';

import { settlesWithin, walkCancelLadder } from './cancel-ladder.ts';
import type { FileCommands } from './file-commands.ts';
import { readPhaseFiles } from './phase-results.ts';
import { openPipes } from './pipes.ts';
import type { Secrets } from './secrets.ts';
import type { StepLog } from './step-log.ts';
import type { Conclusion, LogLine, StepResult } from './step-result.ts';
import { Streams } from './streams.ts';

/** Everything that the runner decides before it starts main or post. */
export interface PhaseSettings {
  readonly stage: 'main' | 'post';
  readonly id: string;
  readonly command: readonly [node: string, ...arguments: string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly files: FileCommands;
  readonly log: StepLog;
  readonly secrets: Secrets;
  /** A private folder, for the pipes. */
  readonly folder: string;
  readonly user: { uid: number; gid: number } | null;
  /** In a session and a group of its own, rather than in those of the runner. */
  readonly ownGroup: boolean;
  /** A cancel reaches no process: it marks the phase done. */
  readonly container: boolean;
  readonly timeoutMinutes: number | null;
  readonly continueOnError: boolean;
  readonly stalled: boolean;
  /** Whether the whole job is cancelled or shut down: then even a timeout counts as that. */
  readonly isJobCancelled: () => boolean;
}

const heldPipesWaitMs = 5000;

/** One run of main or post: a process, its log and its files. It has started when the constructor returns. */
export class Phase {
  readonly pid: number;
  /** Resolves with its exit, which in a container job may come long after `done`. */
  readonly exited: Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }>;
  /** Resolves when the runner would go on to the next step. Never rejects. */
  readonly done: Promise<StepResult>;
  readonly #settings: PhaseSettings;
  readonly #child: ChildProcess;
  readonly #streams: Streams;
  readonly #startedAt = performance.now();
  readonly #broken = Promise.withResolvers<undefined>();
  readonly #completed: Promise<boolean>;
  readonly #listeners = new Set<() => void>();
  #exit: { exitCode: number | null; signal: NodeJS.Signals | null; at: number } | null = null;
  #isDone = false;
  #cancelled = false;
  #fault: Error | null = null;
  #ladder: Promise<void> | null = null;

  constructor(settings: PhaseSettings) {
    this.#settings = settings;
    const pipes = openPipes(settings.folder, settings.user);
    const [node, ...args] = settings.command;
    this.#child = spawn(node, args, {
      cwd: settings.cwd,
      env: settings.env,
      stdio: pipes.childEnds,
      detached: settings.ownGroup || settings.container,
      ...settings.user,
    });
    pipes.release();
    if (this.#child.pid === undefined) throw new Error(`${node} can't be started`);
    this.pid = this.#child.pid;
    this.#streams = new Streams(pipes, this.#startedAt, line => {
      this.#log(line);
    });
    this.exited = new Promise(resolve => {
      this.#child.once('exit', (exitCode, signal) => {
        this.#exit = { exitCode, signal, at: performance.now() - this.#startedAt };
        resolve({ exitCode, signal });
      });
    });
    this.#completed = this.#complete();
    this.done = this.#run();
    if (!settings.stalled) this.resume();
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  /** The lines so far. */
  get lines(): readonly LogLine[] {
    return this.#streams.lines;
  }

  /** Every byte that was read of a stream so far. */
  raw(stream: LogLine['stream']): Buffer {
    return this.#streams.raw(stream);
  }

  /** The first line that matches, whether it came already or is still to come. @throws Error with the whole log. */
  async waitForLine(pattern: RegExp | string, ms = 10_000): Promise<LogLine> {
    const find = (): LogLine | undefined =>
      this.lines.find(({ text }) =>
        typeof pattern === 'string' ? text.includes(pattern) : text.search(pattern) >= 0,
      );
    const { promise: found, resolve } = Promise.withResolvers<undefined>();
    const listener = (): void => {
      if (find()) resolve(undefined);
    };
    this.#listeners.add(listener);
    listener();
    await settlesWithin(Promise.race([found, this.done]), ms);
    this.#listeners.delete(listener);
    const line = find();
    if (line) return line;
    const log = this.lines.map(({ stream, text }) => `  ${stream}: ${text}`).join('\n');
    const when = this.#isDone ? 'before it was done' : `within ${ms} ms`;
    throw new Error(
      `No line of ${this.#settings.stage} matched ${String(pattern)} ${when}. Its log:\n${log}`,
    );
  }

  /** Nobody reads its stdout and stderr until `resume`. */
  stall(): void {
    this.#streams.stall();
  }

  resume(): void {
    this.#streams.resume();
  }

  /** SIGKILL to its one pid, if it still lives. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** What the runner does on a cancel and on a step timeout. A second one changes nothing. */
  cancel(): void {
    if (this.#cancelled || this.#isDone) return;
    this.#cancelled = true;
    if (this.#settings.container) this.#broken.resolve(undefined);
    else this.#ladder = walkCancelLadder(this.#child, this.#completed);
  }

  #log(line: LogLine): void {
    if (this.#isDone) return;
    try {
      if (!this.#fault) this.#settings.log.line(line.text);
    } catch (cause) {
      // The runner does not survive such a line: it fails the step, and leaves the process to itself.
      this.#fault = cause instanceof Error ? cause : new Error(String(cause));
      this.#broken.resolve(undefined);
    }
    for (const listener of this.#listeners) listener();
  }

  /** Whether the pipes were still held when the runner stopped to wait for them. */
  async #complete(): Promise<boolean> {
    await this.exited;
    return !(await settlesWithin(this.#streams.ended, heldPipesWaitMs));
  }

  async #run(): Promise<StepResult> {
    const { timeoutMinutes } = this.#settings;
    const timer =
      timeoutMinutes === null
        ? undefined
        : setTimeout(() => {
            this.cancel();
          }, timeoutMinutes * 60_000);
    const heldPipes = await Promise.race([this.#completed, this.#broken.promise]);
    if (heldPipes !== undefined) await this.#ladder;
    clearTimeout(timer);
    this.#isDone = true;
    const result = this.#result(heldPipes ?? false);
    this.#streams.drop();
    if (this.#exit === null) this.#child.unref();
    return result;
  }

  #result(heldPipes: boolean): StepResult {
    const { log, stage, id, continueOnError } = this.#settings;
    const files = readPhaseFiles(this.#settings.files, log, this.#settings.secrets);
    const conclusion = this.#conclude(files.errors.length > 0 || log.failed);
    return {
      stage,
      id,
      conclusion: conclusion === 'failure' && continueOnError ? 'success' : conclusion,
      outcome: conclusion,
      exitCode: this.#exit?.exitCode ?? null,
      signal: this.#exit?.signal ?? null,
      outputs: stage === 'main' ? files.outputs : {},
      env: files.env,
      path: files.path,
      state: files.state,
      annotations: log.annotations,
      droppedAnnotations: log.dropped,
      log: log.visible,
      summary: files.summary,
      summaryError: files.summaryError,
      masks: log.masks,
      durationMs: performance.now() - this.#startedAt,
      mainEndedMs: this.#exit?.at ?? null,
      heldPipes,
      fileCommandErrors: files.errors,
    };
  }

  #conclude(commandFailed: boolean): Conclusion {
    const { log, timeoutMinutes, isJobCancelled, id } = this.#settings;
    if (this.#fault) {
      log.annotate('error', this.#fault.message);
      return 'failure';
    }
    if (this.#cancelled && isJobCancelled()) {
      log.annotate('error', 'The operation was canceled.');
      return 'cancelled';
    }
    if (this.#cancelled) {
      log.annotate('error', `The action '${id}' has timed out after ${timeoutMinutes ?? 0} minutes.`);
      return 'failure';
    }
    return commandFailed || this.#exit?.exitCode !== 0 ? 'failure' : 'success';
  }
}
