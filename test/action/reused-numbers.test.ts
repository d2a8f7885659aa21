/** Numbers of processes, groups and sessions are used again: who got that of a descendant that died is a bystander. */
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { eventually } from '../support/eventually.ts';
import { hasOwnPids, runWithOwnPids, startWithPid } from '../support/own-pids.ts';
import { alive } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';

if (hasOwnPids) within();
else {
  const skip = skipUnless({ procfs: true, root: true, programs: ['unshare'] });
  it('numbers that were used again, in a PID namespace', { skip, timeout: 60_000 }, async () => {
    await runWithOwnPids(import.meta.filename);
  });
}

/** Gives the number of a process that has ended to a newcomer, and to the group and the session of the newcomer. */
async function reuse(context: TestContext, pid: number): Promise<ChildProcess> {
  await eventually(() => !alive(pid));
  // The system goes through all other numbers before: that takes longer than a tick of its start times, of 10 ms.
  await sleep(20);
  const newcomer = await startWithPid(pid);
  context.after(async () => {
    if (newcomer.exitCode !== null || newcomer.signalCode !== null) return;
    process.kill(-pid, 'SIGKILL');
    await once(newcomer, 'exit');
  });
  return newcomer;
}

function proveUntouched(newcomer: ChildProcess): void {
  assert.equal(newcomer.exitCode, null);
  assert.equal(newcomer.signalCode, null);
}

function within(): void {
  describe('a newcomer lives', { timeout: 50_000 }, () => {
    // The script starts nothing more when its victim has ended: nobody else gets the number.
    const victim = (how: string): string => `sleep 300 & ${how} perl "$CREATURES/waits.pl" victim & wait`;

    for (const [what, how] of [
      ['of a process in the group', ''],
      ['of a session', 'setsid'],
    ] as const) {
      it(`that got the number ${what}, through a cancel`, async context => {
        const scene = await Scene.open(context);
        const step = scene.start({ run: victim(how), 'stop-signals': 'SIGTERM 1s, SIGKILL' });
        const pid = await scene.traces.pidOf('victim');
        await scene.waitUntilSeen(pid);
        process.kill(pid, 'SIGKILL');
        const newcomer = await reuse(context, pid);
        scene.job.cancel();
        await scene.finish(step);
        proveUntouched(newcomer);
      });

      it(`that got the number ${what}, through post after a killed main`, async context => {
        const scene = await Scene.open(context);
        const run = `exec > /dev/null 2>&1\n${victim(how)}`;
        const step = scene.start({ run, 'stop-signals': 'SIGTERM 1s, SIGKILL' });
        const pid = await scene.traces.pidOf('victim');
        await scene.waitUntilSeen(pid);
        process.kill(pid, 'SIGKILL');
        const newcomer = await reuse(context, pid);
        step.killMain();
        await scene.finish(step);
        proveUntouched(newcomer);
      });

      it(`that got the number ${what} between two rungs`, async context => {
        const scene = await Scene.open(context);
        const run = `setsid perl "$CREATURES/deaf.pl" deaf &\n${victim(how)}`;
        const step = scene.start({ run, 'stop-signals': 'SIGTERM 3s, SIGKILL' });
        const pid = await scene.traces.pidOf('victim');
        await scene.traces.pidOf('deaf');
        scene.job.cancel();
        const newcomer = await reuse(context, pid);
        await step.waitForLine(/^SIGTERM to /);
        assert.ok(!step.lines.some(({ text }) => text.startsWith('SIGKILL')), 'The newcomer came in time');
        const { main } = await scene.finish(step);
        assert.ok(main.log.includes('SIGKILL to 1 process'), main.log.join('\n'));
        proveUntouched(newcomer);
      });
    }

    for (const [what, end] of [
      ['the script had ended', 'exit 0'],
      ['main was killed with it', 'kill -9 "$(sh "$CREATURES/main-pid.sh")" "$$"'],
    ] as const) {
      it(`that got the number of the leader when ${what}`, async context => {
        const scene = await Scene.open(context);
        const run = `exec > /dev/null 2>&1\nperl "$CREATURES/escapes.pl" kept session parents\nperl "$CREATURES/records-its-parent.pl" leader\n${end}`;
        const step = scene.start({ run, 'leftover-processes': 'keep' });
        const leader = await scene.traces.pidOf('leader');
        await step.done;
        const newcomer = await reuse(context, leader);
        await scene.finish(step);
        proveUntouched(newcomer);
      });
    }
  });
}
