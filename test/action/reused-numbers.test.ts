/** Numbers of processes, groups and sessions are used again: who got that of a descendant that died is a bystander. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { CONTAINMENTS, hasOwnPids, withOwnPids } from '../support/own-pids.ts';
import { reuse } from '../support/reuse.ts';
import { Scene } from '../support/scene.ts';

if (hasOwnPids) for (const containment of CONTAINMENTS) within(containment);
else withOwnPids('numbers that were used again', import.meta.filename);

function within(containment: string): void {
  describe(`${containment}: a newcomer lives`, () => {
    // The script starts nothing more when its victim has ended: nobody else gets the number.
    const victim = (how: string): string => `sleep 300 & ${how} perl "$CREATURES/waits.pl" victim & wait`;
    const inputs = { containment, 'stop-signals': 'SIGTERM 1s, SIGKILL' };

    for (const [what, how] of [
      ['of a process in the group', ''],
      ['of a session', 'setsid'],
    ] as const) {
      it(`that got the number ${what}, through a cancel`, async context => {
        const scene = await Scene.open(context);
        const step = scene.start({ run: victim(how), ...inputs });
        const pid = await scene.traces.pidOf('victim');
        await scene.waitUntilSeen(pid);
        process.kill(pid, 'SIGKILL');
        const newcomer = await reuse(context, pid);
        scene.job.cancel();
        await scene.finish(step);
        newcomer.proveUntouched();
      });

      it(`that got the number ${what}, when main is killed and the next one walks`, async context => {
        const scene = await Scene.open(context);
        const run = `exec > /dev/null 2>&1\n${victim(how)}`;
        const step = scene.start({ run, ...inputs });
        const pid = await scene.traces.pidOf('victim');
        await scene.waitUntilSeen(pid);
        process.kill(pid, 'SIGKILL');
        const newcomer = await reuse(context, pid);
        step.killMain();
        await scene.finish(step);
        newcomer.proveUntouched();
      });

      it(`that got the number ${what} between two rungs`, async context => {
        const scene = await Scene.open(context);
        const run = `setsid perl "$CREATURES/deaf.pl" deaf &\n${victim(how)}`;
        const step = scene.start({ run, ...inputs, 'stop-signals': 'SIGTERM 3s, SIGKILL' });
        const pid = await scene.traces.pidOf('victim');
        await scene.traces.pidOf('deaf');
        scene.job.cancel();
        const newcomer = await reuse(context, pid);
        await step.waitForLine(/^SIGTERM to /);
        assert.ok(!step.lines.some(({ text }) => text.startsWith('SIGKILL')), 'The newcomer came in time');
        const { main } = await scene.finish(step);
        assert.ok(main.log.includes('SIGKILL to 1 process'), main.log.join('\n'));
        newcomer.proveUntouched();
      });

      it(`that got the number ${what}, when post ends what was kept`, async context => {
        const scene = await Scene.open(context);
        const both = `perl "$CREATURES/escapes.pl" kept session parents\n${how} perl "$CREATURES/waits.pl" victim &`;
        const there = 'until [ -e "$CREATURE_DIR/victim" ]; do sleep 0.01; done';
        const run = `exec > /dev/null 2>&1\n${both}\n${there}`;
        const step = scene.start({ run, ...inputs, 'leftover-processes': 'keep' });
        await step.done;
        const pid = await scene.traces.pidOf('victim');
        process.kill(pid, 'SIGKILL');
        const newcomer = await reuse(context, pid);
        const { post } = await scene.finish(step);
        assert.match(post.log.join('\n'), /^kept: pid \d+ /m);
        newcomer.proveUntouched();
      });
    }

    for (const [what, end] of [
      ['the script had ended', 'exit 0'],
      ['main was killed with it', 'kill -9 "$(sh "$CREATURES/main-pid.sh")" "$$"'],
    ] as const) {
      it(`that got the number of the leader when ${what}`, async context => {
        const scene = await Scene.open(context);
        const run = `exec > /dev/null 2>&1\nperl "$CREATURES/escapes.pl" kept session parents\nperl "$CREATURES/records-its-parent.pl" leader\n${end}`;
        const step = scene.start({ run, containment, 'leftover-processes': 'keep' });
        const leader = await scene.traces.pidOf('leader');
        await step.done;
        const newcomer = await reuse(context, leader);
        await scene.finish(step);
        newcomer.proveUntouched();
      });
    }

    it('that got the number of the leader while main was stopped', async context => {
      const scene = await Scene.open(context);
      const run = `exec > /dev/null 2>&1\nperl "$CREATURES/escapes.pl" kept session parents\nperl "$CREATURES/records-its-parent.pl" leader\nuntil [ -e "$CREATURE_DIR/go" ]; do sleep 0.01; done`;
      const step = scene.start({ run, containment, 'leftover-processes': 'keep' });
      const leader = await scene.traces.pidOf('leader');
      process.kill(step.main.pid, 'SIGSTOP');
      scene.touch('go');
      // Without a reaper it is main who reaps the leader, and nobody gets the number meanwhile.
      const newcomer = containment === 'tracking' ? undefined : await reuse(context, leader);
      process.kill(step.main.pid, 'SIGCONT');
      await scene.finish(step);
      newcomer?.proveUntouched();
    });
  });
}
