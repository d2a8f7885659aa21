/** Post beside a main that lives: in a container job no signal of the runner reaches main. */
import assert from 'node:assert/strict';
import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { eventually } from '../support/eventually.ts';
import { inOrder } from '../support/in-order.ts';
import { alive, stopped } from '../support/processes.ts';
import { creatures, Scene } from '../support/scene.ts';
import { killWithWatchers } from '../support/watchers.ts';

const ladder = 'SIGTERM 1s, SIGKILL';
const run = 'setsid perl "$CREATURES/deaf.pl" deaf &\nsleep 300';
const leak = 'printenv >> "$GITHUB_ENV"';
const killed = 'The main step was killed: its watchdog is ending what it started.';
const asked = 'The main step is still running: it is asked to stop.';

describe('post in a container job', { concurrency: 4 }, () => {
  it('asks main to stop, waits for its ladder, and repeats nothing of it', async context => {
    const scene = await Scene.open(context, { container: true });
    const step = scene.start({ run, 'stop-signals': ladder });
    await scene.traces.pidOf('deaf');
    scene.job.cancel();
    const { post } = await scene.finish(step);
    assert.ok(!alive(step.main.pid));
    // What main says is not heard any more: post tells it.
    inOrder(post.log, [asked, 'SIGTERM to 3 processes', 'SIGKILL to 1 process']);
    assert.equal(post.log.filter(line => / to \d+ process/.test(line)).length, 2, post.log.join('\n'));
    assert.match(post.summary, /The step was cancelled/);
    assert.match(post.summary, /killed after \d/);
  });

  it('is left alone by main, as is a later step, though both inherit the marker while main lives', async context => {
    const scene = await Scene.open(context, { container: true });
    const step = scene.start({ run: `${leak}\n${run}`, 'stop-signals': 'SIGTERM 6s, SIGKILL' });
    await scene.traces.pidOf('deaf');
    scene.job.cancel();
    const { post } = await scene.finish(step);
    assert.ok(!post.log.some(line => line.startsWith('The main step did not stop')), post.log.join('\n'));
    assert.match(post.summary, /killed after ([6-9]|1\d)/);
    assert.match(post.log.join('\n'), new RegExp(`^suspect: pid ${scene.heir ?? 0} .*not signalled`, 'm'));
  });

  it('leaves a later step alone that inherited the marker while main lived, though main was killed', async context => {
    const scene = await Scene.open(context, { container: true });
    const preload = path.join(creatures, 'hang-on-sigusr2.mjs');
    const inputs = { run: `${leak}\n${run}`, 'stop-signals': ladder };
    const step = scene.start(inputs, { nodeArguments: ['--import', preload] });
    await scene.traces.pidOf('deaf');
    process.kill(step.main.pid, 'SIGUSR2');
    scene.job.cancel();
    const { post } = await scene.finish(step);
    inOrder(post.log, [asked, killed, 'SIGTERM to 3 processes', 'SIGKILL to 1 process']);
    assert.match(post.log.join('\n'), new RegExp(`^suspect: pid ${scene.heir ?? 0} .*not signalled`, 'm'));
  });

  it('waits longer than the runner would, and main keeps to its ladder', async context => {
    const scene = await Scene.open(context, { container: true });
    const step = scene.start({ run, 'stop-signals': 'SIGTERM 11s, SIGKILL' });
    await scene.traces.pidOf('deaf');
    scene.job.cancel();
    const { post } = await scene.finish(step);
    assert.equal(post.log.filter(line => / to \d+ process/.test(line)).length, 2, post.log.join('\n'));
    assert.match(post.summary, /killed after 1\d(\.\d+)?&#160;s/);
  });

  it('wakes a main that is stopped', async context => {
    const scene = await Scene.open(context, { container: true });
    const step = scene.start({ run, 'stop-signals': ladder });
    await scene.traces.pidOf('deaf');
    process.kill(step.main.pid, 'SIGSTOP');
    await eventually(() => stopped(step.main.pid));
    scene.job.cancel();
    const { post } = await scene.finish(step);
    inOrder(post.log, [asked]);
    assert.match(post.summary, /The step was cancelled/);
  });

  it('kills a main that hangs, and follows its watchdog', async context => {
    const scene = await Scene.open(context, { container: true });
    const preload = path.join(creatures, 'hang-on-sigusr2.mjs');
    const step = scene.start({ run, 'stop-signals': ladder }, { nodeArguments: ['--import', preload] });
    await scene.traces.pidOf('deaf');
    process.kill(step.main.pid, 'SIGUSR2');
    scene.job.cancel();
    const { post } = await scene.finish(step);
    assert.ok(!alive(step.main.pid));
    inOrder(post.log, [
      asked,
      'The main step did not stop: it is killed.',
      killed,
      'SIGTERM to 3 processes',
      'SIGKILL to 1 process',
    ]);
  });

  it('finds a main whose state and journal the script has removed', async context => {
    const scene = await Scene.open(context, { container: true });
    const emptied = `rm -rf "$RUNNER_TEMP"/*\n${run}`;
    const step = scene.start({ run: emptied, 'stop-signals': ladder });
    await scene.traces.pidOf('deaf');
    const folder = path.join(scene.job.runnerTemp, '_runner_file_commands');
    const isMended = (): boolean =>
      globSync('save_state_*', { cwd: folder }).some(name => statSync(path.join(folder, name)).size > 0);
    await eventually(isMended, { message: 'Main does not mend its state' });
    scene.job.cancel();
    const { post } = await scene.finish(step);
    assert.ok(!alive(step.main.pid));
    inOrder(post.log, [asked]);
  });

  it('walks the ladder itself where main was killed with its watchdog', async context => {
    const scene = await Scene.open(context, { container: true });
    const step = scene.start({ run, 'stop-signals': ladder, 'leftover-processes': 'keep' });
    await scene.traces.pidOf('deaf');
    await killWithWatchers(scene, step);
    const { post } = await scene.finish(step);
    assert.ok(!post.log.includes(asked));
    inOrder(post.log, ['SIGTERM to 3 processes', '1 left after 1 s', 'SIGKILL to 1 process']);
  });
});
