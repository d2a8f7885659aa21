import { randomBytes, randomUUID } from 'node:crypto';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { evaluateInputs, ownActionFile, readActionFile, type ActionFile } from './action-file.ts';
import { githubContext, runnerContext } from './contexts.ts';
import { actionEnvironment, runtimeToken, workerEnvironment } from './environment.ts';
import type { Contexts } from './expressions.ts';
import { FileCommands } from './file-commands.ts';
import { Phase } from './phase.ts';
import { Secrets } from './secrets.ts';
import { StepLog } from './step-log.ts';
import type { StepResult } from './step-result.ts';
import { Step, type StepOptions } from './step.ts';

export interface JobOptions {
  /** RUNNER_TEMP; by default a folder of the job's own. The same for `workspace`, GITHUB_WORKSPACE. */
  readonly runnerTemp?: string;
  readonly workspace?: string;
  /** The workflow's `env:`. */
  readonly env?: Readonly<Record<string, string>>;
  readonly runnerEnvironment?: 'self-hosted' | 'github-hosted';
  /** A container job: no signal ever reaches main, which leads a session of its own and has no RUNNER_TRACKING_ID. */
  readonly container?: boolean;
  /** What stands for the folder `dist` in action.yml's `runs`; by default this repository's. */
  readonly dist?: string;
  /** The path of action.yml; by default this repository's. */
  readonly actionFile?: string;
  /** Who main and post run as; by default the test's own user. */
  readonly user?: { readonly uid: number; readonly gid: number };
  /** Main in a session and a group of its own. The runner leaves it in its own group, and so does the double by default. */
  readonly ownGroup?: boolean;
  /** ACTIONS_STEP_DEBUG. */
  readonly debug?: boolean;
}

/**
 * A double of the official runner, for one job. It starts main and post of the action as the runner does, cancels them as it
 * does, and gives back what it would show. It signals nothing but the mains and posts that it started, by their pid.
 */
export class Job {
  readonly runnerTemp: string;
  readonly workspace: string;
  /** Null in a container job. */
  readonly trackingId: string | null;
  /** What steps wrote to GITHUB_ENV, over the workflow's own. */
  readonly env: Record<string, string>;
  /** `job.status`. */
  status: 'success' | 'failure' | 'cancelled' = 'success';
  readonly #options: JobOptions;
  readonly #action: ActionFile;
  readonly #folder: string;
  readonly #containerId: string;
  readonly #secrets = new Secrets();
  readonly #steps: Step[] = [];
  readonly #outputs: Record<string, { outputs: Contexts }> = {};
  readonly #worker: Readonly<Record<string, string>>;
  #pathAdditions: string[] = [];
  #isCancelled = false;
  #isShutDown = false;
  #running: { phase: Phase; survivesCancel: boolean }[] = [];
  #posted: Promise<StepResult[]> | null = null;

  private constructor(options: JobOptions) {
    this.#options = options;
    this.#action = readActionFile(options.actionFile ?? ownActionFile);
    this.#folder = mkdtempSync(path.join(os.tmpdir(), 'no-orphans-job-'));
    this.#give(this.#folder);
    this.runnerTemp = options.runnerTemp ?? this.#makeFolder('_temp');
    this.workspace = options.workspace ?? this.#makeFolder('workspace');
    this.trackingId = options.container ? null : `github_${randomUUID()}`;
    this.#containerId = options.container ? randomBytes(32).toString('hex') : '';
    this.#worker = workerEnvironment(this.trackingId);
    this.env = { ...options.env };
    this.#secrets.add(runtimeToken);
  }

  static create(options: JobOptions = {}): Promise<Job> {
    return Promise.resolve(new Job(options));
  }

