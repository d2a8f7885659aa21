/** A use within a use, each in each containment: the inner one ends its own alone, the outer one ends both. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { groupsOf, removeGroup } from '../support/cgroups.ts';
import { eventually } from '../support/eventually.ts';
import { alive } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';
import type { Step } from '../support/step.ts';

const skip = skipUnless({ procfs: true, root: true, cgroups: true, programs: ['perl'] });
const dist = path.join(import.meta.dirname, '../../dist');
const programs = {
  NODE: process.execPath,
  MAIN: path.join(dist, 'main/index.js'),
  POST: path.join(dist, 'post/index.js'),
};
const until = (name: string): string => `until [ -e "$CREATURE_DIR/${name}" ]; do sleep 0.01; done`;
const main = '"$(sh "$CREATURES/main-pid.sh")"';

interface Nested {
  readonly scene: Scene;
  readonly step: Step;
  /** The pids of a process that is deaf to SIGTERM, of the inner use, and of its main. */
  readonly deaf: number;
  readonly innerMain: number;
  /** The pid of a process of the outer use. */
  readonly outer: number;
}

/** Both are there, with a process of each in a session of its own. */
async function start(
  context: TestContext,
  [outer, inner]: readonly [string, string],
  innerEnd: string,
  innerInputs: Readonly<Record<string, string>> = {},
): Promise<Nested> {
  const scene = await Scene.open(context);
  const waits = `setsid perl "$CREATURES/waits.pl" outer &\n${until('outer')}`;
  const run = `${waits}\nbash "$CREATURES/use-within.sh" > "$CREATURE_DIR/.log" 2>&1\ncat "$CREATURE_DIR/.log"\nexec > /dev/null 2>&1\nsleep 300`;
  const deaf = `setsid perl "$CREATURES/deaf.pl" deaf &\n${until('deaf')}`;
  const env = {
    ...programs,
    INNER_RUN: `${deaf}\nm=${main}\nperl -e 'require "$ENV{CREATURES}/creature.pl"; record("main", shift)' "$m"\n${until('go')}\n${innerEnd}`,
    INNER_STOP_SIGNALS: 'SIGTERM 1s, SIGKILL',
    INNER_CONTAINMENT: inner,
    ...innerInputs,
  };
  const inputs = { containment: outer, 'stop-signals': 'SIGTERM 3s, SIGKILL' };
  const step = scene.start({ run, ...inputs }, { env });
  const pids = await Promise.all(['deaf', 'main', 'outer'].map(name => scene.traces.pidOf(name)));
  return { scene, step, deaf: pids[0] ?? 0, innerMain: pids[1] ?? 0, outer: pids[2] ?? 0 };
}

/** The inner one is over, with its post; the outer one goes on as if nothing had been. */
async function proveInnerAlone({ scene, step, deaf, innerMain, outer }: Nested, code: number): Promise<void> {
  await step.waitForLine(`inner main ended with ${code}`);
  await step.waitForLine('inner post ended with 0');
  assert.ok(!alive(deaf), 'the inner one has ended its own');
  assert.ok(alive(outer), 'the process of the outer one lives');
  assert.ok(!step.lines.some(({ text }) => text.includes(`pid ${outer} `)));
  assert.deepEqual(groupsOf(innerMain), []);
  scene.job.cancel();
  const { main: result } = await scene.finish(step);
  assert.equal(result.exitCode, 130);
  assert.deepEqual(groupsOf(step.main.pid), []);
}

/** Each containment is outside once and inside once, and beside its like where that shares most. */
const PAIRS = [
  ['reaper', 'tracking'],
  ['tracking', 'cgroup'],
  ['cgroup', 'cgroup'],
  ['reaper', 'reaper'],
] as const;

for (const [outer, inner] of PAIRS) {
  describe(`${inner} in ${outer}`, { skip, concurrency: 3 }, () => {
    const both = [outer, inner] as const;

    it('ends its own at its deadline', async context => {
      await proveInnerAlone(await start(context, both, 'sleep 300', { INNER_TIMEOUT: '5s' }), 124);
    });

    it('ends its own when its main is killed', async context => {
      const nested = await start(context, both, 'sleep 300');
      process.kill(nested.innerMain, 'SIGKILL');
      await proveInnerAlone(nested, 137);
    });

    it('is ended with the outer one by a cancel', async context => {
      const { scene, step, innerMain } = await start(context, both, 'sleep 300');
      scene.job.cancel();
      const { main: result } = await scene.finish(step);
      assert.equal(result.exitCode, 130);
      assert.deepEqual([...groupsOf(innerMain), ...groupsOf(step.main.pid)], []);
    });

    it("is ended with the outer one when that one's main is killed", async context => {
      const { scene, step, innerMain, deaf } = await start(context, both, 'sleep 300');
      step.killMain();
      await step.done;
      await eventually(() => scene.traces.living().length === 0);
      assert.ok(!alive(deaf));
      await scene.finish(step);
      assert.deepEqual([...groupsOf(innerMain), ...groupsOf(step.main.pid)], []);
    });

    it('is ended with the outer one when both mains are killed', async context => {
      const { scene, step, innerMain } = await start(context, both, 'sleep 300');
      process.kill(innerMain, 'SIGSTOP');
      step.killMain();
      process.kill(innerMain, 'SIGKILL');
      await scene.finish(step);
      assert.deepEqual(groupsOf(step.main.pid), []);
      // The outer one may end the inner watchdog before that removes its group: the next use clears that away, if nobody is in it.
      for (const left of groupsOf(innerMain)) await removeGroup(left);
    });
  });
}
