/** The shell that watches over main where there is no reaper: what it costs, what it holds, and when it goes. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { eventually } from '../support/eventually.ts';
import { inOrder } from '../support/in-order.ts';
import { alive } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';
import { creatures, Scene } from '../support/scene.ts';
import { cpuTicks, shellOf, watchdogOf } from '../support/watchers.ts';

const skip = skipUnless({ procfs: true, root: true, programs: ['perl'] });
const inputs = { containment: 'tracking', 'stop-signals': 'SIGTERM 1s, SIGKILL' };

describe('the shell that watches over main', { skip, concurrency: 4 }, () => {
  it('computes nothing while the script runs, and holds nothing of the step', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ ...inputs, run: 'exec perl "$CREATURES/waits.pl" waits' });
    const leader = await scene.traces.pidOf('waits');
    const shell = await shellOf(scene, step);
    const before = cpuTicks(shell);
    await sleep(2000);
    assert.equal(cpuTicks(shell), before);
    const [, pages = ''] = readFileSync(`/proc/${shell}/statm`, 'latin1').split(' ');
    assert.ok(Number(pages) * 4096 < 6e6, `${pages} pages`);
    const [first = '', ...others] = descriptors(shell);
    assert.match(first, /^socket:/);
    const [, stdout = '', stderr = ''] = descriptors(leader);
    assert.match(stdout, /^pipe:/);
    assert.ok(!others.includes(stdout) && !others.includes(stderr), 'it does not hold the pipes of the step');
    const names = readFileSync(`/proc/${shell}/environ`, 'latin1')
      .split('\0')
      .flatMap(each => each.split('=', 1))
      .filter(name => name !== '');
    assert.deepEqual(names.sort(), ['PATH', 'PERL_BADLANG']);
    assert.ok(!descriptors(leader).includes(first), 'the script has not inherited it');
    scene.job.cancel();
    await scene.finish(step);
  });

  for (const [how, run] of [
    ['with nothing left', 'exit 0'],
    ['with processes that are kept', 'sleep 300 > /dev/null 2>&1 & exit 0'],
  ] as const) {
    it(`is gone when main has ended in good order, ${how}`, async context => {
      const scene = await Scene.open(context);
      const step = scene.start({ ...inputs, run: `sleep 1; ${run}`, 'leftover-processes': 'keep' });
      const shell = await shellOf(scene, step);
      await step.done;
      await eventually(() => !alive(shell));
      const { post } = await scene.finish(step);
      assert.ok(!post.log.some(line => line.includes('watchdog')));
    });
  }

  it('is woken by post where it was stopped, and starts what takes the place of main', async context => {
    const scene = await Scene.open(context);
    const run = 'exec perl "$CREATURES/waits.pl" waits > /dev/null 2>&1';
    const step = scene.start({ ...inputs, run });
    await scene.traces.pidOf('waits');
    process.kill(await shellOf(scene, step), 'SIGSTOP');
    step.killMain();
    await step.done;
    assert.equal(scene.traces.living().length, 1);
    const { post } = await scene.finish(step);
    assert.match(post.annotations[0]?.message ?? '', /its watchdog took over/);
  });

  it('and what it has started are ended by post where they are not done in time', async context => {
    const scene = await Scene.open(context);
    const run = 'exec perl "$CREATURES/deaf.pl" deaf > /dev/null 2>&1';
    const step = scene.start(
      { ...inputs, run, 'stop-signals': 'SIGTERM 30s, SIGKILL' },
      { timeoutMinutes: 0.1 },
    );
    await scene.traces.pidOf('deaf');
    const shell = await shellOf(scene, step);
    step.killMain();
    const watchdog = await watchdogOf(scene, step);
    const held = path.join(scene.traces.folder, 'held');
    const holder = spawn('perl', [path.join(creatures, 'holds.pl'), String(watchdog), held]);
    context.after(() => holder.kill('SIGKILL'));
    await scene.traces.waitFor('held');
    const { post } = await scene.finish(step);
    inOrder(post.log, ['The watchdog is not done in time: the post step goes on without it.']);
    assert.ok(!alive(shell) && !alive(watchdog));
  });
});

function descriptors(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).map(name => readlinkSync(`/proc/${pid}/fd/${name}`));
}
