/** Who holds the step's pipes holds nothing up. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { Scene } from '../support/scene.ts';

describe('a process that holds the pipes', { concurrency: 4 }, () => {
  it('G11 does not hold up a cancel from a session of its own', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({
      run: 'perl "$CREATURES/chatty-escapee.pl"',
      'stop-signals': 'SIGTERM 3s, SIGKILL',
    });
    const { at } = await step.waitForLine(/^holding the pipe$/);
    scene.job.cancel();
    const { main } = await scene.finish(step);
    assert.ok(main.durationMs - at < 8000, `${main.durationMs - at} ms`);
    assert.equal(main.heldPipes, false);
  });

  for (const [id, child] of [
    ['G12', 'sleep 300 &'],
    ['G13', 'setsid sleep 300 & setsid -f sleep 300'],
  ] as const) {
    it(`${id} does not hold up a clean exit, nor change it: ${child}`, async context => {
      const scene = await Scene.open(context);
      const step = scene.start({ run: `${child}\necho done\nexit 0` });
      const { at } = await step.waitForLine(/^done$/);
      const { main } = await scene.finish(step);
      assert.equal(main.exitCode, 0);
      assert.equal(main.heldPipes, false);
      assert.ok(main.durationMs - at < 20_000, `${main.durationMs - at} ms`);
    });

    it(`${id} keeps them where it is kept, and the exit is the script's: ${child}`, async context => {
      const scene = await Scene.open(context);
      const step = scene.start({ run: `${child}\necho done\nexit 6`, 'leftover-processes': 'keep' });
      const { at } = await step.waitForLine(/^done$/);
      const { main, post } = await scene.finish(step);
      assert.equal(main.exitCode, 6);
      // The wait is the runner's own.
      assert.equal(main.heldPipes, true);
      assert.ok((main.mainEndedMs ?? Infinity) - at < 20_000, 'main waits for nobody');
      assert.match(post.log.join('\n'), /kept until the post step/);
    });
  }
});
