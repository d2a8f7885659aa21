/** A script that stops us (SIGSTOP): main, the reaper, the watchdog. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { eventually } from '../support/eventually.ts';
import { patiently } from '../support/patience.ts';
import {
  BEYOND_LADDER_MS,
  CONTAINMENTS,
  endedWithoutPost,
  proveOverWithin,
  skip,
  startFaulty,
} from './faulty.ts';

const quiet = 'exec > /dev/null 2>&1';
const deaf =
  'setsid perl "$CREATURES/deaf.pl" deaf &\nuntil [ -e "$CREATURE_DIR/deaf" ]; do sleep 0.01; done';
const main = '"$(sh "$CREATURES/main-pid.sh")"';
const all = ': > "$CREATURE_DIR/all"';
/** All that stand between the script and main. */
const stopReaper = `m=${main}; p=$PPID; while [ "$p" != "$m" ]; do kill -STOP "$p"; p=$(ps -o ppid= -p "$p" | tr -d " "); done`;

for (const containment of CONTAINMENTS) {
  describe(`${containment}: a script stops main`, { skip, concurrency: 3 }, () => {
    it('and is cancelled: from the SIGKILL of the runner on nobody is left', async context => {
      const run = `${quiet}\n${deaf}\nkill -STOP ${main}\n${all}\nsleep 300`;
      const { scene, step, end } = await startFaulty(context, { containment, run });
      await scene.traces.waitFor('all');
      scene.job.cancel();
      await step.main.exited;
      await endedWithoutPost(scene);
      const { main: result, post } = await end();
      assert.equal(result.signal, 'SIGKILL');
      proveOverWithin(result, 10_000 + BEYOND_LADDER_MS);
      assert.match(post.summary, /cancelled|The main step was killed/);
    });

    it('and lets it go on after its deadline: that is kept at once', async context => {
      const run = `${quiet}\n${deaf}\nkill -STOP ${main}; sleep 3; kill -CONT ${main}; sleep 300`;
      const { end } = await startFaulty(context, { containment, run, timeout: '1s' });
      const { main: result } = await end();
      assert.equal(result.exitCode, 124);
      proveOverWithin(result, 3000 + 1000 + BEYOND_LADDER_MS);
    });
  });
}

for (const containment of ['cgroup', 'reaper']) {
  describe(`${containment}: a script stops the reaper`, { skip, concurrency: 3 }, () => {
    for (const [how, lines, inputs, code] of [
      ['before its end', `${stopReaper}\nexit 7`, {}, 7],
      ['before its deadline', `${stopReaper}\nsleep 300`, { timeout: patiently(2) }, 124],
      [
        'in the ladder',
        `trap '${stopReaper.replaceAll("'", '"')}' TERM\nsleep 300 & wait; wait`,
        { timeout: patiently(2) },
        124,
      ],
    ] as const) {
      it(`${how}: all is ended in time`, async context => {
        const { end } = await startFaulty(context, {
          containment,
          run: `${quiet}\n${deaf}\n${lines}`,
          ...inputs,
        });
        const { main: result } = await end();
        assert.equal(result.exitCode, code);
        proveOverWithin(result, 2000 + 1000 + BEYOND_LADDER_MS);
      });
    }

    it('and main is killed: post wakes it, and nobody is left', async context => {
      const run = `${quiet}\n${deaf}\n${stopReaper}\n${all}\nsleep 300`;
      const { scene, step, end } = await startFaulty(context, { containment, run });
      await scene.traces.waitFor('all');
      step.killMain();
      const { post } = await end();
      assert.match(post.summary, /The main step was killed/);
    });
  });

  it(`${containment}: a watchdog that is stopped at its work is woken by post`, { skip }, async context => {
    const run = `${quiet}\n${deaf}\nsleep 300`;
    const { scene, step, end } = await startFaulty(context, {
      containment,
      run,
      'stop-signals': 'SIGTERM 3s, SIGKILL',
    });
    await scene.traces.pidOf('deaf');
    step.killMain();
    await scene.waitForJournal('"by":"watchdog","rung":0');
    const pid = await eventually(() =>
      Number(/"kind":"lease","by":"watchdog","pid":(\d+)/.exec(scene.journals.join(''))?.[1]),
    );
    process.kill(pid, 'SIGSTOP');
    const { post } = await end();
    assert.match(post.annotations[0]?.message ?? '', /its watchdog took over/);
  });
}
