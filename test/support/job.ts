import { holds, type JobStatus } from './condition.ts';
import type { JobOptions } from './job-options.ts';
import { JobState } from './job-state.ts';
import { launch, type Launch } from './launch.ts';
import type { Phase } from './phase.ts';
import type { StepResult } from './step-result.ts';
import { Step, type StepOptions } from './step.ts';

/**
 * A double of the official runner, for one job. It starts main and post of the action as the runner does, cancels them as it
 * does, and gives back what it would show. It signals nothing but the mains and posts that it started, by their pid.
 */
export class Job {
  readonly #state: JobState;
  readonly #steps: Step[] = [];
  readonly #running = new Set<{ readonly phase: Phase; readonly survivesCancel: boolean }>();
  #isShutDown = false;
  #posted: Promise<StepResult[]> | null = null;

  private constructor(options: JobOptions) {
    this.#state = new JobState(options);
  }

  static create(options: JobOptions = {}): Promise<Job> {
    return Promise.resolve(new Job(options));
  }

  get runnerTemp(): string {
    return this.#state.runnerTemp;
  }

  get workspace(): string {
    return this.#state.workspace;
  }

  /** RUNNER_TRACKING_ID; null in a container job. */
  get trackingId(): string | null {
    return this.#state.trackingId;
  }

  /** `job.status`. */
  get status(): JobStatus {
    return this.#state.status;
  }

  /** The workflow's `env:`, and over it what steps wrote to GITHUB_ENV. */
  get env(): Readonly<Record<string, string>> {
    return this.#state.env;
  }

  /** Starts a step, beside those that run already. Main has been spawned when this returns, unless `if` is false. */
  start(options: StepOptions = {}): Step {
    const ordinal = this.#steps.length + 1;
    const id = options.id ?? (ordinal === 1 ? '__OWNER_no-orphans' : `__OWNER_no-orphans_${ordinal}`);
    const runs = !this.#isShutDown && holds(options.if ?? 'success()', this.status);
    const main = runs ? this.#launch({ stage: 'main', id, options, state: {} }) : null;
    const step = new Step(id, options, main);
    this.#steps.push(step);
    return step;
  }

  /** Cancels the job, once: what runs without `if: always()` gets the ladder; in a container job it is marked done. */
  cancel(): void {
    if (this.#state.isCancelled) return;
    this.#state.isCancelled = true;
    this.#state.status = 'cancelled';
    for (const { phase, survivesCancel } of this.#running) if (!survivesCancel) phase.cancel();
  }

  /** Shuts the runner down: what runs gets the ladder, whatever its `if`, and no post starts any more. */
  shutdown(): void {
    this.#isShutDown = true;
    // After a cancel the runner no longer listens for its own shutdown on behalf of a step.
    if (this.#state.isCancelled) return;
    this.#state.isCancelled = true;
    this.#state.status = 'failure';
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
    const both = this.#steps.flatMap(step => [step.isSkipped ? null : step.main, step.post]);
    const phases = both.filter(phase => phase !== null);
    for (const phase of phases) phase.kill();
    await Promise.all(phases.map(phase => phase.exited));
    this.#state.folder.remove();
  }

  async #runPosts(): Promise<StepResult[]> {
    await Promise.all(this.#steps.map(step => step.done));
    const results: StepResult[] = [];
    for (const step of this.#steps.toReversed()) {
      if (step.isSkipped || this.#isShutDown || this.#state.action.runs.post === null) continue;
      const { state } = await step.done;
      step.post = this.#launch({ stage: 'post', id: step.id, options: step.options, state });
      results.push(await step.post.done);
    }
    return results;
  }

  #launch(what: Launch): Phase {
    const phase = launch(this.#state, what);
    const survivesCancel = what.stage === 'post' || holds(what.options.if ?? 'success()', 'cancelled');
    const running = { phase, survivesCancel };
    this.#running.add(running);
    void phase.done.then(result => {
      this.#running.delete(running);
      this.#state.record(result);
    });
    return phase;
  }
}
