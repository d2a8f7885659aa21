/** How a ladder is walked, seen from the script's side. */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { eventually } from '../support/eventually.ts';
import { inOrder } from '../support/in-order.ts';
import { patiently } from '../support/patience.ts';
import { stopped } from '../support/processes.ts';
import { Scene, type Ending } from '../support/scene.ts';

/** Runs a creature into its deadline, which passes once it is ready. */
async function untilDeadline(
  context: TestContext,
  creature: string,
  inputs: Readonly<Record<string, string>>,
): Promise<Ending & { stdout: string; sentAt: (signal: NodeJS.Signals) => number }> {
  const scene = await Scene.open(context);
  const program = creature.endsWith('.pl') ? 'perl' : 'bash';
  const run = `${program} "$CREATURES/${creature}"\necho the script goes on`;
  const step = scene.start({ run, timeout: patiently(2), ...inputs });
  const ending = await scene.finish(step);
  assert.equal(ending.main.outputs['ended-by'], 'timeout');
  assert.equal(ending.main.exitCode, 124);
  // The lines of the log have the times of who reads them.
  const journal = scene.journals.join('\n').split('\n');
  const sentAt = (signal: NodeJS.Signals): number => {
    const line = journal.find(each => each.includes(`"kind":"signal"`) && each.includes(`"${signal}"`));
    return (JSON.parse(line ?? '{}') as { at?: number }).at ?? NaN;
  };
  return { ...ending, stdout: step.raw('stdout').toString(), sentAt };
}

