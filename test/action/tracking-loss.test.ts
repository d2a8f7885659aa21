/**
 * What the containment `tracking` knows a descendant by, and what it loses: who leaves the session, the environment and
 * all parents between two looks. Main is stopped meanwhile, so that no look can come in between.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { alive } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';
import { skip as contained, plain, quiet, startContained, sudoer, unseen } from './contained.ts';

const skip = skipUnless({ procfs: true });
const escape = (ways: string): string => `MAIN=$PPID perl "$CREATURES/escapes.pl" escapee quickly ${ways}`;

const options = { concurrency: 4 };

const FOUND = [
  ['by its session, its environment and its parents', ''],
  ['by its session and its environment', 'parents'],
  ['by its session and its parents', 'environment'],
  ['by its environment and its parents', 'session'],
  ['by its session alone', 'environment parents'],
  ['by its environment alone', 'session parents'],
  ['by its parents alone', 'session environment'],
  ['by its environment alone, though its first thread has ended', 'session parents thread'],
] as const;

describe('an escapee that no look has seen', { concurrency: 4 }, () => {
  for (const [how, ways] of FOUND) {
    it(`is found ${how}`, { skip }, async context => {
      const scene = await Scene.open(context);
      const run = `exec > /dev/null 2>&1\n${escape(ways)}\nexit 0`;
      const step = scene.start({ run, 'stop-signals': 'SIGKILL' });
      const { main } = await scene.finish(step);
      const leftovers = JSON.parse(main.outputs['leftovers'] ?? '') as { pid: number }[];
      assert.ok(leftovers.some(({ pid }) => pid === Number(recorded(scene.traces.folder))));
    });
  }

  it('is lost without its session, its environment and its parents', { skip }, async context => {
    const scene = await Scene.open(context);
    const run = `exec > /dev/null 2>&1\n${escape('session environment parents')}\nexit 0`;
    const step = scene.start({ run, summary: 'always' });
    const { main, post } = await scene.end(step);
    const pid = Number(recorded(scene.traces.folder));
    assert.deepEqual(
      scene.traces.living().map(trace => trace.pid),
      [pid],
    );
    assert.equal(main.outputs['leftovers'], '[]');
    assert.doesNotMatch(post.summary, new RegExp(String(pid)));
  });

  it('is found without all three where a look has seen its parents', { skip }, async context => {
    const scene = await Scene.open(context);
    // Its parent waits for the file `go`.
    const run = 'exec > /dev/null 2>&1\nperl "$CREATURES/slow-daemon.pl" daemon\nexit 0';
    const step = scene.start({ run });
    const parent = await scene.traces.pidOf('parent');
    await scene.waitUntilSeen(parent);
    scene.touch('go');
    const pid = await scene.traces.pidOf('daemon');
    await scene.waitUntilSeen(pid);
    scene.touch('end');
    const { main } = await scene.finish(step);
    assert.match(main.outputs['leftovers'] ?? '', new RegExp(`"pid":${pid},.*"escape":"daemonised"`));
  });
});

describe('tracking loses, and names nobody of', options, () => {
  for (const [what, start, file, user] of [
    ['a daemon without its environment', 'bash "$CREATURES/zoo.sh" daemon', 'daemon', plain],
    [
      "root's daemon, though sudo may be used",
      'bash "$CREATURES/zoo.sh" roots_daemon',
      'roots_daemon',
      sudoer,
    ],
  ] as const) {
    it(what, { skip: contained }, async context => {
      const run = [quiet, unseen(start), 'exit 0'].join('\n');
      const { scene, step } = await startContained(context, 'tracking', user, { run });
      const { main, post } = await scene.end(step);
      const pid = await scene.traces.pidOf(file);
      assert.ok(alive(pid), 'it is lost');
      assert.doesNotMatch(main.outputs['leftovers'] ?? '', new RegExp(`"pid":${pid},`));
      assert.doesNotMatch(post.log.join('\n'), new RegExp(`pid ${pid} `));
    });
  }

  for (const [what, start, user] of [
    ['daemons by the dozen', 'perl "$CREATURES/legion.pl" 12', plain],
    ["a storm of root's forks, though sudo may be used", 'bash "$CREATURES/storms.sh" roots', sudoer],
  ] as const) {
    it(what, { skip: contained }, async context => {
      const run = [quiet, unseen(start), 'exit 0'].join('\n');
      const { scene, step, lifeline } = await startContained(context, 'tracking', user, { run });
      await scene.end(step);
      assert.ok(lifeline.isHeld(), 'somebody holds the lifeline');
      lifeline.endHolders();
    });
  }
});

function recorded(folder: string): string | undefined {
  return readFileSync(path.join(folder, 'escapee'), 'utf8').split(' ')[0];
}
