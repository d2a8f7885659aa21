/** Supervisors within the script, and signals that come to them from outside. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { inOrder } from '../support/in-order.ts';
import { patiently } from '../support/patience.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';

const skip = skipUnless({ programs: ['timeout'] });

describe('a supervisor within the script', { skip, concurrency: 4 }, () => {
  it('G19 is ended with its command at the deadline, and the outer deadline is the one that counts', async context => {
    const scene = await Scene.open(context);
    const run = 'timeout -sALRM 30 timeout -sUSR1 25 perl "$CREATURES/prints-signals.pl" inner';
    const step = scene.start({ run, timeout: patiently(2), 'stop-signals': 'SIGTERM 1s, SIGKILL' });
    const { main } = await scene.finish(step);
    assert.equal(main.exitCode, 124);
    inOrder(main.log, [/^SIGTERM to 4 processes$/, /^SIGKILL to /]);
    assert.ok(main.log.includes('got SIGTERM'));
  });

  it("G19 ends its command at its own deadline, and its status is the script's", async context => {
    const scene = await Scene.open(context);
    const run = 'timeout -sALRM 30 timeout -sUSR1 -k 1 1 perl "$CREATURES/prints-signals.pl" inner';
    const step = scene.start({ run });
    const { main } = await scene.finish(step);
    assert.equal(main.exitCode, 137);
    assert.equal(main.outputs['ended-by'], 'exit');
    assert.ok(main.log.includes('got SIGUSR1'));
  });
});

describe('a signal to the group of main', () => {
  it('G20 ends the script by the ladder', async context => {
    const scene = await Scene.open(context, { ownGroup: true });
    const step = scene.start({ run: 'perl "$CREATURES/prints-signals.pl"', 'stop-signals': 'SIGINT 500ms' });
    await step.waitForLine('ready: prints-signals');
    process.kill(-step.main.pid, 'SIGINT');
    const { at } = await step.waitForLine('SIGINT to 2 processes');
    const got = await step.waitForLine('got SIGINT');
    assert.ok(Math.abs(got.at - at) < 3000);
    const { main } = await scene.finish(step);
    assert.equal(main.exitCode, 130);
  });
});
