/** The clock jumps back an hour, for our processes alone: deadlines, ladders and identities in /proc don't hang on it. */
import assert from 'node:assert/strict';
import { globSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { patiently } from '../support/patience.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';
import { BEYOND_LADDER_MS, CONTAINMENTS, proveOverWithin, proveSaid, skip as mayNot } from './faulty.ts';

const [library] = globSync('/usr/lib/*/faketime/libfaketimeMT.so.1');
const skip = mayNot || skipUnless({ programs: ['faketime'] });
const quiet = 'exec > /dev/null 2>&1';
const deaf =
  'setsid perl "$CREATURES/deaf.pl" deaf &\nuntil [ -e "$CREATURE_DIR/deaf" ]; do sleep 0.01; done';
const jump = 'echo -1h > "$CREATURE_DIR/.clock"';

/** The clock of main and post, and of whoever inherits it, is as far from the real one as the file says. */
function options(scene: Scene, offset: string): { env: Record<string, string> } {
  const file = path.join(scene.traces.folder, '.clock');
  writeFileSync(file, `${offset}\n`);
  return {
    env: {
      LD_PRELOAD: library ?? '',
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      // As where somebody sets the clock: the monotonic one goes on.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      DONT_FAKE_MONOTONIC: '1',
    },
  };
}

for (const containment of CONTAINMENTS) {
  describe(`${containment}: the clock jumps back an hour`, { skip, concurrency: 2 }, () => {
    for (const [how, lines, inputs, code] of [
      ['while the script runs to its end', `${jump}\nexit 7`, {}, 7],
      ['while it runs to its deadline', `${jump}\nsleep 300`, { timeout: patiently(2) }, 124],
      ['in the ladder', `trap '${jump}' TERM\nsleep 300 & wait; wait`, { timeout: patiently(2) }, 124],
      ['before post', `${jump}\nexit 3`, { 'leftover-processes': 'keep' }, 3],
    ] as const) {
      it(`${how}: all is ended in time`, async context => {
        const scene = await Scene.open(context);
        const run = `unset LD_PRELOAD\n${quiet}\n${deaf}\n${lines}`;
        const step = scene.start(
          { containment, 'stop-signals': 'SIGTERM 1s, SIGKILL', run, ...inputs },
          options(scene, '+0'),
        );
        const ending = await scene.finish(step);
        proveSaid(ending);
        assert.equal(ending.main.exitCode, code);
        proveOverWithin(ending.main, 2000 + 1000 + BEYOND_LADDER_MS);
        const took = Number(ending.main.outputs['duration-ms']);
        assert.ok(took >= 0 && took < 10_000, `duration-ms is ${took}`);
      });
    }

    it('and main is killed: nobody is left', async context => {
      const scene = await Scene.open(context);
      const run = `unset LD_PRELOAD\n${quiet}\n${deaf}\n${jump}\n: > "$CREATURE_DIR/all"\nsleep 300`;
      const inputs = { containment, 'stop-signals': 'SIGTERM 1s, SIGKILL', run };
      const step = scene.start(inputs, options(scene, '+0'));
      await scene.traces.waitFor('all');
      step.killMain();
      proveSaid(await scene.finish(step));
    });
  });
}
