/** The action with `ps` for its process table, as on macOS: it tells no environment, and start times to the second. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { inOrder } from '../support/in-order.ts';
import { patiently } from '../support/patience.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';
import { killWithWatchers } from '../support/watchers.ts';

const skip = skipUnless({ programs: ['ps'] });
const env = { NO_ORPHANS_PROCESS_TABLE: 'ps' };
const ladder = 'SIGTERM 2s, SIGKILL';

describe('with ps', { skip, concurrency: 4 }, () => {
  it('a tree ends at its deadline', async context => {
    const scene = await Scene.open(context);
    const step = scene.start(
      { run: 'perl "$CREATURES/tree.pl"', timeout: patiently(3), 'stop-signals': ladder },
      { env },
    );
    const { main } = await scene.finish(step);
    assert.equal(main.exitCode, 124);
    inOrder(main.log, [
      'SIGTERM to 7 processes',
      '1 left after 2 s',
      'SIGKILL to 1 process',
      /^nothing left/,
    ]);
  });

  it('leftovers end, in the group and in a session of their own, and are told', async context => {
    const scene = await Scene.open(context);
    const run = `perl "$CREATURES/tree.pl" & setsid perl "$CREATURES/deaf.pl" escapee &
      until [ -e "$CREATURE_DIR/tree" ] && [ -e "$CREATURE_DIR/escapee" ] && [ -e "$CREATURE_DIR/go" ]; do sleep 0.01; done
      exit 3`;
    const step = scene.start({ run, 'stop-signals': ladder }, { env });
    await scene.traces.pidOf('tree');
    const escapee = await scene.traces.pidOf('escapee');
    // The escapee is known once a look has seen it with its parent.
    await scene.waitUntilSeen(escapee);
    scene.touch('go');
    const { main, post } = await scene.finish(step);
    assert.equal(main.exitCode, 3);
    const leftovers = JSON.parse(main.outputs['leftovers'] ?? '') as { pid: number; user: string }[];
    assert.equal(leftovers.length, 7);
    assert.match(post.summary, new RegExp(`\\| ${escapee} \\|.*left the group&#58; setsid.*killed after`));
  });

  it('a main that is killed with its watchdog is finished by post', async context => {
    const scene = await Scene.open(context);
    const run = 'exec > /dev/null 2>&1\nsetsid perl "$CREATURES/deaf.pl" deaf &\nsleep 300';
    const step = scene.start({ run, 'stop-signals': ladder }, { env });
    await scene.waitUntilSeen(await scene.traces.pidOf('deaf'));
    await killWithWatchers(scene, step);
    const { post } = await scene.finish(step);
    inOrder(post.log, [
      'SIGTERM to 3 processes',
      '1 left after 2 s',
      'SIGKILL to 1 process',
      /^nothing left/,
    ]);
  });

  it('G22 a group of zombies is no reason to crash', async context => {
    const scene = await Scene.open(context);
    const run = 'perl "$CREATURES/never-reaps.pl" never-reaps';
    const step = scene.start({ run, 'stop-signals': ladder }, { env });
    await scene.traces.pidOf('never-reaps');
    scene.job.cancel();
    const { main } = await scene.finish(step);
    assert.equal(main.exitCode, 130);
    inOrder(main.log, ['SIGTERM to 2 processes', /^nothing left/]);
  });

  it('a process whose first thread has ended is killed all the same', async context => {
    const scene = await Scene.open(context);
    const step = scene.start(
      { run: 'perl "$CREATURES/headless.pl" headless', 'stop-signals': 'SIGTERM 1s, SIGKILL' },
      { env },
    );
    await scene.traces.pidOf('headless');
    scene.job.cancel();
    const { main } = await scene.finish(step);
    inOrder(main.log, ['1 left after 1 s', 'SIGKILL to 1 process']);
  });
});
