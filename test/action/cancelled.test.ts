/** What a cancel of the job meets, as under the official runner: its own ladder goes to main's process alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { inOrder } from '../support/in-order.ts';
import { patiently } from '../support/patience.ts';
import { Scene } from '../support/scene.ts';

const ready = 'echo ready; while :; do sleep 0.1; done';

describe('C09 a cancel', { concurrency: 4 }, () => {
  it('kills a script that ignores SIGINT, SIGQUIT and SIGTERM, before the runner would kill main', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: `trap '' INT QUIT TERM\n${ready}` });
    await step.waitForLine(/^ready$/);
    scene.job.cancel();
    const { main } = await scene.finish(step);
    assert.deepEqual([main.exitCode, main.signal, main.conclusion], [130, null, 'cancelled']);
    inOrder(main.log, [/^SIGTERM to /, / left after 5 s$/, /^SIGKILL to /, /^nothing left/]);
  });

  it('ends a script that ignores SIGINT alone by SIGTERM', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: `trap '' INT\n${ready}` });
    await step.waitForLine(/^ready$/);
    scene.job.cancel();
    const { main } = await scene.finish(step);
    assert.equal(main.exitCode, 130);
    assert.ok(!main.log.some(line => line.startsWith('SIGKILL')));
  });

  it('reaches the child of a shell that hands nothing on', async context => {
    const scene = await Scene.open(context);
    const child = `trap "echo the child got TERM; exit" TERM; ${ready}`;
    const step = scene.start({ run: `bash -c '${child}'\necho the shell goes on` });
    await step.waitForLine(/^ready$/);
    scene.job.cancel();
    const { main } = await scene.finish(step);
    assert.ok(main.log.includes('the child got TERM'), main.log.join('\n'));
    assert.ok(!main.log.includes('the shell goes on'));
  });

  it('is no second signal for a child whose shell hands the first one on', async context => {
    const scene = await Scene.open(context);
    const child = `exec sh "$CREATURES/tells-its-signals.sh"`;
    const step = scene.start({ run: `sh -c '${child}' & trap 'wait $!; exit' TERM; wait $!` });
    await step.waitForLine(/^ready$/);
    scene.job.cancel();
    const { main } = await scene.finish(step);
    assert.equal(main.log.filter(line => line === 'got TERM').length, 1);
    assert.ok(!main.log.some(line => line.startsWith('SIGKILL')));
  });

  it('does not reach a step with always(), which its own deadline ends', async context => {
    const scene = await Scene.open(context);
    const step = scene.start(
      { run: `sh "$CREATURES/tells-its-signals.sh"`, timeout: patiently(2) },
      { if: 'always()' },
    );
    await step.waitForLine(/^ready$/);
    scene.job.cancel();
    const { main } = await scene.finish(step);
    assert.equal(main.outputs['ended-by'], 'timeout');
    assert.deepEqual(
      main.log.filter(line => line.startsWith('got')),
      ['got TERM'],
    );
  });

  it('ends a daemon as well, and post lists it', async context => {
    const scene = await Scene.open(context);
    const daemon = 'perl "$CREATURES/escapes.pl" daemon session parents';
    const step = scene.start({ run: `${daemon}\n${ready}` });
    await step.waitForLine(/^ready$/);
    const pid = await scene.traces.pidOf('daemon');
    scene.job.cancel();
    const { post } = await scene.finish(step);
    assert.match(
      post.summary,
      new RegExp(`^\\| ${pid} \\|.*\\| daemonised \\| ended by SIGTERM after `, 'm'),
    );
  });
});
