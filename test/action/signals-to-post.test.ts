/** Every signal that can be caught, sent to post in a random order. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { eventually } from '../support/eventually.ts';
import { seeded } from '../support/random.ts';
import { OTHERS, REQUESTS, sendAll, sendAllEarly } from '../support/signals.ts';
import { CONTAINMENTS, skip, startFaulty } from './faulty.ts';

const start =
  'setsid perl "$CREATURES/deaf.pl" deaf > /dev/null 2>&1 &\nuntil [ -e "$CREATURE_DIR/deaf" ]; do sleep 0.01; done';
const inputs = { run: start, 'leftover-processes': 'keep', 'stop-signals': 'SIGTERM 2s, SIGKILL' };

for (const containment of CONTAINMENTS) {
  describe(`${containment}: signals to post`, { skip, concurrency: 2 }, () => {
    it('that ask for nothing change nothing about its ladder', async context => {
      const { step, end } = await startFaulty(context, { containment, ...inputs });
      const ending = end();
      const post = await eventually(() => step.post);
      await post.waitForLine(/^SIGTERM to 1 process$/);
      await sendAll(post, OTHERS, seeded(context));
      const { post: result } = await ending;
      assert.deepEqual([result.exitCode, result.conclusion], [0, 'success']);
      assert.match(result.log.join('\n'), /^1 left after 2 s$/m);
      assert.match(result.log.join('\n'), /^kept: pid \d+ · perl .* · killed after 2/m);
    });

    it('that ask to stop make it kill what is left at once', async context => {
      const { step, end } = await startFaulty(context, {
        containment,
        ...inputs,
        'stop-signals': 'SIGTERM 60s, SIGKILL',
      });
      const ending = end();
      const post = await eventually(() => step.post);
      await post.waitForLine(/^SIGTERM to 1 process$/);
      await sendAll(post, [...OTHERS, ...REQUESTS], seeded(context));
      const { post: result } = await ending;
      assert.equal(result.exitCode, 0);
      assert.match(result.log.join('\n'), /^kept: pid \d+ · perl .* · killed after /m);
      assert.ok((result.mainEndedMs ?? Infinity) < 10_000, `${result.mainEndedMs} ms`);
    });

    it('that come while it starts do not make it crash without a word', async context => {
      const { scene, step } = await startFaulty(context, { containment, ...inputs });
      await step.done;
      const random = seeded(context);
      const ending = scene.end(step);
      const post = await eventually(() => step.post, { every: 1 });
      await sleep(random() * 100);
      await sendAllEarly(post, [...OTHERS, ...REQUESTS], random);
      const { post: result } = await ending;
      // Before node hears us, a signal ends it: nothing can be done about that here.
      if (result.signal === null) await scene.traces.proveNothingLeft();
    });
  });
}
