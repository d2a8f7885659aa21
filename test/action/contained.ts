/** A use of a containment that asks the kernel, by root and by others, with the proof that nothing of it is left. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'node:test';

import { DelegatedGroup, groupsOf } from '../support/cgroups.ts';
import type { Ending } from '../support/endings.ts';
import { eventually } from '../support/eventually.ts';
import { Lifeline } from '../support/lifeline.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';
import type { Step, StepOptions } from '../support/step.ts';
import { findSudoer, findTester } from '../support/users.ts';

export interface User {
  readonly who: string;
  readonly ids: { readonly uid: number; readonly gid: number } | undefined;
  readonly useSudo: 'always' | 'never';
}

export const root: User = { who: 'root', ids: undefined, useSudo: 'always' };
export const sudoer: User = { who: 'a user with sudo', ids: findSudoer().user, useSudo: 'always' };
/** Under `cgroup` main is in a group that is delegated to it. */
export const plain: User = { who: 'a user without', ids: findTester().user, useSudo: 'never' };

export const skip = skipUnless({
  procfs: true,
  root: true,
  cgroups: true,
  programs: ['perl', 'sudo', 'unshare'],
});

/** In a script: the pid of main. */
const main = '"$(sh "$CREATURES/main-pid.sh")"';

// Hidden: those that are not hold processes.
const LOG = '.log';

/**
 * The first lines of a script whose descendants all hold the lifeline, and none the pipes of the step. What they print
 * is shown where the script fails before all is there.
 */
export const quiet = `exec >> "$CREATURE_DIR/${LOG}" 2>&1\nexec 9> "$RUNNER_TEMP/lifeline"`;

/** The lines that start something, and tell when it is there. */
export function seen(start: string): string {
  return `${start}\n: > "$CREATURE_DIR/all"`;
}

/** The same between two looks: main is stopped meanwhile. */
export function unseen(start: string): string {
  return `m=${main}; trap 'kill -CONT "$m"' EXIT; kill -STOP "$m"\n${seen(start)}; kill -CONT "$m"`;
}

export interface ContainedUse {
  readonly scene: Scene;
  readonly step: Step;
  /** What every descendant inherits. */
  readonly lifeline: Lifeline;
  /** Waits until a script has come behind `seen` or `unseen`. @throws Error with what it printed where it does not. */
  readonly isAllThere: () => Promise<void>;
  /** Waits for the end of main and post, and proves that no process and no control group is left. */
  readonly prove: () => Promise<{ readonly endedBy: string | undefined }>;
}

export async function startContained(
  context: TestContext,
  containment: string,
  { ids, useSudo }: User,
  inputs: Readonly<Record<string, string>>,
  options: StepOptions = {},
): Promise<ContainedUse> {
  const scene = await Scene.open(context, ids ? { user: ids } : {});
  const lifeline = new Lifeline(scene.job.runnerTemp);
  context.after(() => {
    lifeline.close();
  });
  const isDelegated = containment === 'cgroup' && ids !== undefined && useSudo === 'never';
  const group = isDelegated ? new DelegatedGroup(ids) : undefined;
  const all = { containment, 'use-sudo': useSudo, 'stop-signals': 'SIGTERM 1s, SIGKILL', ...inputs };
  const step = scene.start(all, { ...group?.options, ...options });
  await group?.take(step);
  const isAllThere = async (): Promise<void> => {
    const folder = scene.traces.folder;
    let hasEnded = false;
    void step.done.then(() => (hasEnded = true));
    const file = path.join(folder, LOG);
    const told = (): string => (existsSync(file) ? readFileSync(file, 'utf8').slice(-4000) : '');
    try {
      await eventually(() => hasEnded || existsSync(path.join(folder, 'all')), { within: 60_000 });
      assert.ok(existsSync(path.join(folder, 'all')), 'main has ended');
    } catch (cause) {
      throw new Error(`The script did not come to its last lines; it printed:\n${told()}`, { cause });
    }
  };
  const prove: ContainedUse['prove'] = async () => {
    const { main: result, post } = await scene.finish(step);
    const told = [...result.log, 'post:', ...post.log].join('\n');
    assert.ok(!lifeline.isHeld(), `somebody still holds the lifeline:\n${told}`);
    assert.deepEqual(groupsOf(step.main.pid), [], 'the control group is left');
    await group?.remove();
    // A main that was killed tells nothing.
    if (result.signal === null) assert.equal(result.outputs['containment'], containment);
    return { endedBy: result.outputs['ended-by'] };
  };
  return { scene, step, isAllThere, lifeline, prove };
}

// On a machine that is loaded, the deadline may come before all is there: then it is given once more, and this long.
const LATE_DEADLINE = '60s';

/** A use that starts something, comes to its end in one of the ways, and leaves nothing. */
export async function proveEnded(
  context: TestContext,
  containment: string,
  user: User,
  start: string,
  ending: Ending,
  options?: StepOptions,
): Promise<void> {
  const { how, end, inputs, act } = ending;
  const run = [quiet, start, end].join('\n');
  const use = await startContained(context, containment, user, { run, ...inputs }, options);
  try {
    await use.isAllThere();
  } catch (cause) {
    if (inputs?.['timeout'] === undefined || inputs['timeout'] === LATE_DEADLINE) throw cause;
    const { endedBy } = await use.prove();
    if (endedBy !== 'timeout') throw cause;
    const later = { ...ending, inputs: { timeout: LATE_DEADLINE } };
    await proveEnded(context, containment, user, start, later, options);
    return;
  }
  await act?.(use.scene, use.step);
  if (how.endsWith('without a post')) {
    const isFree = eventually(() => !use.lifeline.isHeld(), {
      message: 'The watchdog leaves somebody',
    });
    await isFree.catch((cause: unknown) => {
      throw new Error(use.scene.journals.map(journal => journal.slice(-3000)).join('\n'), { cause });
    });
  }
  await use.prove();
}
