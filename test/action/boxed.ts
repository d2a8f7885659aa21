/** A use of the action in a container job, in a container that has next to nothing. */
import assert from 'node:assert/strict';
import path from 'node:path';
import type { TestContext } from 'node:test';

import { Container, type Inmate } from '../support/container.ts';
import { eventually } from '../support/eventually.ts';
import { hasPerlBase, type RootKind } from '../support/minimal-root.ts';
import { skipUnless } from '../support/require.ts';
import { creatures, Scene, type Ending } from '../support/scene.ts';
import type { Step } from '../support/step.ts';

export interface Box {
  readonly kind: RootKind;
  /** Which containment there is in it. */
  readonly containment: 'reaper' | 'tracking';
}

export const BOXES: readonly Box[] = [
  { kind: 'busybox', containment: 'tracking' },
  { kind: 'dash', containment: 'tracking' },
  { kind: 'perl-base', containment: 'reaper' },
];

const programs = ['unshare', 'nsenter', 'setpriv', 'setsid', 'chroot', 'ldd', 'busybox', 'perl'];

export const skip =
  skipUnless({ procfs: true, root: true, mounts: true, programs }) ||
  (hasPerlBase() ? false : "needs Debian's perl-base");

export interface BoxedUse {
  readonly scene: Scene;
  readonly container: Container;
  readonly step: Step;
  /** Main's pid in the container. */
  readonly main: number;
  /** Waits for main, runs post, and proves that nothing but zombies is left in the container, and that strangers live. */
  readonly finish: () => Promise<Ending>;
  /** The same proof, where there is no post. */
  readonly proveEmpty: (within?: number) => Promise<void>;
}

export interface BoxedOptions {
  readonly timeoutMinutes?: number;
  /** A creature that is loaded into main, and into post. */
  readonly preload?: string;
}

/** Starts a use. It has an older and a younger stranger beside it. */
export async function startBoxed(
  context: TestContext,
  { kind }: Box,
  inputs: Readonly<Record<string, string>>,
  { timeoutMinutes, preload = 'hang-on-sigusr2.mjs' }: BoxedOptions = {},
): Promise<BoxedUse> {
  const scene = await Scene.open(context, { container: true }, false);
  const container = await Container.start(kind);
  context.after(() => container.end());
  const strangers: Inmate[] = [await container.startBystander()];
  const options = container.options(scene.job.workspace, ['--import', path.join(creatures, preload)]);
  const all = { containment: 'auto', 'stop-signals': 'SIGTERM 1s, SIGKILL', ...inputs };
  const step = scene.start(all, {
    ...options,
    ...(timeoutMinutes !== undefined && { timeoutMinutes }),
  });
  strangers.push(await container.startBystander());
  const proveEmpty = async (within = 2000): Promise<void> => {
    const isEmpty = (): boolean => {
      assert.deepEqual(container.living, strangers);
      return true;
    };
    await eventually(isEmpty, { within, message: 'Somebody is left in the container' });
  };
  const finish = async (): Promise<Ending> => {
    const ending = await scene.end(step);
    // What stands outside for a main or a post ends a moment after it.
    await scene.traces.proveNothingLeft(2000);
    await proveEmpty();
    return ending;
  };
  return { scene, container, step, main: await mainOf(scene, container), finish, proveEmpty };
}

/** Main's pid in the container: of a main that is over in no time its journal tells. */
async function mainOf(scene: Scene, container: Container): Promise<number> {
  return await eventually(
    () =>
      container.living.find(({ command }) => command.includes('/main/index.js'))?.pid ??
      Number(/"kind":"use".*?"main":\{"pid":(\d+)/.exec(scene.journals.join('\n'))?.[1] ?? 0),
    { message: 'main does not begin' },
  );
}
