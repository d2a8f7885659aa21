/**
 * The action itself is killed, in all combinations: nobody is left within the ladder and two seconds, or post ends them.
 * What is promised for each stands in docs/own-death.md.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { eventually } from '../support/eventually.ts';
import { alive, stopped } from '../support/processes.ts';
import type { Scene } from '../support/scene.ts';
import { startedBy } from '../support/started-by.ts';
import type { Step, StepOptions } from '../support/step.ts';
import { killAtOnce, reapersOf, shellOf, watchdogOf, watchersOf } from '../support/watchers.ts';
import { quiet, root, seen, skip, startContained } from './contained.ts';

const ZOO = seen('bash "$CREATURES/zoo.sh" waits deaf job session stopped ten');
const LADDER = 'SIGTERM 1s, SIGKILL';
// The ladder and two seconds, and what a loaded machine adds.
const PROMISED_MS = 3000 + 7000;

interface Death {
  readonly of: string;
  readonly options?: StepOptions;
  readonly kill: (scene: Scene, step: Step) => Promise<void>;
  /** Who ends the script. */
  readonly by: 'watchdog' | 'post';
}

const leaderOf = async (scene: Scene): Promise<number> => await scene.traces.pidOf('leader');

const DEATHS: readonly Death[] = [
  {
    of: 'main alone',
    kill: (_, step) => {
      step.killMain();
      return Promise.resolve();
    },
    by: 'watchdog',
  },
  {
    of: 'main and the leader at once',
    kill: async (scene, step) => {
      await killAtOnce([step.main.pid, await leaderOf(scene)]);
    },
    by: 'watchdog',
  },
  {
    of: 'main while it is stopped',
    kill: async (_, step) => {
      process.kill(step.main.pid, 'SIGSTOP');
      await eventually(() => stopped(step.main.pid));
      step.killMain();
    },
    by: 'watchdog',
  },
  {
    of: "main's whole process group",
    options: startedBy('exec setsid "$@"'),
    kill: (_, step) => {
      process.kill(-step.main.pid, 'SIGKILL');
      return Promise.resolve();
    },
    by: 'watchdog',
  },
  {
    of: 'whoever would notice, and then main',
    kill: async (scene, step) => {
      const watcher = (await watchersOf(scene, step)).at(-1) ?? 0;
      process.kill(watcher, 'SIGKILL');
      await eventually(async () => !alive(watcher) && (await watchersOf(scene, step)).length > 0);
      step.killMain();
    },
    by: 'watchdog',
  },
  {
    of: 'the last who would notice, in turn, and then main',
    kill: async (scene, step) => {
      for (const reaper of (await reapersOf(scene, step)).toReversed()) {
        process.kill(reaper, 'SIGKILL');
        await eventually(() => !alive(reaper));
      }
      await shellOf(scene, step);
      step.killMain();
    },
    by: 'watchdog',
  },
  {
    of: 'main, and the watchdog that follows it',
    kill: async (scene, step) => {
      step.killMain();
      process.kill(await watchdogOf(scene, step), 'SIGKILL');
    },
    by: 'watchdog',
  },
  {
    of: 'main, and who has started the watchdog that follows it',
    kill: async (scene, step) => {
      const watchers = await watchersOf(scene, step);
      step.killMain();
      await watchdogOf(scene, step);
      await killAtOnce(watchers.filter(pid => alive(pid)));
    },
    by: 'watchdog',
  },
  {
    of: 'everything but the script',
    kill: async (scene, step) => {
      await killAtOnce([step.main.pid, ...(await watchersOf(scene, step))]);
    },
    by: 'post',
  },
];

for (const containment of ['cgroup', 'reaper', 'tracking']) {
  describe(`${containment}: nothing is left after the death of`, { skip, concurrency: 3 }, () => {
    for (const { of, options, kill, by } of DEATHS) {
      it(`${of}, thanks to ${by === 'post' ? 'post' : 'the watchdog'}`, async context => {
        const run = `${quiet}\nperl "$CREATURES/records-its-parent.pl" leader\n${ZOO}\nsleep 300`;
        const inputs = { run, 'stop-signals': LADDER };
        const use = await startContained(context, containment, root, inputs, options);
        const { scene, step } = use;
        await use.isAllThere();
        await kill(scene, step);
        await step.main.exited;
        if (by === 'watchdog') {
          await eventually(() => !use.lifeline.isHeld() && scene.traces.living().length === 0, {
            within: PROMISED_MS,
            message: 'Somebody is left',
          });
        }
        await use.prove();
        assert.ok(!alive(step.main.pid));
      });
    }
  });
}
