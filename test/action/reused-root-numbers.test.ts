/** Numbers of root's processes are used again, while it is root's helper that signals for an action without privilege. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { eventually } from '../support/eventually.ts';
import { hasOwnPids, withOwnPids } from '../support/own-pids.ts';
import { alive, commandOf } from '../support/processes.ts';
import { reuse } from '../support/reuse.ts';
import { Scene } from '../support/scene.ts';
import type { Step } from '../support/step.ts';
import { findSudoer } from '../support/users.ts';

if (hasOwnPids) within();
else withOwnPids("numbers of root's that were used again", import.meta.filename, ['sudo']);

const env = 'CREATURES="$CREATURES" CREATURE_DIR="$CREATURE_DIR"';
// A daemon of root's is lost to tracking.
const asRoot = (containment: string, name: string): string =>
  containment === 'tracking'
    ? `sudo -n env ${env} perl "$CREATURES/deaf.pl" ${name} &`
    : `sudo -n env ${env} setsid -f perl "$CREATURES/deaf.pl" ${name}`;

/** A use of the sudoer's with two deaf processes of root's, both of which a look has seen. */
async function start(
  context: TestContext,
  containment: string,
): Promise<{ scene: Scene; step: Step; victim: number; other: number }> {
  const { user } = findSudoer();
  assert.ok(user);
  const scene = await Scene.open(context, { user });
  const run = `exec > /dev/null 2>&1\n${asRoot(containment, 'victim')}\n${asRoot(containment, 'other')}\nsleep 300`;
  const inputs = { containment, 'use-sudo': 'always', 'stop-signals': 'SIGTERM 2s, SIGKILL' };
  const step = scene.start({ run, ...inputs });
  const [victim, other] = [await scene.traces.pidOf('victim'), await scene.traces.pidOf('other')];
  for (const pid of [victim, other]) await scene.waitUntilSeen(pid);
  return { scene, step, victim, other };
}

/** The helper that runs as root, which is the only one in this namespace; not sudo itself. */
function helper(): number | undefined {
  const pids = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number);
  return pids.find(pid => /^\S*node \S*\/sudo\/index\.js/.test(commandOf(pid)));
}

function within(): void {
  for (const containment of ['tracking', 'reaper']) {
    describe(`${containment}: a newcomer of root's lives`, () => {
      it('that got the number before the ladder', async context => {
        const { scene, step, victim, other } = await start(context, containment);
        process.kill(victim, 'SIGKILL');
        const newcomer = await reuse(context, victim);
        scene.job.cancel();
        await scene.finish(step);
        assert.ok(!alive(other));
        newcomer.proveUntouched();
      });

      it('that got the number when main was killed', async context => {
        const { scene, step, victim, other } = await start(context, containment);
        process.kill(victim, 'SIGKILL');
        const newcomer = await reuse(context, victim);
        step.killMain();
        await scene.finish(step);
        assert.ok(!alive(other));
        newcomer.proveUntouched();
      });

      it('that got the number between the order to kill and the kill', async context => {
        const { scene, step, victim, other } = await start(context, containment);
        scene.job.cancel();
        await step.waitForLine(/^SIGTERM to /);
        const pid = await eventually(helper);
        process.kill(pid, 'SIGSTOP');
        await step.waitForLine(/left after 2 s/);
        // By now the order has been given: it names the victim, and is good for 0.8 s.
        await sleep(150);
        process.kill(victim, 'SIGKILL');
        const newcomer = await reuse(context, victim);
        process.kill(pid, 'SIGCONT');
        await scene.finish(step);
        assert.ok(!alive(other));
        newcomer.proveUntouched();
      });
    });
  }
}
