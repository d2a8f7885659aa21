import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';

import { evaluateInputs, ownActionFile, readActionFile, type ActionFile } from './action-file.ts';
import { holds, type JobStatus } from './condition.ts';
import { githubContext, runnerContext } from './contexts.ts';
import { actionEnvironment, runtimeToken, workerEnvironment } from './environment.ts';
import type { Contexts } from './expressions.ts';
import { FileCommands } from './file-commands.ts';
import { JobFolder } from './job-folder.ts';
import type { JobOptions } from './job-options.ts';
import { Phase } from './phase.ts';
import { Secrets } from './secrets.ts';
import { StepLog } from './step-log.ts';
import type { StepResult } from './step-result.ts';
import { Step, type StepOptions } from './step.ts';

export type { JobOptions } from './job-options.ts';

/**
 * A double of the official runner, for one job. It starts main and post of the action as the runner does, cancels them as it
 * does, and gives back what it would show. It signals nothing but the mains and posts that it started, by their pid.
 */
export class Job {
  readonly runnerTemp: string;
  readonly workspace: string;
  /** Null in a container job. */
  readonly trackingId: string | null;
  /** The workflow's `env:`, and over it what steps wrote to GITHUB_ENV. */
  readonly env: Record<string, string>;
  /** `job.status`. */
  status: JobStatus = 'success';
  readonly #options: JobOptions;
  readonly #action: ActionFile;
  readonly #folder: JobFolder;
  readonly #secrets = new Secrets();
  readonly #github: Readonly<Record<string, string>>;
  readonly #runner: Readonly<Record<string, string>>;
  readonly #containerId: string;
  readonly #steps: Step[] = [];
  readonly #outputs: Record<string, { outputs: Contexts }> = {};
  readonly #running = new Set<{ readonly phase: Phase; readonly survivesCancel: boolean }>();
  #pathAdditions: readonly string[] = [];
  #isCancelled = false;
  #isShutDown = false;
  #posted: Promise<StepResult[]> | null = null;

