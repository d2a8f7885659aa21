/** What `allow-processes` names lives on, unsignalled; everything else of the script ends. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { patiently } from '../support/patience.ts';
import { Scene, type Ending } from '../support/scene.ts';
import type { Step } from '../support/step.ts';

/** Ends all uses, and proves that the keeper alone lives, and has got no signal. */
async function proveKeeperAlone(scene: Scene, step: Step): Promise<Ending> {
  const ending = await scene.end(step);
  const pid = await scene.traces.pidOf('keeper');
  assert.deepEqual(
    scene.traces.living().map(trace => trace.pid),
    [pid],
  );
  assert.equal(readFileSync(path.join(scene.traces.folder, 'signals'), 'utf8'), '');
  assert.match(ending.post.log.join('\n'), new RegExp(`allowed: pid ${pid} .*lives on`));
  return ending;
}

describe('an allowed process', { concurrency: 4 }, () => {
  for (const [where, how] of [
    ['the group', ''],
    ['a session of its own', 'setsid'],
  ] as const) {
    const start = `perl "$CREATURES/keeper.pl" ${how}\nuntil [ -e "$CREATURE_DIR/keeper" ]; do sleep 0.01; done`;

    it(`G15 lives through a deadline in ${where}`, async context => {
      const scene = await Scene.open(context);
      const step = scene.start({
        run: `${start}\nsetsid sleep 300 & sleep 300`,
        timeout: patiently(2),
        'allow-processes': 'keeper-?',
      });
      const { main } = await proveKeeperAlone(scene, step);
      assert.equal(main.exitCode, 124);
    });

    it(`G15 lives on when the script has ended, in ${where}`, async context => {
      const scene = await Scene.open(context);
      const step = scene.start({
        run: `${start}\nsetsid sleep 300 & sleep 300 & exit 0`,
        'allow-processes': 'other\nkeeper*',
        summary: 'always',
      });
      const { main, post } = await proveKeeperAlone(scene, step);
      const leftovers = JSON.parse(main.outputs['leftovers'] ?? '') as { name: string }[];
      assert.deepEqual(
        leftovers.map(({ name }) => name),
        ['sleep', 'sleep'],
      );
      assert.match(post.summary, /allowed&#58; lives on/);
    });

    it(`G15 lives on when main was killed, in ${where}`, async context => {
      const scene = await Scene.open(context);
      const step = scene.start({
        run: `${start}\nsetsid sleep 300 & sleep 300 & kill -9 "$(sh "$CREATURES/main-pid.sh")"; exec sleep 300 > /dev/null 2>&1`,
        'allow-processes': 'keeper-1',
      });
      await proveKeeperAlone(scene, step);
    });
  }
});
