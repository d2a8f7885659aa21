/** Every signal that can be caught, sent to main in a random order, in each of its phases. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { patiently } from '../support/patience.ts';
import { seeded } from '../support/random.ts';
import { FAULTS, OTHERS, REQUESTS, sendAll, sendAllEarly } from '../support/signals.ts';
import { BEYOND_LADDER_MS, proveOverWithin, skip, startFaulty } from './faulty.ts';

const deaf = 'setsid perl "$CREATURES/deaf.pl" deaf > /dev/null 2>&1 &';
const untilDeaf = 'until [ -e "$CREATURE_DIR/deaf" ]; do sleep 0.01; done';
const start = `${deaf}\n${untilDeaf}`;

// Main is the same under a control group.
for (const containment of ['reaper', 'tracking']) {
  describe(`${containment}: signals to main`, { skip, concurrency: 2 }, () => {
    it('that ask for nothing change nothing while the script runs', async context => {
      const run = `${start}\nuntil [ -e "$CREATURE_DIR/go" ]; do sleep 0.05; done\nexit 7`;
      const { scene, step, end } = await startFaulty(context, { containment, run });
      await scene.traces.pidOf('deaf');
      await sendAll(step.main, OTHERS, seeded(context));
      scene.touch('go');
      const { main } = await end();
      assert.deepEqual([main.exitCode, main.outputs['ended-by']], [7, 'exit']);
    });

    it('that ask to stop cancel it, whatever else comes', async context => {
      const run = `${start}\nsleep 300`;
      const { scene, step, end } = await startFaulty(context, { containment, run });
      await scene.traces.pidOf('deaf');
      await sendAll(step.main, [...OTHERS, ...REQUESTS], seeded(context));
      const { main } = await end();
      assert.deepEqual([main.exitCode, main.outputs['ended-by']], [130, 'cancel']);
      assert.equal(main.log.filter(line => line.startsWith('SIGTERM to ')).length, 1);
    });

    it('change nothing about a deadline in the ladder', async context => {
      const run = `${start}\nsleep 300`;
      const { step, end } = await startFaulty(context, { containment, run, timeout: patiently(1) });
      await step.waitForLine(/^SIGTERM to /);
      await sendAll(step.main, [...OTHERS, ...REQUESTS], seeded(context));
      const { main } = await end();
      assert.deepEqual([main.exitCode, main.outputs['ended-by']], [124, 'timeout']);
      proveOverWithin(main, 1000 + 1000 + BEYOND_LADDER_MS);
    });

    it('change nothing about an end while leftovers are being stopped', async context => {
      const { step, end } = await startFaulty(context, { containment, run: `${start}\nexit 7` });
      await step.waitForLine(/^SIGTERM to /);
      await sendAll(step.main, [...OTHERS, ...REQUESTS], seeded(context));
      const { main } = await end();
      assert.deepEqual([main.exitCode, main.outputs['ended-by']], [7, 'exit']);
    });

    it('that come while it starts leave nobody behind', async context => {
      const random = seeded(context);
      for (let round = 0; round < 5; round++) {
        const run = `exec > /dev/null 2>&1\n${start}\nsleep 300`;
        const { step, end } = await startFaulty(context, { containment, run });
        await sleep(random() * 150);
        await sendAllEarly(step.main, [...OTHERS, ...REQUESTS], random);
        const { main } = await end();
        assert.ok(main.signal !== null || main.exitCode === 130, `exit code ${main.exitCode}`);
      }
    });

    it('that end it leave nobody behind, and post says so', async context => {
      for (const signal of FAULTS) {
        const run = `exec > /dev/null 2>&1\n${start}\nsleep 300`;
        const { scene, step, end } = await startFaulty(context, { containment, run });
        await scene.traces.pidOf('deaf');
        process.kill(step.main.pid, signal);
        const { main, post } = await end();
        assert.equal(main.signal, signal);
        assert.match(post.summary, /The main step was killed/);
      }
    });
  });
}
