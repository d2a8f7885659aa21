/** A ladder longer than the runner waits: the watchdog goes on with it, and post follows. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { eventually } from '../support/eventually.ts';
import { inOrder } from '../support/in-order.ts';
import { patiently } from '../support/patience.ts';
import { alive } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';

const skip = skipUnless({ procfs: true, programs: ['perl'] });
const quiet = 'exec > /dev/null 2>&1';
const options = { skip, concurrency: 4 };

for (const containment of ['reaper', 'tracking']) {
  describe(`${containment}: a long grace after a cancel`, options, () => {
    promise(containment);
  });
}

function promise(containment: string): void {
  const inputs = { containment, 'stop-signals': 'SIGINT 60s, SIGTERM 30s, SIGKILL' };

  it('is kept beside the later steps, with every rung in turn, and told by post', async context => {
    const scene = await Scene.open(context);
    const creature = 'perl "$CREATURES/prints-signals.pl" > "$CREATURE_DIR/output" 2>&1';
    const run = `${quiet}\nsetsid perl "$CREATURES/deaf.pl" deaf &\nexec ${creature}`;
    const step = scene.start({ ...inputs, run, 'stop-signals': 'SIGINT 10s, SIGTERM 1s, SIGKILL' });
    await scene.traces.pidOf('prints-signals');
    await scene.traces.pidOf('deaf');
    scene.job.cancel();
    const cancelled = performance.now();
    const main = await step.done;
    const took = performance.now() - cancelled;
    // Two seconds, and some for a loaded machine; the runner sends SIGTERM after 7.5.
    assert.ok(took < 7400, `main took ${took} ms`);
    assert.equal(main.exitCode, 130);
    assert.equal(main.signal, null);
    assert.equal(main.outputs['ended-by'], 'cancel');
    inOrder(main.log, [
      'SIGINT to 2 processes',
      /^the runner leaves no more time: .* of this rung and the rest of the ladder go on beside the later steps/,
    ]);
    const { post } = await scene.finish(step);
    inOrder(post.log, [
      'The rest of the ladder is under way since the cancel: the post step waits for its end.',
      'SIGTERM to 2 processes',
      'SIGKILL to 2 processes',
      /^stopped: pid \d+ · perl .* · killed after 1\d/,
    ]);
    assert.ok(!post.log.some(line => line.startsWith('survivor: ')));
    const heard = readFileSync(path.join(scene.traces.folder, 'output'), 'utf8');
    assert.deepEqual(heard.match(/SIG(INT|TERM)/g), ['SIGINT', 'SIGTERM'], 'no rung was sent twice');
    assert.deepEqual(post.annotations, []);
  });

  it('lets the script write what it has to, without an error, and ends in post at once with it', async context => {
    const scene = await Scene.open(context);
    const script = [
      `trap 'echo stopping; : > "$CREATURE_DIR/asked"; until [ -e "$CREATURE_DIR/end" ]; do echo still; sleep 0.1; done; echo done && : > "$CREATURE_DIR/whole"; exit 0' INT`,
      ': > "$CREATURE_DIR/ready"',
      'while :; do sleep 0.1; done',
    ].join('\n');
    const step = scene.start({ ...inputs, run: script });
    await scene.traces.waitFor('ready');
    scene.job.cancel();
    const main = await step.done;
    assert.equal(main.exitCode, 130);
    assert.ok(main.log.includes('stopping'));
    scene.touch('end');
    const { post } = await scene.finish(step);
    await scene.traces.waitFor('whole', 0);
    assert.ok(post.durationMs < 10_000, `${post.durationMs} ms`);
    assert.ok(!post.log.some(line => /^SIG\w+ to /.test(line)));
  });

  it('is kept by the watchdog where the runner shuts down, and no post comes', async context => {
    const scene = await Scene.open(context);
    const run = `${quiet}\nperl "$CREATURES/deaf.pl" deaf`;
    const step = scene.start({ ...inputs, run, 'stop-signals': 'SIGINT 11s, SIGKILL' });
    const pid = await scene.traces.pidOf('deaf');
    scene.job.shutdown();
    assert.equal((await step.done).exitCode, 130);
    assert.ok(alive(pid), 'it has its grace');
    await eventually(() => scene.traces.living().length === 0, {
      within: 30_000,
      message: 'Somebody is left',
    });
    scene.proveBystandersUntouched();
  });

  it('is cut where post has no more time, which is told', async context => {
    const scene = await Scene.open(context);
    const run = `${quiet}\nsetsid perl "$CREATURES/deaf.pl" deaf &\nwait`;
    const step = scene.start({ ...inputs, run }, { timeoutMinutes: 6 / 60 });
    await scene.traces.pidOf('deaf');
    const { main, post } = await scene.finish(step);
    assert.equal(main.exitCode, 130);
    assert.equal(post.signal, null, 'it has ended by itself');
    inOrder(post.log, [
      /^The runner leaves the post step no more time/,
      'SIGKILL to 1 process',
      /^stopped: pid \d+ · perl .* · killed after/,
    ]);
  });

  it('is cut by cancel-limit, of which a notice tells when the step starts', async context => {
    const scene = await Scene.open(context);
    const run = `${quiet}\nperl "$CREATURES/deaf.pl" deaf`;
    const step = scene.start({ ...inputs, run, 'cancel-limit': '14s' });
    const pid = await scene.traces.pidOf('deaf');
    scene.job.cancel();
    const { main, post } = await scene.finish(step);
    assert.deepEqual(
      main.annotations.filter(({ type }) => type === 'notice').map(({ message }) => message),
      [
        'The ladder gives 1 min 30 s. After a cancel it is cut with SIGKILL when 9 s are over, since cancel-limit is 14 s.',
      ],
    );
    // What is left of the minute is never waited for.
    assert.match(
      main.log.join('\n'),
      /^the runner leaves no more time: [3-7](\.\d)? s of this rung and SIGKILL after it go on/m,
    );
    assert.match(post.log.join('\n'), new RegExp(`^stopped: pid ${pid} .* · killed after ([89]|1\\d)`, 'm'));
    assert.ok(!post.log.some(line => line.startsWith('SIGTERM to ')), 'the rungs between are left out');
  });

  for (const [when, run, more, line] of [
    [
      "in a deadline's ladder",
      `${quiet}\nperl "$CREATURES/deaf.pl" deaf`,
      { timeout: patiently(2) },
      'SIGINT to 2 processes',
    ],
    [
      'while leftovers are stopped',
      `perl "$CREATURES/deaf.pl" deaf > /dev/null 2>&1 & until [ -e "$CREATURE_DIR/deaf" ]; do sleep 0.02; done; exit 3`,
      {},
      'SIGINT to 1 process',
    ],
  ] as const) {
    it(`is cut by cancel-limit where the cancel comes ${when}`, async context => {
      const scene = await Scene.open(context);
      const step = scene.start({ ...inputs, run, 'cancel-limit': '10s', ...more });
      const pid = await scene.traces.pidOf('deaf');
      await step.waitForLine(line);
      scene.job.cancel();
      const cancelled = performance.now();
      await eventually(() => !alive(pid), { message: 'It is not cut' });
      const took = performance.now() - cancelled;
      assert.ok(took > 4000 && took < 9000, `it was cut after ${took} ms`);
      await scene.finish(step);
    });
  }

  it('is left to main where the watchdog could not read the journal', async context => {
    const scene = await Scene.open(context);
    const run = `${quiet}\nrm -rf "$RUNNER_TEMP"/no-orphans-*\nperl "$CREATURES/deaf.pl" deaf`;
    const step = scene.start({ ...inputs, run });
    const pid = await scene.traces.pidOf('deaf');
    scene.job.cancel();
    const cancelled = performance.now();
    await eventually(() => !alive(pid));
    assert.ok(performance.now() - cancelled > 7000, 'it has what main can give');
    const { post } = await scene.finish(step);
    assert.ok(!post.log.some(text => text.startsWith('The main step was killed')));
  });
}