  /** Starts a step, beside those that run already. Main has been spawned when this returns, unless `if` is false. */
  start(options: StepOptions = {}): Step {
    const ordinal = this.#steps.length + 1;
    const id = options.id ?? (ordinal === 1 ? '__OWNER_no-orphans' : `__OWNER_no-orphans_${ordinal}`);
    const main = this.#allows(options) ? this.#launch('main', id, options, new Map()) : null;
    const step = new Step(id, options, main);
    this.#steps.push(step);
    void step.done.then(result => {
      this.#outputs[id] = { outputs: result.outputs };
    });
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
    if (this.#isShutDown) return;
    this.#isShutDown = true;
    this.status = this.#isCancelled ? this.status : 'failure';
    // After a cancel the runner no longer listens for its shutdown on behalf of a step.
    if (!this.#isCancelled) for (const { phase } of this.#running) phase.cancel();
    this.#isCancelled = true;
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

  /** Ends what it started and still lives (only after a failed test, or as the end of a job's container), and removes its folder. */
  async cleanup(): Promise<void> {
    const phases = this.#steps.flatMap(step => [
      ...(step.isSkipped ? [] : [step.main]),
      ...(step.post ? [step.post] : []),
    ]);
    for (const phase of phases) phase.kill();
    await Promise.all(phases.map(phase => phase.exited));
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #runPosts(): Promise<StepResult[]> {
    await Promise.all(this.#steps.map(step => step.done));
    const results: StepResult[] = [];
    for (const step of this.#steps.toReversed()) {
      if (step.isSkipped || this.#isShutDown || this.#action.runs.post === null) continue;
      const { state } = await step.done;
      step.post = this.#launch('post', step.id, step.options, new Map(Object.entries(state)));
      results.push(await step.post.done);
    }
    return results;
  }

  #launch(
    stage: 'main' | 'post',
    id: string,
    options: StepOptions,
    state: ReadonlyMap<string, string>,
  ): Phase {
    const { user = null, container = false, ownGroup = false, debug = false } = this.#options;
    const files = new FileCommands(this.runnerTemp, user);
    const contexts = this.#contexts(id, files);
    const { inputs, unexpected } = evaluateInputs(this.#action, options.with ?? {}, { ...contexts });
    const log = new StepLog(this.#secrets, debug);
    if (unexpected.length > 0) {
      const valid = [...this.#action.inputs.keys()].join("', '");
      log.annotate(
        'warning',
        `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`,
      );
    }
    const phase = new Phase({
      stage,
      id,
      command: [options.node ?? process.execPath, ...(options.nodeArguments ?? []), this.#script(stage)],
      cwd: this.workspace,
      env: actionEnvironment({
        worker: this.#worker,
        job: this.env,
        step: options.env ?? {},
        state,
        inputs,
        pathAdditions: this.#pathAdditions,
        contexts: { github: contexts.github, runner: contexts.runner },
      }),
      files,
      log,
      secrets: this.#secrets,
      folder: this.#folder,
      user,
      ownGroup,
      container,
      timeoutMinutes: options.timeoutMinutes ?? null,
      continueOnError: options.continueOnError ?? false,
      stalled: stage === 'main' && options.stdout === 'stall',
      isJobCancelled: () => this.#isCancelled,
    });
    const survivesCancel = stage === 'post' || options.if === 'always()' || options.if === 'cancelled()';
    this.#track(phase, survivesCancel);
    return phase;
  }

  #track(phase: Phase, survivesCancel: boolean): void {
    const running = { phase, survivesCancel };
    this.#running.push(running);
    void phase.done.then(result => {
      this.#running = this.#running.filter(other => other !== running);
      Object.assign(this.env, result.env);
      this.#pathAdditions = [
        ...this.#pathAdditions.filter(folder => !result.path.includes(folder)),
        ...result.path,
      ];
      if (result.conclusion === 'failure' && this.status === 'success') this.status = 'failure';
    });
  }

  #allows({ if: condition = 'success()' }: StepOptions): boolean {
    if (this.#isShutDown) return false;
    switch (condition) {
      case 'always()':
        return true;
      case 'cancelled()':
        return this.status === 'cancelled';
      case '!cancelled()':
        return this.status !== 'cancelled';
      case 'failure()':
        return this.status === 'failure';
      case 'success()':
        return this.status === 'success';
    }
  }

  #contexts(id: string, files: FileCommands) {
    const { runnerEnvironment = 'self-hosted', debug = false } = this.#options;
    return {
      github: { ...githubContext(this.#eventFile()), action: id, workspace: this.workspace, ...files.paths },
      runner: runnerContext({
        temp: this.runnerTemp,
        toolCache: path.join(this.#folder, '_tool'),
        workspace: path.dirname(this.workspace),
        environment: runnerEnvironment,
        debug,
      }),
      job: { status: this.status, container: { id: this.#containerId } },
      env: this.env,
      steps: this.#outputs,
      strategy: {},
      matrix: {},
    };
  }

  #eventFile(): string {
    const folder = path.join(this.runnerTemp, '_github_workflow');
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'event.json');
    writeFileSync(file, '{}');
    return file;
  }

  #script(stage: 'main' | 'post'): string {
    const dist = this.#options.dist ?? path.join(path.dirname(ownActionFile), 'dist');
    return path.join(dist, path.relative('dist', this.#action.runs[stage] ?? ''));
  }

  #makeFolder(name: string): string {
    const folder = path.join(this.#folder, name);
    mkdirSync(folder);
    this.#give(folder);
    return folder;
  }

  #give(folder: string): void {
    const { user } = this.#options;
    if (user) chownSync(folder, user.uid, user.gid);
  }
}
