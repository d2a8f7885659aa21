import assert from 'node:assert/strict';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { Job } from '../support/job.ts';
import type { JobOptions } from '../support/job-options.ts';
import type { StepResult } from '../support/step-result.ts';
import type { Step, StepOptions } from '../support/step.ts';
import { Traces } from '../support/traces.ts';

export interface UseOptions extends Omit<StepOptions, 'with'> {
  readonly job?: JobOptions;
}

/** One use of the action, in a job of its own. */
export interface Use {
  readonly job: Job;
  readonly step: Step;
  readonly traces: Traces;
  /** Waits for main, runs post, and proves that nothing is left of what was started. */
  readonly end: () => Promise<{ main: StepResult; post: StepResult }>;
}

/** Starts a use. All that it starts is ended after the test, however that goes. */
export async function startUse(
  context: TestContext,
  inputs: Readonly<Record<string, string>>,
  { job: jobOptions = {}, ...options }: UseOptions = {},
): Promise<Use> {
  const traces = new Traces();
  const job = await Job.create({ ...jobOptions, env: { ...traces.env, ...jobOptions.env } });
  context.after(async () => {
    try {
      await job.cleanup();
    } finally {
      await traces.sweep();
    }
  });
  const step = job.start({ ...options, with: inputs });
  const end = async (): Promise<{ main: StepResult; post: StepResult }> => {
    const main = await step.done;
    const [post] = await job.post();
    assert.ok(post, 'post has run');
    await traces.proveNothingLeft();
    return { main, post };
  };
  return { job, step, traces, end };
}

/** A use from its start to the end of its post. */
export async function runUse(
  ...parameters: Parameters<typeof startUse>
): Promise<Use & { main: StepResult; post: StepResult }> {
  const use = await startUse(...parameters);
  return { ...use, ...(await use.end()) };
}

/** The path of a misbehaving script. */
export function creature(name: string): string {
  return path.join(import.meta.dirname, '..', 'creatures', name);
}

/**
 * Has main and post started by a shell that does something first.
 *
 * @param code what the shell does; `exec "$@"` in it makes the shell's own process main's.
 */
export function startedBy(
  code: string,
  shell: 'sh' | 'bash' = 'sh',
): Required<Pick<StepOptions, 'node' | 'nodeArguments'>> {
  return { node: `/bin/${shell}`, nodeArguments: ['-c', code, shell, process.execPath] };
}
