/** Out of descriptors (EMFILE): from the start, and from the middle to the end. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { groupsOf } from '../support/cgroups.ts';
import { patiently } from '../support/patience.ts';
import { skipUnless } from '../support/require.ts';
import { startedBy } from '../support/started-by.ts';
import {
  BEYOND_LADDER_MS,
  CONTAINMENTS,
  proveOverWithin,
  proveSaid,
  skip as mayNot,
  startFaulty,
} from './faulty.ts';

const skip = mayNot || skipUnless({ programs: ['prlimit', 'setsid'] });

const quiet = 'exec > /dev/null 2>&1';
const deaf =
  'setsid perl "$CREATURES/deaf.pl" deaf &\nuntil [ -e "$CREATURE_DIR/deaf" ]; do sleep 0.01; done';
/** Main can open nothing any more. */
const few = 'prlimit --pid "$(sh "$CREATURES/main-pid.sh")" --nofile=3:4096';

for (const containment of CONTAINMENTS) {
  describe(`${containment}: without a descriptor`, { skip, concurrency: 2 }, () => {
    it('from before its deadline on, main is over in time, with its outcome', async context => {
      const run = `${quiet}\n${deaf}\n${few}\nsleep 300`;
      const { end } = await startFaulty(context, { containment, run, timeout: patiently(1) });
      const { main } = await end();
      assert.equal(main.exitCode, 124);
      proveOverWithin(main, 1000 + 1000 + BEYOND_LADDER_MS);
    });

    it('from before the end of the script on, main is over in time, with its status', async context => {
      const run = `${quiet}\n${deaf}\n${few}\nexit 7`;
      const { end } = await startFaulty(context, { containment, run });
      const { main } = await end();
      assert.equal(main.exitCode, 7);
      proveOverWithin(main, 1000 + 1000 + BEYOND_LADDER_MS);
    });

    it('from before a cancel on, main is over in time, and cancelled', async context => {
      const run = `${quiet}\n${deaf}\n${few}\ntouch "$CREATURE_DIR/few"\nsleep 300`;
      const { scene, end } = await startFaulty(context, { containment, run });
      await scene.traces.waitFor('few');
      scene.job.cancel();
      const { main } = await end();
      assert.equal(main.exitCode, 130);
      proveOverWithin(main, 1000 + 1000 + BEYOND_LADDER_MS);
    });

    it('in the ladder, main is over in time, with its outcome', async context => {
      const inner = `${few}; sleep 300`;
      const run = `${quiet}\n${deaf}\ntrap '${inner}' TERM\nsleep 300 & wait`;
      const { end } = await startFaulty(context, { containment, run, timeout: patiently(1) });
      const { main } = await end();
      assert.equal(main.exitCode, 124);
      proveOverWithin(main, 1000 + 1000 + BEYOND_LADDER_MS);
    });

    it('from the start on, either the script runs or the step fails with a reason', async context => {
      const outcomes = new Set<boolean>();
      for (let most = 20; most < 32; most += 2) {
        const { scene, step } = await startFaulty(
          context,
          { containment, run: 'touch started; exit 7' },
          startedBy(`ulimit -n ${most}; exec "$@"`),
        );
        const ending = await scene.finish(step);
        const log = ending.main.log.join('\n');
        // Before node has read our first file we can say nothing.
        if (/EMFILE.*main\/index\.js'/.test(log)) continue;
        proveSaid(ending);
        assert.deepEqual(groupsOf(step.main.pid), [], 'the control group is left');
        const hasStarted = existsSync(path.join(scene.job.workspace, 'started'));
        assert.equal(ending.main.exitCode, hasStarted ? 7 : 125, `with ${most} descriptors:\n${log}`);
        assert.doesNotMatch(log, /Cannot read properties/);
        outcomes.add(hasStarted);
      }
      assert.deepEqual([...outcomes], [false, true]);
    });
  });
}