describe('the ladder', { concurrency: 4 }, () => {
  it('K01 gives a script that ends with success its last words, and calls it a timeout', async context => {
    const { main, stdout } = await untilDeadline(context, 'says-later-and-exits-0.sh', {
      'stop-signals': 'SIGTERM 10s, SIGKILL',
    });
    assert.match(stdout, /^later$/m);
    assert.equal(main.outputs['timed-out'], 'true');
    assert.ok(!main.log.some(line => line.startsWith('SIGKILL')));
  });

  it('K02 lets no line of the script through that comes after its end', async context => {
    const scene = await Scene.open(context);
    const run = 'echo before; sleep 300; echo after';
    const step = scene.start({ run, timeout: patiently(1), 'stop-signals': 'SIGTERM 2s, SIGKILL' });
    await scene.finish(step);
    const [script] = step.raw('stdout').toString().split('\n::group::');
    assert.equal(script?.replace(/^containment: .*\n/, '').trim(), 'before');
    assert.doesNotMatch(step.raw('stdout').toString(), /after\n/);
  });

  it('K03 waits for a script that goes on and then ends, and not for the rest of the rung', async context => {
    const { stdout } = await untilDeadline(context, 'finishes-its-work.sh', {
      'stop-signals': 'SIGTERM 100000s, SIGKILL',
    });
    assert.equal(stdout.match(/^ignoring signal$/gm)?.length, 1);
    assert.match(stdout, /^after$/m);
  });

  it('K04 ends when a deaf script ends, and not when the rung does', async context => {
    const { stdout, main } = await untilDeadline(context, 'deaf-until-done.sh', {
      // It works for six.
      timeout: '3s',
      'stop-signals': 'SIGTERM 100000s, SIGKILL',
    });
    assert.match(stdout, /^sleeping 10$/m);
    assert.ok(!main.log.some(line => line.startsWith('SIGKILL')));
  });

  it('K05 kills what is asked once, and goes on', async context => {
    const { stdout, sentAt, main } = await untilDeadline(context, 'ignores-politely.sh', {
      'stop-signals': 'SIGTERM 2s, SIGKILL',
    });
    assert.equal(stdout.match(/^ignoring signal$/gm)?.length, 1);
    const took = sentAt('SIGKILL') - sentAt('SIGTERM');
    assert.ok(took > 1900 && took < 10_000, `SIGKILL came ${took} ms after SIGTERM`);
    inOrder(main.log, [/^SIGTERM to /, / left after 2 s$/, /^SIGKILL to /, /^nothing left/]);
  });

  it('L07 kills what a first signal without effect leaves as it is', async context => {
    const { main, sentAt } = await untilDeadline(context, 'waits-for-nothing.sh', {
      'stop-signals': 'SIGURG 1s, SIGKILL',
    });
    inOrder(main.log, [
      /^SIGURG to 2 processes/,
      '2 left after 1 s',
      /^SIGKILL to 2 processes/,
      /^nothing left/,
    ]);
    assert.ok(sentAt('SIGKILL') - sentAt('SIGURG') < 10_000);
  });

  it('sees who appears while a rung waits, and leaves its parents and its environment later', async context => {
    const scene = await Scene.open(context);
    const run = 'perl "$CREATURES/deaf.pl" deaf & perl "$CREATURES/daemonises-when-asked.pl" & wait';
    const step = scene.start({ run, 'stop-signals': 'SIGTERM 5s, SIGKILL' });
    await scene.traces.pidOf('deaf');
    await scene.traces.pidOf('asked');
    scene.job.cancel();
    const { main } = await scene.finish(step);
    await scene.traces.pidOf('late-daemon');
    inOrder(main.log, [/^SIGTERM to /, '2 left after 5 s', 'SIGKILL to 2 processes', /^nothing left/]);
  });

  it('K08 walks one ladder, however often it is asked to stop', async context => {
    const scene = await Scene.open(context);
    const run = 'bash "$CREATURES/ignores-politely.sh"';
    const step = scene.start({ run, 'stop-signals': 'SIGTERM 1500ms, SIGKILL' });
    await step.waitForLine(/^ready$/);
    scene.job.cancel();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGINT'] as const)
      process.kill(step.main.pid, signal);
    await step.waitForLine(/^SIGTERM to /);
    process.kill(step.main.pid, 'SIGTERM');
    const { main } = await scene.finish(step);
    assert.equal(main.exitCode, 130);
    assert.equal(main.log.filter(line => line.startsWith('SIGTERM to ')).length, 1);
    assert.equal(main.log.filter(line => line === 'ignoring signal').length, 1);
    assert.equal(main.log.filter(line => line.startsWith('SIGKILL to ')).length, 1);
  });

  it('K10 takes the exit code of a script that answers for that of a timeout', async context => {
    const { main } = await untilDeadline(context, 'exits-3-when-asked.pl', {
      'stop-signals': 'SIGTERM 10s, SIGKILL',
    });
    assert.equal(main.outputs['exit-code'], '124');
    assert.ok(!main.log.some(line => line.startsWith('SIGKILL')));
  });

  it('K10 finds nothing to stop where everything has ended before its first signal', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: 'true', timeout: '1ms' });
    const { main, post } = await scene.finish(step);
    assert.ok(['timeout', 'exit'].includes(main.outputs['ended-by'] ?? ''));
    assert.equal(post.conclusion, 'success');
    assert.ok(!main.log.some(line => line.includes('not permitted') || line.includes('has not ended')));
  });

  it('K10 waits no longer for a script that ignores its signals and then ends by itself', async context => {
    const { stdout, main } = await untilDeadline(context, 'deaf-until-done.sh', {
      // It works for six.
      timeout: '3s',
      'stop-signals': 'SIGTERM 100ms, SIGTERM 60s, SIGKILL',
    });
    assert.match(stdout, /^sleeping 10$/m);
    assert.equal(main.outputs['exit-code'], '124');
    inOrder(main.log, [/^SIGTERM to /, /^SIGTERM to /, /^nothing left/]);
    assert.ok(!main.log.some(line => /SIGKILL|not permitted|has not ended/.test(line)), main.log.join('\n'));
  });

  it('K11 kills a script whose handler takes longer than its rung', async context => {
    const { stdout, main } = await untilDeadline(context, 'slow-handler.sh', {
      'stop-signals': 'SIGTERM 1s, SIGKILL',
    });
    assert.match(stdout, /^handling$/m);
    assert.doesNotMatch(stdout, /^handled$/m);
    inOrder(main.log, [/^SIGTERM to /, / left after 1 s$/, /^SIGKILL to /, /^nothing left/]);
  });

  it('K14 ends a stopped process by SIGTERM, because SIGCONT follows it', async context => {
    const scene = await Scene.open(context);
    const run = 'perl "$CREATURES/stopped.pl"';
    const step = scene.start({ run, 'stop-signals': 'SIGTERM 20s, SIGKILL' });
    const pid = await scene.traces.pidOf('stopped');
    await eventually(() => stopped(pid));
    scene.job.cancel();
    const { main, post } = await scene.finish(step);
    inOrder(main.log, ['SIGTERM to 2 processes', /^nothing left after/]);
    assert.match(post.summary, new RegExp(`\\| ${pid} \\|.*ended by SIGTERM`));
  });

  it('K15 leaves the rest of a rung when nothing is left', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({
      run: 'echo ready\nsleep 300',
      timeout: patiently(1),
      'stop-signals': 'SIGTERM 60s, SIGKILL',
    });
    const { main } = await scene.finish(step);
    assert.ok(main.durationMs < 20_000, `${main.durationMs} ms`);
  });

  it('K16 kills a script that is deaf to all that can be ignored', async context => {
    const { main } = await untilDeadline(context, 'deaf-to-everything.sh', {
      'stop-signals': 'SIGTERM 200ms, SIGALRM 200ms, SIGINT 200ms, SIGKILL',
    });
    inOrder(main.log, [
      /^SIGTERM to /,
      / left after 0\.2 s$/,
      /^SIGALRM to /,
      / left after 0\.2 s$/,
      /^SIGINT to /,
      / left after 0\.2 s$/,
      /^SIGKILL to /,
      /^nothing left/,
    ]);
  });
});
