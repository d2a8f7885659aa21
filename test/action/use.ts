import type { TestContext } from 'node:test';
import type { JobOptions } from '../support/job-options.ts';
import type { Job } from '../support/job.ts';
import { Scene, type Ending } from '../support/scene.ts';
import type { Step, StepOptions } from '../support/step.ts';
import type { Traces } from '../support/traces.ts';

export interface UseOptions extends Omit<StepOptions, 'with'> {
  readonly job?: JobOptions;
  /** False where post is expected to have nothing to say. Default: true. */
  readonly heir?: boolean;
}

/** One use of the action, in a job of its own. */
export interface Use {
  readonly scene: Scene;
  readonly job: Job;
  readonly step: Step;
  readonly traces: Traces;
  /** Waits for main, runs post, and proves that nothing is left and that no bystander was touched. */
  readonly end: () => Promise<Ending>;
}

/** Starts a use. All that it starts is ended with the test, however that goes. */
export async function startUse(
  context: TestContext,
  inputs: Readonly<Record<string, string>>,
  { job, heir = true, ...options }: UseOptions = {},
): Promise<Use> {
  const scene = await Scene.open(context, job, heir);
  const step = scene.start(inputs, options);
  return { scene, job: scene.job, step, traces: scene.traces, end: () => scene.finish(step) };
}

/** A use from its start to the end of its post. */
export async function runUse(...parameters: Parameters<typeof startUse>): Promise<Use & Ending> {
  const use = await startUse(...parameters);
  return { ...use, ...(await use.end()) };
}
