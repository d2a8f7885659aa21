/** A container job: no signal arrives, post starts beside main, and the first process reaps nobody. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { eventually } from '../support/eventually.ts';
import { inOrder } from '../support/in-order.ts';
import { PATIENCE, patiently } from '../support/patience.ts';
import { BOXES, skip, startBoxed } from './boxed.ts';

const run = 'setsid sh "$CREATURES/deaf.sh" deaf &\nsleep 300';
const untilTold = 'until [ -e "$CREATURE_DIR/go" ]; do sleep 0.1; done';
const asked = 'The main step is still running: it is asked to stop.';

for (const box of BOXES) {
  const { kind, containment } = box;
  const isReaped = containment === 'reaper';

  describe(`in a container that has ${kind} only`, { skip, concurrency: 3 }, () => {
    it('a cancel has post ask main to stop, and main walks its ladder', async context => {
      const { scene, step, finish } = await startBoxed(context, box, { run });
      const first = await step.waitForLine(/^containment: /);
      assert.match(
        first.text,
        new RegExp(`^containment: ${containment} \\(.*cgroup is mounted read-only\\)$`),
      );
      await scene.traces.pidOf('deaf');
      scene.job.cancel();
      const { main, post } = await finish();
      assert.equal(main.conclusion, 'cancelled');
      assert.equal(post.conclusion, 'success');
      // Nobody has heard what main said of it.
      inOrder(post.log, [
        asked,
        'SIGTERM to 3 processes',
        'SIGKILL to 1 process',
        /^The step was cancelled\. 2 processes ended on SIGTERM, 1 had to be killed\.$/,
        /^stopped: pid \d+ · sleep · .*killed after \d/,
      ]);
      assert.equal(post.log.filter(line => / to \d+ process/.test(line)).length, 2, 'nothing is repeated');
      assert.match(post.summary, /The step was cancelled\./);
      assert.match(post.summary, /killed after \d/);
    });

    it("a step's timeout does the same", async context => {
      const { scene, finish } = await startBoxed(context, box, { run }, { timeoutMinutes: 0.05 * PATIENCE });
      await scene.traces.pidOf('deaf');
      const { main, post } = await finish();
      assert.equal(main.conclusion, 'failure');
      inOrder(post.log, [asked]);
      assert.match(post.summary, /killed after \d/);
    });

    it('a deadline ends all that the script has started', async context => {
      const { scene, finish } = await startBoxed(context, box, { run, timeout: patiently(1) });
      await scene.traces.pidOf('deaf');
      const { main, post } = await finish();
      assert.equal(main.outputs['ended-by'], 'timeout');
      assert.equal(main.exitCode, 124);
      inOrder(main.log, [/^SIGTERM to \d+ processes$/, '1 left after 1 s', 'SIGKILL to 1 process']);
      assert.deepEqual([post.conclusion, post.annotations], ['success', []]);
    });

    it('on-timeout runs there as well, and what it leaves is ended', async context => {
      const { scene, finish } = await startBoxed(context, box, {
        run,
        timeout: patiently(1),
        'on-timeout': 'setsid sleep 600 & echo "evidence of $NO_ORPHANS_REASON"; sleep 0.2',
      });
      await scene.traces.pidOf('deaf');
      const { main } = await finish();
      assert.equal(main.outputs['ended-by'], 'timeout');
      inOrder(main.log, [
        /^on-timeout runs, for 10 s at most$/,
        'evidence of timeout',
        /^on-timeout ended after /,
        /^SIGTERM to \d+ processes$/,
      ]);
    });

    it('a daemon that is left at the end of the script is ended', async context => {
      const daemon = '(setsid sh "$CREATURES/waits.sh" daemon > /dev/null 2>&1 &)';
      const inputs = { run: `${daemon}\nuntil [ -e "$CREATURE_DIR/daemon" ]; do sleep 0.05; done; exit 3` };
      const { scene, finish } = await startBoxed(context, box, inputs);
      await scene.traces.pidOf('daemon');
      const { main, post } = await finish();
      assert.equal(main.exitCode, 3);
      assert.match(
        post.annotations[0]?.message ?? '',
        /^1 process \(.*was left over when the script had ended/,
      );
    });

    it('a daemon that is kept lives until post', async context => {
      const daemon = '(setsid sh "$CREATURES/waits.sh" daemon > /dev/null 2>&1 &)';
      const inputs = { run: `${daemon}\nuntil [ -e "$CREATURE_DIR/daemon" ]; do sleep 0.05; done` };
      const use = await startBoxed(context, box, { ...inputs, 'leftover-processes': 'keep' });
      const pid = await use.scene.traces.pidOf('daemon');
      await use.step.done;
      assert.ok(use.container.living.some(each => each.pid === pid));
      const { post } = await use.finish();
      assert.match(post.annotations[0]?.message ?? '', /was kept until the post step: ended by SIGTERM/);
    });

    it('a main that is killed leaves nothing behind', async context => {
      const use = await startBoxed(context, box, { run });
      await use.scene.traces.pidOf('deaf');
      use.container.signal('KILL', use.main);
      await use.step.done;
      const { post } = await use.finish();
      assert.ok(!post.log.includes(asked));
      assert.equal(post.conclusion, 'success');
      assert.match(
        post.annotations[0]?.message ?? '',
        /its watchdog took over\. 2 processes ended on SIGTERM, 1 had to be killed/,
      );
    });

    it('a main that is stopped is woken by post', async context => {
      const { scene, container, main, finish } = await startBoxed(context, box, { run });
      await scene.traces.pidOf('deaf');
      container.signal('STOP', main);
      await eventually(() => container.isStopped(main));
      scene.job.cancel();
      const { post } = await finish();
      inOrder(post.log, [asked]);
      assert.match(post.summary, /The step was cancelled/);
    });

    it('a main that hangs is killed by post, and its watchdog goes on', async context => {
      const { scene, container, main, finish } = await startBoxed(context, box, { run });
      await scene.traces.pidOf('deaf');
      container.signal('USR2', main);
      scene.job.cancel();
      const { post } = await finish();
      inOrder(post.log, [
        asked,
        'The main step did not stop: it is killed.',
        'The main step was killed: its watchdog is ending what it started.',
        'SIGTERM to 3 processes',
        'SIGKILL to 1 process',
      ]);
    });

    it('the ladder of a main that is killed while post waits goes on where it stood', async context => {
      const inputs = { run, 'stop-signals': 'SIGTERM 4s, SIGKILL' };
      const { scene, container, main, finish } = await startBoxed(context, box, inputs);
      await scene.traces.pidOf('deaf');
      scene.job.cancel();
      const ending = finish();
      await scene.waitForJournal('"kind":"signal"');
      container.signal('KILL', main);
      const { post } = await ending;
      inOrder(post.log, [asked, 'SIGKILL to 1 process', /pid \d+ · sleep · .*killed after 4(\.\d+)? s$/]);
      const asksAgain = post.log.filter(line => line.startsWith('SIGTERM to')).length > 1;
      assert.ok(!asksAgain, post.log.join('\n'));
    });

    it('two uses at a time are asked by their own posts', async context => {
      const { scene, container, step, finish } = await startBoxed(context, box, { run });
      await scene.traces.pidOf('deaf');
      const options = container.options(scene.job.workspace);
      scene.start({ run: run.replace(/deaf /, 'second '), containment: 'auto' }, options);
      await scene.traces.pidOf('second');
      scene.job.cancel();
      const { posts } = await finish();
      for (const { log } of posts) inOrder(log, [asked, /^The step was cancelled/]);
      assert.equal(posts.at(-1)?.id, step.id);
    });

    it('a post that finds nobody but the script ends it', async context => {
      const { scene, step, container, finish } = await startBoxed(context, box, { run });
      await scene.traces.pidOf('deaf');
      const ours = container.living.filter(({ command }) =>
        /\/main\/index\.js|^no-orphans: reaper|watchdog\.sh/.test(command),
      );
      assert.equal(ours.length, isReaped ? 4 : 2);
      // Stopped first: none of them can answer the end of another.
      for (const name of ['STOP', 'KILL'] as const) container.signal(name, ...ours.map(({ pid }) => pid));
      await step.done;
      const { post } = await finish();
      inOrder(post.log, ['SIGTERM to 3 processes', '1 left after 1 s', 'SIGKILL to 1 process']);
      assert.match(
        post.annotations[0]?.message ?? '',
        /^The main step was killed before the script had ended\. 3 processes survived the step: all have ended/,
      );
    });

    it('zombies that nobody reaps are not waited for, and not told of', async context => {
      const orphans = 'for each in 1 2 3 4 5; do (sleep 0.2 &); (setsid sleep 0.2 &); done';
      const use = await startBoxed(context, box, { run: `${orphans}\n${untilTold}\nsleep 0.5; exit 5` });
      use.scene.touch('go');
      await use.step.done;
      // The reaper reaps them.
      if (!isReaped) assert.ok(use.container.zombies.length >= 10);
      const { main, post } = await use.finish();
      assert.equal(main.exitCode, 5);
      assert.deepEqual(main.log.join(''), '##[error]Process completed with exit code 5.');
      assert.deepEqual([post.log, post.annotations, post.summary], [[], [], '']);
    });

    it('a ladder does not wait for zombies in the group of the script', async context => {
      const inputs = {
        run: 'sleep 300 & sleep 300',
        timeout: patiently(1),
        'stop-signals': 'SIGTERM 60s, SIGKILL',
      };
      const use = await startBoxed(context, box, inputs);
      await use.step.done;
      if (!isReaped) assert.ok(use.container.zombies.length > 0);
      const { main } = await use.finish();
      inOrder(main.log, [/^SIGTERM to 3 processes$/, /^nothing left after 0(\.\d+)? s$/]);
    });

    it('a main that is only beginning when post comes starts nothing any more', async context => {
      const inputs = { run: ': > "$CREATURE_DIR/started"; sleep 300' };
      const use = await startBoxed(context, box, inputs, { preload: 'begins-late.mjs' });
      use.scene.job.cancel();
      const { post } = await use.scene.end(use.step);
      assert.match(
        post.annotations[0]?.message ?? '',
        /neither a state nor a journal.*it will not do so any more/,
      );
      use.scene.touch('begin');
      await use.proveEmpty(10_000);
      assert.ok(!existsSync(path.join(use.scene.traces.folder, 'started')), 'the script was not started');
      assert.match(use.scene.journals.join(''), /"kind":"ended","outcome":\{"endedBy":"cancel"/);
    });

    it("a runner's shutdown reaches nobody, and the deadline holds without a post", async context => {
      const use = await startBoxed(context, box, { run, timeout: patiently(3) });
      const deaf = await use.scene.traces.pidOf('deaf');
      use.scene.job.shutdown();
      await use.step.done;
      assert.ok([use.main, deaf].every(pid => use.container.living.some(each => each.pid === pid)));
      await use.proveEmpty(15_000);
      assert.match(use.scene.journals.join(''), /"kind":"ended","outcome":\{"endedBy":"timeout"/);
    });
  });
}
