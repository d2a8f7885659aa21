/** Nobody can fork any more, we as little as the script: to kill needs no fork. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { groupsOf } from '../support/cgroups.ts';
import { LimitedGroup, skipWithout } from '../support/limited-group.ts';
import { patiently } from '../support/patience.ts';
import {
  BEYOND_LADDER_MS,
  CONTAINMENTS,
  endedWithoutPost,
  proveOverWithin,
  proveSaid,
  skip as mayNot,
  startFaulty,
} from './faulty.ts';

const skip = mayNot || skipWithout('pids');
const MOST = 70;
const full = [
  'exec > /dev/null 2>&1',
  'setsid perl "$CREATURES/forks-until-full.pl" full &',
  'until [ -e "$CREATURE_DIR/full" ]; do read -t 0.01 nothing < /dev/zero; done',
].join('\n');

for (const containment of CONTAINMENTS) {
  describe(`${containment}: a script has used up all processes`, { skip }, () => {
    for (const [how, last, inputs, code] of [
      ['its end', 'exit 7', {}, 7],
      ['its deadline', 'while :; do read -t 1 nothing < /dev/full; done', { timeout: patiently(2) }, 124],
      ['a cancel', ': > "$CREATURE_DIR/all"; while :; do read -t 1 nothing < /dev/full; done', {}, 130],
    ] as const) {
      it(`${how} ends all of it in time`, async context => {
        const group = new LimitedGroup(context, 'pids', MOST);
        const run = `${full}\n${last}`;
        const { scene, end } = await startFaulty(
          context,
          { containment, run, shell: 'bash {0}', ...inputs },
          group.options,
        );
        if (code === 130) {
          await scene.traces.waitFor('all');
          scene.job.cancel();
        }
        const { main } = await end();
        assert.equal(main.exitCode, code, main.log.join('\n'));
        proveOverWithin(main, 2000 + 1000 + BEYOND_LADDER_MS);
      });
    }

    it('a killed main leaves nobody', async context => {
      const group = new LimitedGroup(context, 'pids', MOST);
      const { scene, step, end } = await startFaulty(
        context,
        { containment, run: `${full}\nwhile :; do read -t 1 nothing < /dev/full; done`, shell: 'bash {0}' },
        group.options,
      );
      await scene.traces.pidOf('full');
      step.killMain();
      await endedWithoutPost(scene);
      const { post } = await end();
      assert.match(post.summary, /The main step was killed/);
    });

    it('from the start on, either the script runs or the step fails with a reason', async context => {
      const outcomes = new Set<boolean>();
      for (let most = 6; most < 14; most += 2) {
        const group = new LimitedGroup(context, 'pids', most);
        const inputs = { containment, run: ': > started; exit 7' };
        const { scene, step } = await startFaulty(context, inputs, group.options);
        const ending = await scene.finish(step);
        // Where node can't start its own threads we can say nothing.
        if (ending.main.signal !== null) continue;
        const log = ending.main.log.join('\n');
        proveSaid(ending);
        assert.deepEqual(groupsOf(step.main.pid), [], 'the control group is left');
        const hasStarted = existsSync(path.join(scene.job.workspace, 'started'));
        assert.equal(ending.main.exitCode, hasStarted ? 7 : 125, `with ${most} processes:\n${log}`);
        assert.doesNotMatch(log, /was killed/);
        outcomes.add(hasStarted);
      }
      assert.deepEqual([...outcomes], [false, true]);
    });
  });
}
