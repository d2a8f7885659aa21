/** Scripts that kill: main, their own group, themselves. */
import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { eventually } from '../support/eventually.ts';
import { inOrder } from '../support/in-order.ts';
import { patiently } from '../support/patience.ts';
import { Scene } from '../support/scene.ts';
import { killWithWatchers } from '../support/watchers.ts';

const leak = 'printenv >> "$GITHUB_ENV"';
const escapee = 'setsid perl "$CREATURES/waits.pl" escapee &';
const untilThere = 'until [ -e "$CREATURE_DIR/escapee" ]; do sleep 0.01; done';
const start = `${leak}\n${escapee}\n${untilThere}`;
// The runner waits for who holds main's pipes when main is dead.
const letGo = 'exec > /dev/null 2>&1';

describe('a script that kills', { concurrency: 4 }, () => {
  it('main and its watchdog: post ends all of it, and tells of the heir that it left alone', async context => {
    const scene = await Scene.open(context);
    const run = `${letGo}\n${start}\nsh "$CREATURES/end-main.sh"\nsleep 300`;
    const step = scene.start({ run });
    const { main, post } = await scene.finish(step);
    assert.equal(main.signal, 'SIGKILL');
    assert.equal(main.conclusion, 'failure');
    assert.ok(scene.heir !== undefined);
    assert.match(post.log.join('\n'), new RegExp(`^suspect: pid ${scene.heir} .*not signalled`, 'm'));
    assert.match(post.summary, new RegExp(`\\| ${scene.heir} \\|.*not signalled`));
    assert.match(post.summary, /The main step was killed before the script had ended/);
    assert.match(post.annotations[0]?.message ?? '', /survived the step: all have ended/);
  });

  it('its whole group: the escapee is ended, and the status is that of SIGKILL', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: `${start}\nsleep 300 &\nkill -9 -- "-$$"` });
    const { main } = await scene.finish(step);
    assert.equal(main.exitCode, 137);
    assert.equal(main.outputs['ended-by'], 'exit');
    inOrder(main.log, ['SIGTERM to 1 process', /^nothing left/]);
  });

  it('itself: what it left is ended, and the status is that of SIGKILL', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: `${start}\nsleep 300 &\nkill -9 "$$"` });
    const { main } = await scene.finish(step);
    assert.equal(main.exitCode, 137);
    inOrder(main.log, ['SIGTERM to 2 processes', /^nothing left/]);
  });

  it('G16 main, its watchdog and itself: post finds nothing to signal, and says no more than what happened', async context => {
    const scene = await Scene.open(context, {}, false);
    const seen = `until grep -q '"kind":"leader"' "$RUNNER_TEMP"/no-orphans-*/journal.jsonl; do sleep 0.01; done`;
    const step = scene.start({ run: `${seen}\nsh "$CREATURES/end-main.sh"; kill -9 "$$"` });
    const { post } = await scene.finish(step);
    assert.equal(post.conclusion, 'success');
    // The runner shows a step that has failed, and no reason.
    assert.deepEqual(
      post.annotations.map(({ message }) => message),
      ['The main step was killed before the script had ended.'],
    );
    assert.ok(!post.log.some(line => / to \d+ process/.test(line)));
    assert.match(post.summary, /The main step was killed before the script had ended/);
  });
});

describe('main, killed by SIGKILL', { concurrency: 4 }, () => {
  it('before it could start anything, leaves post nothing to do but to say so', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: 'sleep 300' });
    step.killMain();
    const { post } = await scene.finish(step);
    assert.equal(post.conclusion, 'success');
    assert.equal(post.summary, '');
    assert.deepEqual(
      post.annotations.map(({ message }) => message),
      [
        'The main step left neither a state nor a journal: if it has started the script, what is left of that is not known.',
      ],
    );
  });

  it('as soon as it has saved its state, leaves nothing alive', async context => {
    for (let attempt = 0; attempt < 5; attempt++) {
      const scene = await Scene.open(context);
      const step = scene.start({
        run: 'setsid sleep 300 > /dev/null 2>&1 &\nexec sleep 300 > /dev/null 2>&1',
      });
      await eventually(() => hasState(scene.job.runnerTemp), { every: 1 });
      step.killMain();
      await scene.finish(step);
    }
  });

  it('with its watchdog, leaves the script, its escapee and a deaf one to post', async context => {
    const scene = await Scene.open(context);
    const run = `${letGo}\n${start}\nsetsid perl "$CREATURES/deaf.pl" deaf &\nsleep 300 & sleep 300`;
    const step = scene.start({ run, 'stop-signals': 'SIGTERM 1s, SIGKILL', 'on-survivors': 'error' });
    await scene.traces.pidOf('deaf');
    await eventually(() => scene.traces.living().length >= 5);
    await killWithWatchers(scene, step);
    const { post } = await scene.finish(step);
    inOrder(post.log, ['SIGTERM to 5 processes', '1 left after 1 s', 'SIGKILL to 1 process']);
    assert.equal(post.conclusion, 'failure');
    assert.deepEqual(
      post.annotations.map(({ type }) => type),
      ['error'],
    );
  });

  it('with its watchdog while it walks the ladder, leaves the rest of it to post', async context => {
    const scene = await Scene.open(context);
    const run = `${letGo}\nexec perl "$CREATURES/prints-signals.pl"`;
    const step = scene.start({
      run,
      'stop-signals': 'SIGINT 2s, SIGTERM 1s, SIGKILL',
      timeout: patiently(2),
    });
    await step.waitForLine(/^SIGINT to /);
    await killWithWatchers(scene, step);
    const { post } = await scene.finish(step);
    inOrder(post.log, [
      /left after 2 s$/,
      'SIGTERM to 1 process',
      '1 left after 1 s',
      'SIGKILL to 1 process',
    ]);
    assert.ok(!post.log.some(line => line.startsWith('SIGINT to ')), 'the first rung is not repeated');
    assert.match(post.summary, /timed out after \d s/);
  });
});

function hasState(temp: string): boolean {
  const folder = path.join(temp, '_runner_file_commands');
  return readdirSync(folder).some(
    name => name.startsWith('save_state_') && statSync(path.join(folder, name)).size > 0,
  );
}
