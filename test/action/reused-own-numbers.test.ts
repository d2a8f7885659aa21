/** The numbers of the action's own processes are used again: who got one is neither signalled, nor are its children. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { eventually } from '../support/eventually.ts';
import { CONTAINMENTS, hasOwnPids, withOwnPids } from '../support/own-pids.ts';
import { alive, parentOf } from '../support/processes.ts';
import { reuse } from '../support/reuse.ts';
import { Scene } from '../support/scene.ts';
import { shellOf } from '../support/watchers.ts';

if (hasOwnPids) for (const containment of CONTAINMENTS) within(containment);
else withOwnPids("numbers of the action's own that were used again", import.meta.filename);

const escapee = `setsid perl "$CREATURES/waits.pl" escapee &\nuntil [ -e "$CREATURE_DIR/escapee" ]; do sleep 0.01; done`;
const quiet = 'exec > /dev/null 2>&1';

/** The journal's line of a kind, of the only use of a scene. */
function lineOf(scene: Scene, kind: string): { pid: number } | undefined {
  const lines = (scene.journals[0] ?? '').split('\n').filter(line => line.includes(`"kind":"${kind}"`));
  return lines[0] === undefined ? undefined : (JSON.parse(lines[0]) as { pid: number });
}

/** The reaper's processes above the leader, the innermost first. */
function reapersOf(scene: Scene): number[] {
  const [use = ''] = (scene.journals[0] ?? '').split('\n');
  const { helpers } = JSON.parse(use) as { helpers: { pid: number }[] };
  return helpers.map(({ pid }) => pid).toReversed();
}

function within(containment: string): void {
  const hasReaper = containment !== 'tracking';
  const inputs = { containment, 'stop-signals': 'SIGTERM 1s, SIGKILL' };

  describe(`${containment}: a newcomer lives`, () => {
    it('that got the number of main, in the step of which post asks main to stop', async context => {
      const scene = await Scene.open(context, { container: true });
      const step = scene.start({ run: `${quiet}\n${escapee}\nsleep 300`, ...inputs });
      await scene.traces.pidOf('escapee');
      step.killMain();
      await step.done;
      const newcomer = await reuse(context, step.main.pid);
      const { post } = await scene.finish(step);
      assert.ok(!post.log.some(line => line.includes('asked to stop')), post.log.join('\n'));
      newcomer.proveUntouched();
    });

    it('that got the number of main while post waits for it', async context => {
      const scene = await Scene.open(context, { container: true });
      const step = scene.start({ run: `${quiet}\n${escapee}\nsleep 300`, ...inputs });
      const pid = await scene.traces.pidOf('escapee');
      // It hears nothing, and post waits until it has to kill it.
      process.kill(step.main.pid, 'SIGSTOP');
      scene.job.cancel();
      const ending = scene.finish(step);
      await scene.waitForJournal('"kind":"asked"');
      step.killMain();
      const newcomer = await reuse(context, step.main.pid);
      await ending;
      assert.ok(!alive(pid));
      newcomer.proveUntouched();
    });

    if (!hasReaper) return;

    it("that got the reaper's numbers, while main lives", async context => {
      const scene = await Scene.open(context);
      const step = scene.start({ run: `${quiet}\n${escapee}\nsleep 300`, ...inputs });
      await scene.traces.pidOf('escapee');
      await scene.waitForJournal('"kind":"leader"');
      const reapers = reapersOf(scene);
      // Main must not come to its end before.
      for (const pid of reapers) process.kill(pid, 'SIGKILL');
      // It would get one of the numbers itself.
      await shellOf(scene, step);
      const newcomer = await reuse(context, ...reapers);
      scene.job.cancel();
      await scene.finish(step);
      newcomer.proveUntouched();
    });

    it("that got the reaper's numbers, when post is the next one", async context => {
      const scene = await Scene.open(context);
      const step = scene.start({ run: `${quiet}\n${escapee}\nsleep 300`, ...inputs });
      const pid = await scene.traces.pidOf('escapee');
      await scene.waitUntilSeen(pid);
      const reapers = reapersOf(scene);
      process.kill(step.main.pid, 'SIGSTOP');
      for (const each of reapers) process.kill(each, 'SIGKILL');
      step.killMain();
      const newcomer = await reuse(context, ...reapers);
      await scene.finish(step);
      newcomer.proveUntouched();
    });

    it("that got the reaper's numbers, with what is kept", async context => {
      const scene = await Scene.open(context);
      const run = `${quiet}\n${escapee}`;
      const step = scene.start({ run, ...inputs, 'leftover-processes': 'keep' });
      await step.done;
      const reapers = reapersOf(scene);
      for (const pid of reapers) process.kill(pid, 'SIGKILL');
      const newcomer = await reuse(context, ...reapers);
      const { post } = await scene.finish(step);
      assert.match(post.log.join('\n'), /^kept: /m);
      newcomer.proveUntouched();
    });

    it('that got the number of the watchdog', async context => {
      const scene = await Scene.open(context);
      const run = `${quiet}\nsetsid perl "$CREATURES/deaf.pl" escapee &\nsleep 300`;
      const step = scene.start({ run, ...inputs, 'stop-signals': 'SIGTERM 20s, SIGKILL' });
      await scene.traces.pidOf('escapee');
      step.killMain();
      await step.done;
      const { pid } = await eventually(() => lineOf(scene, 'lease'));
      process.kill(pid, 'SIGKILL');
      const newcomer = await reuse(context, pid);
      await scene.finish(step);
      newcomer.proveUntouched();
    });

    it('that got the number of the watchdog, which a kept reaper is replaced after', async context => {
      const scene = await Scene.open(context);
      const run = `${quiet}\nperl "$CREATURES/keeper.pl" setsid\nuntil [ -e "$CREATURE_DIR/keeper" ]; do sleep 0.01; done\nsleep 300`;
      const step = scene.start({ run, ...inputs, 'allow-processes': 'keeper-1' });
      const keeper = await scene.traces.pidOf('keeper');
      step.killMain();
      await step.done;
      await scene.waitForJournal('"kind":"done","by":"watchdog"');
      assert.ok(alive(keeper) && Number(parentOf(keeper)) > 1);
      const { pid = 0 } = lineOf(scene, 'lease') ?? {};
      const newcomer = await reuse(context, pid);
      const [innermost = 0] = reapersOf(scene);
      process.kill(innermost, 'SIGKILL');
      await eventually(() => parentOf(keeper) !== innermost);
      await scene.end(step);
      assert.ok(alive(keeper), 'the allowed process lives on');
      newcomer.proveUntouched();
    });
  });
}
