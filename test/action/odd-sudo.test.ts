/** What becomes of root's processes where the machine makes it hard: a sudo that hangs, and a /proc that hides them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { withMounts } from '../support/mounts.ts';
import { alive } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';
import { findSudoer } from '../support/users.ts';

const { user: sudoer, skip: noSudoer } = findSudoer();
const skip = noSudoer || skipUnless({ procfs: true, root: true, mounts: true, programs: ['perl', 'sudo'] });
const inputs = { containment: 'reaper', 'use-sudo': 'always', 'stop-signals': 'SIGTERM 1s, SIGKILL' };
const AS_ROOT = 'env CREATURES="$CREATURES" CREATURE_DIR="$CREATURE_DIR"';
const start = (sudo: string): string =>
  `exec > /dev/null 2>&1\n${sudo} -n ${AS_ROOT} setsid -f perl "$CREATURES/deaf.pl" roots\nuntil [ -e "$CREATURE_DIR/roots" ]; do sleep 0.01; done\nexit 3`;

describe("root's processes", { skip, concurrency: 2, timeout: 60_000 }, () => {
  it('are left to post, in time, where sudo hangs', async context => {
    assert.ok(sudoer);
    const scene = await Scene.open(context, { user: sudoer });
    const folder = scene.traces.folder;
    const real = `${folder}/.sudo`;
    const hangs = [
      `: > ${real}; mount --bind /usr/bin/sudo ${real}`,
      `printf "#!/bin/sh\\nexec sleep 300\\n" > ${folder}/.hangs; chmod 755 ${folder}/.hangs`,
      `mount --bind ${folder}/.hangs /usr/bin/sudo`,
    ];
    const step = scene.start({ ...inputs, run: start(real) }, withMounts(hangs.join('\n')));
    const { main, post } = await scene.finish(step);
    assert.equal(main.exitCode, 3);
    assert.match(main.log.join('\n'), /^not permitted to signal 1 process: pid \d+$/m);
    assert.ok((main.mainEndedMs ?? Infinity) < 15_000, `${main.mainEndedMs} ms`);
    // Post is in no such namespace.
    assert.match(post.log.join('\n'), /^survivor: pid \d+ · perl .* · root · .* · killed after/m);
  });

  it('are ended where /proc hides them (hidepid), though no look sees them', async context => {
    assert.ok(sudoer);
    const scene = await Scene.open(context, { user: sudoer });
    // A mount of its own, with options of its own, which leaves the machine's as it is.
    const hidden = withMounts('mount -t proc -o hidepid=2 proc /proc');
    const step = scene.start({ ...inputs, run: start('sudo') }, hidden);
    const { exitCode } = await step.done;
    const pid = await scene.traces.pidOf('roots');
    assert.equal(exitCode, 3);
    assert.equal(alive(pid), false, 'main has left it');
    await scene.finish(step);
  });
});
