/** The leader's process group: its isolation, and its end as a whole. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

import { eventually } from '../support/eventually.ts';
import { inOrder } from '../support/in-order.ts';
import { alive, parentOf } from '../support/processes.ts';
import { Scene } from '../support/scene.ts';

/** Every process, zombies too, as far as `ps` tells it. */
function processTable(): { pid: number; pgid: number; sid: number }[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,pgid=,sess='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const [pid = 0, pgid = 0, sid = 0] = line.trim().split(/\s+/).map(Number);
      return { pid, pgid, sid };
    });
}

describe('the group of the leader', { concurrency: 4 }, () => {
  it('G01 is its own, and not that of main', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: 'echo "leader $$"\nsleep 300' });
    const { text } = await step.waitForLine(/^leader \d+$/);
    const pid = Number(text.slice('leader '.length));
    assert.equal(parentOf(pid), step.main.pid);
    const table = processTable();
    const leader = table.find(entry => entry.pid === pid);
    const main = table.find(entry => entry.pid === step.main.pid);
    assert.equal(leader?.pgid, pid);
    if (process.platform === 'linux') assert.equal(leader.sid, pid);
    assert.notEqual(main?.pgid, pid);
    scene.job.cancel();
    await scene.finish(step);
  });

  it('G02 ends with its grandchildren on a cancel', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: 'sleep 30 & echo "grandchild $!"\nwait' });
    const { text } = await step.waitForLine(/^grandchild \d+$/);
    const pid = Number(text.slice('grandchild '.length));
    scene.job.cancel();
    await eventually(() => !alive(pid), { within: 6500 });
    await scene.finish(step);
  });

  it('G06 lets each member answer a signal in its own way', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({
      run: 'trap : USR1\nbash "$CREATURES/ends-with-its-child.sh"',
      'stop-signals': 'SIGUSR1 60s, SIGKILL',
    });
    await step.waitForLine(/^ready$/);
    scene.job.cancel();
    const { main } = await scene.finish(step);
    inOrder(main.log, ['SIGUSR1 to 3 processes', /^nothing left after/]);
  });

  for (const [where, how] of [
    ['its group', ''],
    ['a group of its own', 'set -m;'],
    ['a session of its own', 'setsid'],
  ] as const) {
    for (const end of ['by the ladder', 'alone, by a signal from outside'] as const) {
      it(`G07 ends with a child in ${where} when the leader is ended ${end}`, async context => {
        const scene = await Scene.open(context);
        const run = `${how} perl "$CREATURES/waits.pl" child &\necho "leader $$"\nwait`;
        const step = scene.start({ run });
        await scene.traces.pidOf('child');
        const { text } = await step.waitForLine(/^leader \d+$/);
        const leader = Number(text.slice('leader '.length));
        if (end === 'by the ladder') scene.job.cancel();
        else process.kill(leader, 'SIGKILL');
        const { main } = await scene.finish(step);
        assert.ok(!alive(leader));
        assert.equal(main.exitCode, end === 'by the ladder' ? 130 : 137);
      });
    }
  }

  it('G09 is ended and reported also where the script ended well', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: 'sleep 300 &\nexit 0' });
    const { main, post } = await scene.finish(step);
    assert.equal(main.conclusion, 'success');
    assert.match(main.outputs['leftovers'] ?? '', /"command":"sleep 300"/);
    assert.deepEqual(
      post.annotations.map(({ type }) => type),
      ['warning'],
    );
    assert.match(post.summary, /sleep 300.*ended by SIGTERM/);
  });

  it('G10 gets SIGTERM once, and nothing but SIGCONT after it, when the leader has exited', async context => {
    const scene = await Scene.open(context);
    const creature = 'perl "$CREATURES/prints-signals.pl" &';
    const untilThere = 'until [ -e "$CREATURE_DIR/prints-signals" ]; do sleep 0.01; done';
    const step = scene.start({ run: `${creature}\n${untilThere}`, 'stop-signals': 'SIGTERM 1s, SIGKILL' });
    const { main } = await scene.finish(step);
    const signals = main.log.filter(line => line.startsWith('got '));
    assert.deepEqual(signals.sort(), ['got SIGCONT', 'got SIGTERM']);
    inOrder(main.log, ['SIGTERM to 1 process', '1 left after 1 s', 'SIGKILL to 1 process']);
  });

  it('G17 leaves no zombie and no process of its number when a hundred orphans have come and gone', async context => {
    const scene = await Scene.open(context);
    const run = 'echo "leader $$"\nfor _ in {1..100}; do (sleep 0.3 &); done\necho started\nsleep 300';
    const step = scene.start({ run });
    const { text } = await step.waitForLine(/^leader \d+$/);
    await step.waitForLine(/^started$/);
    scene.job.cancel();
    const { main } = await scene.finish(step);
    assert.ok(main.log.some(line => line.startsWith('nothing left after')));
    const pid = Number(text.slice('leader '.length));
    await eventually(() => !processTable().some(({ pgid, sid }) => pgid === pid || sid === pid), {
      message: 'The system has not reaped them',
    });
  });

  it('G18 ends a tree of a hundred processes', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: 'perl "$CREATURES/crowd.pl"' });
    await step.waitForLine('ready: crowd');
    scene.job.cancel();
    const { main } = await scene.finish(step);
    inOrder(main.log, ['SIGTERM to 101 processes', /^nothing left after/]);
  });

  it('G21 is not over with its leader: who is left is stated before the step is done', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: 'sleep 300 & echo "left $!"\nexit 4' });
    const { text } = await step.waitForLine(/^left \d+$/);
    const { main } = await scene.finish(step);
    assert.equal(main.exitCode, 4);
    const [leftover] = JSON.parse(main.outputs['leftovers'] ?? '') as { pid: number; escape: string }[];
    assert.deepEqual([leftover?.pid, leftover?.escape], [Number(text.slice(5)), 'in the group']);
    inOrder(main.log, ['SIGTERM to 1 process', /^nothing left after/]);
  });
});