  private constructor(options: JobOptions) {
    this.#options = options;
    const { container = false, runnerEnvironment = 'self-hosted', debug = false } = options;
    this.#action = readActionFile(options.actionFile ?? ownActionFile);
    this.#folder = new JobFolder(options.user ?? null);
    this.runnerTemp = options.runnerTemp ?? this.#folder.make('_temp');
    this.workspace = options.workspace ?? this.#folder.make('workspace');
    this.trackingId = container ? null : `github_${randomUUID()}`;
    this.#containerId = container ? randomBytes(32).toString('hex') : '';
    this.env = { ...options.env };
    this.#secrets.add(runtimeToken);
    this.#github = { ...githubContext(this.#folder.eventFile()), workspace: this.workspace };
    this.#runner = runnerContext({
      temp: this.runnerTemp,
      toolCache: this.#folder.make('_tool'),
      workspace: path.dirname(this.workspace),
      environment: runnerEnvironment,
      debug,
    });
  }

  static create(options: JobOptions = {}): Promise<Job> {
    return Promise.resolve(new Job(options));
  }

  /** Starts a step, beside those that run already. Main has been spawned when this returns, unless `if` is false. */
  start(options: StepOptions = {}): Step {
    const ordinal = this.#steps.length + 1;
    const id = options.id ?? (ordinal === 1 ? '__OWNER_no-orphans' : `__OWNER_no-orphans_${ordinal}`);
    const runs = !this.#isShutDown && holds(options.if ?? 'success()', this.status);
    const step = new Step(id, options, runs ? this.#launch('main', id, options, {}) : null);
    this.#steps.push(step);
    return step;
  }

  /** Cancels the job, once: what runs without `if: always()` gets the ladder; in a container job it is marked done. */
  cancel(): void {
    if (this.#isCancelled) return;
    this.#isCancelled = true;
    this.status = 'cancelled';
    for (const { phase, survivesCancel } of this.#running) if (!survivesCancel) phase.cancel();
  }

  /** Shuts the runner down: what runs gets the ladder, whatever its `if`, and no post starts any more. */
  shutdown(): void {
    this.#isShutDown = true;
    // After a cancel the runner no longer listens for its own shutdown on behalf of a step.
    if (this.#isCancelled) return;
    this.#isCancelled = true;
    this.status = 'failure';
    for (const { phase } of this.#running) phase.cancel();
  }

  /**
   * Waits for all mains to be done, then runs their posts, last started first. Later calls give the same results.
   *
   * @returns the results of the posts that ran, in that order.
   */
  post(): Promise<StepResult[]> {
    this.#posted ??= this.#runPosts();
    return this.#posted;
  }

  /** Ends what it started and still lives (after a failed test, or as a job's container ends), and removes its folder. */
  async cleanup(): Promise<void> {
    const phases = this.#steps.flatMap(step =>
      [...(step.isSkipped ? [] : [step.main]), step.post ?? []].flat(),
    );
    for (const phase of phases) phase.kill();
    await Promise.all(phases.map(phase => phase.exited));
    this.#folder.remove();
  }

  async #runPosts(): Promise<StepResult[]> {
    await Promise.all(this.#steps.map(step => step.done));
    const results: StepResult[] = [];
    for (const step of this.#steps.toReversed()) {
      if (step.isSkipped || this.#isShutDown || this.#action.runs.post === null) continue;
      step.post = this.#launch('post', step.id, step.options, (await step.done).state);
      results.push(await step.post.done);
    }
    return results;
  }

  #launch(
    stage: 'main' | 'post',
    id: string,
    options: StepOptions,
    state: Readonly<Record<string, string>>,
  ): Phase {
    const { user = null, container = false, ownGroup = false, debug = false } = this.#options;
    const files = new FileCommands(this.runnerTemp, user);
    const github = { ...this.#github, ...files.paths, action: id };
    const log = new StepLog(this.#secrets, debug);
    const phase = new Phase({
      stage,
      id,
      command: [options.node ?? process.execPath, ...(options.nodeArguments ?? []), this.#script(stage)],
      cwd: this.workspace,
      env: actionEnvironment({
        worker: workerEnvironment(this.trackingId),
        job: this.env,
        step: options.env ?? {},
        state,
        inputs: this.#inputs(options, github, log),
        pathAdditions: this.#pathAdditions,
        contexts: { github, runner: this.#runner },
      }),
      files,
      log,
      secrets: this.#secrets,
      folder: this.#folder.path,
      user,
      ownGroup,
      container,
      timeoutMinutes: options.timeoutMinutes ?? null,
      continueOnError: options.continueOnError ?? false,
      stalled: stage === 'main' && options.stdout === 'stall',
      isJobCancelled: () => this.#isCancelled,
    });
    this.#track(phase, stage === 'post' || holds(options.if ?? 'success()', 'cancelled'));
    return phase;
  }

  /** Keeps what runs, for a cancel; and what it leaves, for the steps behind it. */
  #track(phase: Phase, survivesCancel: boolean): void {
    const running = { phase, survivesCancel };
    this.#running.add(running);
    void phase.done.then(result => {
      this.#running.delete(running);
      if (result.stage === 'main') this.#outputs[result.id] = { outputs: result.outputs };
      Object.assign(this.env, result.env);
      const earlier = this.#pathAdditions.filter(folder => !result.path.includes(folder));
      this.#pathAdditions = [...earlier, ...result.path];
      if (result.conclusion === 'failure' && this.status === 'success') this.status = 'failure';
    });
  }

  #inputs(options: StepOptions, github: Contexts, log: StepLog): ReadonlyMap<string, string> {
    const { inputs, unexpected } = evaluateInputs(this.#action, options.with ?? {}, {
      github,
      runner: this.#runner,
      job: { status: this.status, container: { id: this.#containerId } },
      env: this.env,
      steps: this.#outputs,
      strategy: {},
      matrix: {},
    });
    if (unexpected.length > 0) {
      const valid = [...this.#action.inputs.keys()].join("', '");
      log.annotate(
        'warning',
        `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`,
      );
    }
    return inputs;
  }

  #script(stage: 'main' | 'post'): string {
    const dist = this.#options.dist ?? path.join(path.dirname(ownActionFile), 'dist');
    return path.join(dist, path.relative('dist', this.#action.runs[stage] ?? ''));
  }
}
