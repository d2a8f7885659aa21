/** Nobody outlives the action for long: SIGKILL to main, and no post. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { eventually } from '../support/eventually.ts';
import { CONTAINMENTS, skip, startFaulty } from './faulty.ts';

const quiet = 'exec > /dev/null 2>&1';
const started = 'until [ -e "$CREATURE_DIR/one" ]; do sleep 0.01; done';

for (const containment of CONTAINMENTS) {
  describe(`${containment}: when main is killed`, { skip, concurrency: 2 }, () => {
    for (const [what, start] of [
      ['the command', 'perl "$CREATURES/waits.pl" one & wait'],
      ['what it has put into a session of its own', 'setsid -f perl "$CREATURES/waits.pl" one; sleep 300'],
      ['one that is deaf to SIGTERM', 'perl "$CREATURES/deaf.pl" one & wait'],
      ['a command that is stopped', `perl "$CREATURES/waits.pl" one & ${started}; kill -STOP $! $$`],
    ] as const) {
      it(`C03 ${what} dies within 6 s, without a post`, async context => {
        const { scene, step, end } = await startFaulty(context, { containment, run: `${quiet}\n${start}` });
        await scene.traces.pidOf('one');
        step.killMain();
        await step.main.exited;
        await eventually(() => scene.traces.living().length === 0, {
          within: 6000,
          message: 'Somebody is left',
        });
        const { post } = await end();
        assert.match(
          post.annotations[0]?.message ?? '',
          /^The main step was killed, and its watchdog took over/,
        );
      });
    }
  });
}
