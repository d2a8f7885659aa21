/** A user's limit of processes is reached (RLIMIT_NPROC): fork fails for us too. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { DelegatedGroup } from '../support/cgroups.ts';
import { skipUnless } from '../support/require.ts';
import { findTester } from '../support/users.ts';
import {
  BEYOND_LADDER_MS,
  CONTAINMENTS,
  endedWithoutPost,
  proveOverWithin,
  skip as mayNot,
  startFaulty,
} from './faulty.ts';

const { user, skip: noUser } = findTester();
const skip = mayNot || noUser || skipUnless({ programs: ['prlimit', 'setsid', 'ps'] });

/** Neither main nor any of its helpers can fork from here on: with itself each has more than it may. */
const noForks = [
  'exec > /dev/null 2>&1',
  'setsid perl "$CREATURES/deaf.pl" deaf &',
  'until [ -e "$CREATURE_DIR/deaf" ]; do sleep 0.01; done',
  'pid=$$ main=$(sh "$CREATURES/main-pid.sh")',
  'while [ "$pid" != "$main" ]; do pid=$(ps -o ppid= -p "$pid" | tr -d " "); prlimit --pid "$pid" --nproc=1; done',
  ': > "$CREATURE_DIR/all"',
].join('\n');

for (const containment of CONTAINMENTS) {
  describe(`${containment}: a user may start no more processes`, { skip, concurrency: 2 }, () => {
    for (const [how, last, timeout, code] of [
      ['its end', 'exit 7', 'off', 7],
      ['its deadline', 'sleep 300', '6s', 124],
      ['a cancel', 'sleep 300', 'off', 130],
      ['a killed main', 'sleep 300', 'off', null],
    ] as const) {
      it(`${how} ends all of it in time`, async context => {
        assert.ok(user);
        const group = containment === 'cgroup' ? new DelegatedGroup(user) : undefined;
        const inputs = { containment, run: `${noForks}\n${last}`, timeout, 'use-sudo': 'never' };
        const { scene, step, end } = await startFaulty(context, inputs, {
          job: { user },
          ...group?.options,
        });
        await group?.take(step);
        await scene.traces.waitFor('all');
        if (code === 130) scene.job.cancel();
        if (code === null) step.killMain();
        if (code === null) await endedWithoutPost(scene);
        const { main, post } = await end();
        await group?.remove();
        assert.equal(main.exitCode, code);
        if (code === null) assert.match(post.summary, /The main step was killed/);
        else proveOverWithin(main, 6000 + 1000 + BEYOND_LADDER_MS);
      });
    }
  });
}
