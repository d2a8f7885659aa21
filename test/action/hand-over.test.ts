/** A ladder that is longer than what the runner gives: main hands it over, and post walks the rest. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { inOrder } from '../support/in-order.ts';
import { Scene } from '../support/scene.ts';
import { killAtOnce, shellOf, watchdogOf } from '../support/watchers.ts';

const leak = 'printenv >> "$GITHUB_ENV"';

describe('a ladder longer than the runner waits', { concurrency: 4 }, () => {
  it('is handed over on a cancel; where the watchdog is killed, post repeats no rung, and ends all', async context => {
    const scene = await Scene.open(context);
    const creature = 'perl "$CREATURES/prints-signals.pl" > "$CREATURE_DIR/output" 2>&1';
    const run = `${leak}\nexec > /dev/null 2>&1\nexec ${creature}`;
    const step = scene.start({ run, 'stop-signals': 'SIGINT 11s, SIGTERM 1s, SIGKILL' });
    await scene.traces.pidOf('prints-signals');
    const shell = await shellOf(scene, step);
    scene.job.cancel();
    await step.done;
    await killAtOnce([shell, await watchdogOf(scene, step)]);
    const { main, post } = await scene.finish(step);
    assert.equal(main.exitCode, 130, 'main has ended by itself, with its outputs');
    assert.equal(main.outputs['ended-by'], 'cancel');
    inOrder(main.log, ['SIGINT to 1 process', /^the runner leaves no more time: /]);
    inOrder(post.log, [
      '1 left after 11 s',
      'SIGTERM to 1 process',
      '1 left after 1 s',
      'SIGKILL to 1 process',
      /^nothing left after 1\d/,
    ]);
    assert.ok(!post.log.some(line => line.startsWith('SIGINT to ')));
    const heard = readFileSync(path.join(scene.traces.folder, 'output'), 'utf8');
    assert.deepEqual(heard.match(/SIG(INT|TERM)/g), ['SIGINT', 'SIGTERM']);
    assert.match(post.summary, /killed after 1\d/);
    assert.ok(!post.log.some(line => line.startsWith('survivor: ')), 'what was owed a rung is no survivor');
  });

  it('ends in post at once where all is over by then', async context => {
    const scene = await Scene.open(context);
    const run = `${leak}\nexec > /dev/null 2>&1\nexec perl "$CREATURES/takes-its-time.pl"`;
    const step = scene.start({ run, 'stop-signals': 'SIGINT 60s, SIGTERM 30s, SIGKILL' });
    await scene.traces.pidOf('takes-its-time');
    scene.job.cancel();
    const main = await step.done;
    assert.equal(main.exitCode, 130);
    // Main is over, and the script still has most of its first rung.
    scene.touch('end');
    const { post } = await scene.finish(step);
    assert.ok(post.durationMs < 30_000, `${post.durationMs} ms`);
    assert.ok(!post.log.some(line => /^SIG\w+ to /.test(line)));
  });
});

describe('a runner that shuts down', () => {
  it('gets its ladder walked as on a cancel, and runs no post', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({
      run: `${leak}\nperl "$CREATURES/tree.pl"`,
      'stop-signals': 'SIGTERM 1s, SIGKILL',
    });
    await step.waitForLine('ready: tree');
    scene.job.shutdown();
    const main = await step.done;
    assert.equal(main.exitCode, 130);
    await scene.traces.proveNothingLeft();
    assert.deepEqual(await scene.job.post(), []);
    scene.proveBystandersUntouched();
  });
});

describe('post with a time limit of its own', { concurrency: 4 }, () => {
  it('ends everything early when its time is over', async context => {
    const scene = await Scene.open(context);
    const run = `exec > /dev/null 2>&1\n${leak}\nsetsid perl "$CREATURES/deaf.pl" deaf &\nuntil [ -e "$CREATURE_DIR/deaf" ]; do sleep 0.01; done`;
    const step = scene.start(
      { run, 'stop-signals': 'SIGTERM 60s, SIGKILL', 'leftover-processes': 'keep' },
      { timeoutMinutes: 2 / 60 },
    );
    const { main, post } = await scene.finish(step);
    assert.equal(main.exitCode, 0);
    assert.equal(post.exitCode, 0, 'it has ended by itself, and not by SIGKILL');
    inOrder(post.log, [
      'SIGTERM to 1 process',
      'The runner leaves the post step no more time: what is left is killed at once.',
      'SIGKILL to 1 process',
      /^nothing left after/,
      /^kept: /,
    ]);
    assert.match(post.summary, /killed after/);
  });
});
