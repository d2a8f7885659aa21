/** What becomes of root's processes where the machine makes it hard: a sudo that hangs, and a /proc that hides them. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { eventually } from '../support/eventually.ts';
import { withMounts } from '../support/mounts.ts';
import { alive } from '../support/processes.ts';
import { PATIENCE } from '../support/patience.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';
import type { StepOptions } from '../support/step.ts';
import { findSudoer } from '../support/users.ts';

const { user: sudoer, skip: noSudoer } = findSudoer();
const skip = noSudoer || skipUnless({ procfs: true, root: true, mounts: true, programs: ['perl', 'sudo'] });
const inputs = { containment: 'reaper', 'use-sudo': 'always', 'stop-signals': 'SIGTERM 1s, SIGKILL' };
const AS_ROOT = 'env CREATURES="$CREATURES" CREATURE_DIR="$CREATURE_DIR"';
const start = (sudo: string): string =>
  `exec > /dev/null 2>&1\n${sudo} -n ${AS_ROOT} setsid -f perl "$CREATURES/deaf.pl" roots\nuntil [ -e "$CREATURE_DIR/roots" ]; do sleep 0.01; done\nexit 3`;

/** A program that hangs stands in the place of sudo, which is still there as `real`. */
function hanging(folder: string): { real: string; options: StepOptions; asked: () => number[] } {
  const [real, other, asked] = [`${folder}/.real/sudo`, `${folder}/.other`, `${folder}/.asked`];
  // Under its own name: a process of that name passes signals on.
  mkdirSync(path.dirname(real));
  writeFileSync(real, '');
  writeFileSync(other, `#!/bin/sh\necho $$ >> ${asked}\nexec sleep 300\n`, { mode: 0o755 });
  const lines = [`mount --bind /usr/bin/sudo ${real}`, `mount --bind ${other} /usr/bin/sudo`];
  const pids = (): number[] =>
    existsSync(asked) ? readFileSync(asked, 'utf8').trim().split('\n').map(Number) : [];
  return { real, options: withMounts(lines.join('\n')), asked: pids };
}

describe("root's processes", { skip, concurrency: 2 }, () => {
  it('are left to post, in time, where sudo hangs', async context => {
    assert.ok(sudoer);
    const scene = await Scene.open(context, { user: sudoer });
    const { real, options, asked } = hanging(scene.traces.folder);
    const step = scene.start({ ...inputs, run: start(real) }, options);
    const { main, post } = await scene.finish(step);
    assert.equal(main.exitCode, 3);
    assert.match(main.log.join('\n'), /^not permitted to signal 1 process: pid \d+$/m);
    assert.ok((main.mainEndedMs ?? Infinity) < 15_000, `${main.mainEndedMs} ms`);
    // Post is in no such namespace.
    assert.match(post.log.join('\n'), /^survivor: pid \d+ · perl .* · root · .* · killed after/m);
    const [pid = 0, ...others] = asked();
    assert.deepEqual(others, [], 'it is asked once');
    await eventually(() => !alive(pid), { message: 'The sudo that hangs is left' });
  });

  it('are no reason to start sudo where they have ended before', async context => {
    assert.ok(sudoer);
    const scene = await Scene.open(context, { user: sudoer });
    const { real, options, asked } = hanging(scene.traces.folder);
    const run = `exec > /dev/null 2>&1\n${real} -n sleep 0.2; sleep 300 & exit 3`;
    const { main } = await scene.finish(scene.start({ ...inputs, run }, options));
    assert.equal(main.exitCode, 3);
    assert.deepEqual(asked(), []);
  });

  it('are asked for their ports by a sudo that hangs once, and the first signal does not wait for it', async context => {
    assert.ok(sudoer);
    const scene = await Scene.open(context, { user: sudoer });
    const { real, options, asked } = hanging(scene.traces.folder);
    // What sudo passes on ends them: nothing else is asked of root.
    const run = `exec 3>&1 > /dev/null 2>&1\n${real} -n sleep 300 3>&- & sleep 0.3; echo over >&3; exit 3`;
    const step = scene.start({ ...inputs, run }, options);
    const { main, post } = await scene.finish(step);
    assert.equal(main.exitCode, 3);
    const at = (pattern: RegExp): number => step.lines.find(({ text }) => pattern.test(text))?.at ?? NaN;
    const waited = at(/^SIGTERM to /) - at(/^over$/);
    assert.ok(waited < 1500 * PATIENCE + 2000, `${waited} ms`);
    assert.doesNotMatch(main.log.join('\n'), /^not permitted|^SIGKILL/m);
    const leftovers = JSON.parse(main.outputs['leftovers'] ?? '') as { arePortsHidden?: true }[];
    assert.ok(leftovers.length > 0 && leftovers.every(each => each.arePortsHidden));
    assert.match(
      post.log.join('\n'),
      /^leftover: pid \d+ · sleep · .* · root · ports can't be read · .* ended by SIGTERM/m,
    );
    assert.equal(asked().length, 1);
  });

  it('are ended where /proc hides them (hidepid), though no look sees them', async context => {
    assert.ok(sudoer);
    let isLeft = true;
    // On a loaded machine sudo may take longer for its start than main has time, and post has to do it.
    for (let round = 0; isLeft && round < 3; round++) {
      const scene = await Scene.open(context, { user: sudoer });
      // A mount of its own, with options of its own, which leaves the machine's as it is.
      const hidden = withMounts('mount -t proc -o hidepid=2 proc /proc');
      const step = scene.start({ ...inputs, run: start('sudo') }, hidden);
      const { exitCode } = await step.done;
      const pid = await scene.traces.pidOf('roots');
      assert.equal(exitCode, 3);
      isLeft = alive(pid);
      await scene.finish(step);
      assert.equal(alive(pid), false, 'post has left it');
    }
    assert.equal(isLeft, false, 'main has left it three times');
  });
});
