import { spawn, type ChildProcess } from 'node:child_process';

import { settlesWithin, walkCancelLadder } from './cancel-ladder.ts';
import { conclude, type Exit } from './conclude.ts';
import type { PhaseSettings } from './phase-settings.ts';
import { openPipes } from './pipes.ts';
import type { LogLine, StepResult } from './step-result.ts';
import { Streams } from './streams.ts';

const heldPipesWaitMs = 5000;

/** One run of main or post: a process, its log and its files. It has started when the constructor returns. */
export class Phase {
  readonly pid: number;
  /** Resolves with its exit, which may come long after `done` in a container job. */
  readonly exited: Promise<Exit>;
  /** Resolves when the runner would go on to the next step. Never rejects. */
  readonly done: Promise<StepResult>;
  readonly #settings: PhaseSettings;
  readonly #child: ChildProcess;
  readonly #streams: Streams;
  readonly #startedAt = performance.now();
  /** Resolves when the runner turns away from a process that lives on. */
  readonly #abandoned = Promise.withResolvers<undefined>();
  readonly #listeners = new Set<() => void>();
  #exit: Exit | null = null;
  #isDone = false;
  #isCancelled = false;
  #fault: Error | null = null;
  #ladder: Promise<void> | null = null;
  readonly #completed: Promise<boolean>;

  /** @throws Error where the process can't be started. */
  constructor(settings: PhaseSettings) {
    this.#settings = settings;
    const pipes = openPipes(settings.folder, settings.user);
    this.#streams = new Streams(pipes, this.#startedAt, line => {
      this.#take(line);
    });
    this.#child = start(settings, pipes.childEnds);
    pipes.release();
    if (this.#child.pid === undefined) throw new Error(`${settings.command[0]} can't be started`);
    this.pid = this.#child.pid;
    this.exited = new Promise(resolve => {
      this.#child.once('exit', (exitCode, signal) => {
        this.#exit = { exitCode, signal, at: performance.now() - this.#startedAt };
        resolve(this.#exit);
      });
    });
    this.#completed = this.#complete();
    this.done = this.#run();
    if (!settings.stalled) this.resume();
  }

  /** The lines so far. */
  get lines(): readonly LogLine[] {
    return this.#streams.lines;
  }

  /** Every byte that was read of a stream so far. */
  raw(stream: LogLine['stream']): Buffer {
    return this.#streams.raw(stream);
  }

  /** The first line that matches, already there or to come. @throws Error with the whole log in its message. */
  async waitForLine(pattern: RegExp | string, ms = 20_000): Promise<LogLine> {
    const matches = ({ text }: LogLine): boolean =>
      typeof pattern === 'string' ? text.includes(pattern) : text.search(pattern) >= 0;
    const { promise: found, resolve } = Promise.withResolvers<undefined>();
    const look = (): void => {
      if (this.lines.some(matches)) resolve(undefined);
    };
    this.#listeners.add(look);
    look();
    await settlesWithin(Promise.race([found, this.done]), ms);
    this.#listeners.delete(look);
    const line = this.lines.find(matches);
    if (line) return line;
    const log = this.lines.map(({ stream, text }) => `\n  ${stream}: ${text}`).join('');
    const when = this.#isDone ? 'before it was done' : `within ${ms} ms`;
    throw new Error(`No line of ${this.#settings.stage} matched ${String(pattern)} ${when}. Its log:${log}`);
  }

  /** Nobody reads its stdout and stderr until `resume`. */
  stall(): void {
    this.#streams.stall();
  }

  resume(): void {
    this.#streams.resume();
  }

  /** The readers of its stdout and stderr go for good. */
  leave(): void {
    this.#streams.leave();
  }

  /** SIGKILL to its one pid, if it still lives. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** What the runner does on a cancel, and when the step's time is up. A second one changes nothing. */
  cancel(): void {
    if (this.#isCancelled || this.#isDone) return;
    this.#isCancelled = true;
    if (this.#settings.container) this.#abandoned.resolve(undefined);
    else this.#ladder = walkCancelLadder(this.#child, this.#completed);
  }

  #take(line: LogLine): void {
    if (this.#isDone || this.#fault) return;
    try {
      this.#settings.log.line(line.text);
    } catch (cause) {
      this.#fault = cause instanceof Error ? cause : new Error(String(cause));
      this.#abandoned.resolve(undefined);
    }
    for (const look of this.#listeners) look();
  }

  /** Waits for the exit and for the pipes, but for those only so long. @returns whether they were held all that time. */
  async #complete(): Promise<boolean> {
    await this.exited;
    return !(await settlesWithin(this.#streams.ended, heldPipesWaitMs));
  }

  async #run(): Promise<StepResult> {
    const { timeoutMinutes } = this.#settings;
    const expire = (): void => {
      this.cancel();
    };
    const timer = timeoutMinutes === null ? undefined : setTimeout(expire, timeoutMinutes * 60_000);
    const heldPipes = await Promise.race([this.#completed, this.#abandoned.promise]);
    if (heldPipes !== undefined) await this.#ladder;
    clearTimeout(timer);
    this.#isDone = true;
    this.#streams.drop();
    if (this.#exit === null) this.#child.unref();
    return conclude(this.#settings, {
      exit: this.#exit,
      cancelled: this.#isCancelled,
      fault: this.#fault,
      heldPipes: heldPipes ?? false,
      durationMs: performance.now() - this.#startedAt,
    });
  }
}

function start(settings: PhaseSettings, childEnds: number[]): ChildProcess {
  const [node, ...args] = settings.command;
  const { cwd, env, user, ownGroup, container } = settings;
  const child = spawn(node, args, { cwd, env, stdio: childEnds, detached: ownGroup || container, ...user });
  // A signal that is refused is no error to the runner: its ladder goes on to the next rung at once.
  return child.on('error', () => undefined);
}
