/** A use in which something goes wrong, under any containment, and what it owes all the same. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';

import { groupsOf } from '../support/cgroups.ts';
import { eventually } from '../support/eventually.ts';
import { PATIENCE } from '../support/patience.ts';
import { skipUnless } from '../support/require.ts';
import { Scene, type Ending } from '../support/scene.ts';
import type { StepResult } from '../support/step-result.ts';
import type { Step } from '../support/step.ts';
import type { UseOptions } from './use.ts';

export const CONTAINMENTS = ['cgroup', 'reaper', 'tracking'] as const;

/** They run the action as root, or as whom they choose, under each containment. */
export const skip = skipUnless({ procfs: true, root: true, cgroups: true, programs: ['perl'] });

/** A main ends within its deadline, its ladder and two seconds: a loaded machine is given more. */
export const BEYOND_LADDER_MS = 6000 * PATIENCE;

export interface Faulty {
  readonly scene: Scene;
  readonly step: Step;
  /**
   * Waits for main and post, and proves that nobody is left, no bystander was touched, no control group is left, and that
   * whatever did not go well was said.
   */
  readonly end: () => Promise<Ending>;
}

export async function startFaulty(
  context: TestContext,
  inputs: Readonly<Record<string, string>>,
  { job, heir = true, ...options }: UseOptions = {},
): Promise<Faulty> {
  const scene = await Scene.open(context, job, heir);
  const step = scene.start({ 'stop-signals': 'SIGTERM 1s, SIGKILL', ...inputs }, options);
  const end = async (): Promise<Ending> => {
    const ending = await scene.finish(step);
    assert.deepEqual(groupsOf(step.main.pid), [], 'the control group is left');
    proveSaid(ending);
    return ending;
  };
  return { scene, step, end };
}

/** After main was killed: whoever is below the reaper is ended without a post, within the ladder and two seconds. */
export async function endedWithoutPost({ traces }: Scene): Promise<void> {
  const message = 'The watchdog leaves somebody';
  await eventually(() => traces.living().length === 0, { within: 7000, message });
}

/** @param ms after its start */
export function proveOverWithin({ mainEndedMs }: StepResult, ms: number): void {
  assert.ok((mainEndedMs ?? Infinity) < ms, `main ended after ${mainEndedMs} ms`);
}

/** No process of ours has ended in silence, or with nothing but a stack. */
export function proveSaid({ main, post }: Ending): void {
  for (const { stage, log } of [main, post])
    assert.ok(!log.some(line => /^Node\.js v/.test(line)), `${stage} has crashed:\n${log.join('\n')}`);
  if (main.exitCode !== 0 && main.exitCode !== null)
    assert.ok(main.annotations.length > 0, `main ended with ${main.exitCode} and without a word`);
  assert.equal(post.signal, null);
  if (main.signal !== null)
    assert.ok(post.annotations.length > 0 || post.summary !== '', `nobody says that main was killed`);
  if (post.exitCode !== 0) assert.ok(post.annotations.length > 0, `post ended with ${post.exitCode}`);
}
