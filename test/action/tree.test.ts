/** The classic tree, and the four demands that every user of such a tool begins with. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { eventually } from '../support/eventually.ts';
import { patiently } from '../support/patience.ts';
import { Scene } from '../support/scene.ts';
import { killWithWatchers } from '../support/watchers.ts';
import { inOrder } from '../support/in-order.ts';

const ladder = 'SIGTERM 3s, SIGKILL';
const leak = 'printenv >> "$GITHUB_ENV"';
const tree = 'perl "$CREATURES/tree.pl"';
const untilUp = 'until [ -e "$CREATURE_DIR/tree" ]; do sleep 0.01; done';

describe('a tree of depth 3, with orphans and a deaf one', { concurrency: 4 }, () => {
  it('leaves nobody behind at its deadline, and the log tells each step', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({
      run: [leak, tree].join('\n'),
      timeout: patiently(2),
      'stop-signals': ladder,
    });
    const { main, post } = await scene.finish(step);
    assert.equal(main.exitCode, 124);
    inOrder(main.log, [
      'ready: tree',
      'SIGTERM to 7 processes',
      '1 left after 3 s',
      'SIGKILL to 1 process',
      /^nothing left after \d/,
    ]);
    assert.deepEqual(
      main.annotations.map(({ type, message }) => [type, message]),
      [
        [
          'error',
          `The script timed out after ${patiently(2).replace('s', ' s')}. 7 processes ended (1 by SIGKILL).`,
        ],
      ],
    );
    assert.match(post.summary, new RegExp(`\\| ${await scene.traces.pidOf('deaf')} \\|.*killed after \\d`));
  });

  it('leaves nobody behind on a cancel, and the log tells each step', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: [leak, tree].join('\n'), 'stop-signals': ladder });
    await step.waitForLine('ready: tree');
    scene.job.cancel();
    const { main } = await scene.finish(step);
    assert.equal(main.conclusion, 'cancelled');
    assert.equal(main.exitCode, 130);
    inOrder(main.log, [
      'SIGTERM to 7 processes',
      '1 left after 3 s',
      'SIGKILL to 1 process',
      /^nothing left after \d/,
    ]);
  });

  it('leaves nobody behind when the script ends by itself, and the log tells each step', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({
      run: [leak, `${tree} &`, untilUp, 'exit 7'].join('\n'),
      'stop-signals': ladder,
    });
    const { main, post } = await scene.finish(step);
    assert.equal(main.exitCode, 7);
    inOrder(main.log, [
      'SIGTERM to 6 processes',
      '1 left after 3 s',
      'SIGKILL to 1 process',
      /^nothing left after \d/,
    ]);
    assert.match(post.log.join('\n'), /6 processes were left over when the script had ended: all have ended/);
  });
});

describe('the four demands', { concurrency: 4 }, () => {
  it('ends the children when their parent ends', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: `${leak}\nsetsid sleep 300 & sleep 300 & exit 0` });
    const { main } = await scene.finish(step);
    assert.equal(main.exitCode, 0);
  });

  it('ends the step when the script ends', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: `${leak}\necho done\nexit 3` });
    const { at } = await step.waitForLine(/^done$/);
    const { main } = await scene.finish(step);
    assert.equal(main.exitCode, 3);
    assert.ok(main.durationMs - at < 20_000, `${main.durationMs - at} ms after its last line`);
  });

  it('ends the children when main was killed with its watchdog', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: `${leak}\n${tree} & exec sleep 300`, 'stop-signals': ladder });
    await step.waitForLine('ready: tree');
    await killWithWatchers(scene, step);
    const { main, post } = await scene.finish(step);
    assert.equal(main.exitCode, null);
    inOrder(post.log, [
      'SIGTERM to 7 processes',
      '1 left after 3 s',
      'SIGKILL to 1 process',
      /^nothing left after \d/,
    ]);
  });

  it('ends what lives too long', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: `${leak}\necho ready\nsleep 300`, timeout: patiently(1) });
    const { at } = await step.waitForLine(/^ready$/);
    const left = eventually(() => step.lines.find(({ text }) => text.startsWith('SIGTERM')));
    const { main } = await scene.finish(step);
    assert.equal(main.outputs['timed-out'], 'true');
    assert.ok((await left).at - at < 10_000, 'the deadline was kept');
  });
});
