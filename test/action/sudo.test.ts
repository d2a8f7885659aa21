/** Descendants that belong to root, while the action does not. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { eventually } from '../support/eventually.ts';
import { inOrder } from '../support/in-order.ts';
import { alive, startTime } from '../support/processes.ts';
import { Scene } from '../support/scene.ts';
import { findTester } from '../support/users.ts';
import type { Step } from '../support/step.ts';

const { user, skip } = findTester();

interface RootsScene {
  readonly scene: Scene;
  readonly step: Step;
  /** The process of root's. */
  readonly pid: number;
}

/** A step of the tester's whose script has started a process of root's. */
async function start(
  context: TestContext,
  script: (sleep: string) => string,
  inputs: Readonly<Record<string, string>>,
): Promise<RootsScene> {
  assert.ok(user);
  const scene = await Scene.open(context, { user });
  // sudo clears the environment: its child is known by its argument.
  const seconds = `300.${randomInt(100_000, 999_999)}`;
  const step = scene.start({ run: script(`sudo -n sleep ${seconds}`), ...inputs });
  const pid = await eventually(() => rootsSleep(seconds));
  writeFileSync(path.join(scene.traces.folder, 'roots'), `${pid} ${startTime(pid) ?? ''}\n`);
  return { scene, step, pid };
}

function rootsSleep(seconds: string): number | undefined {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ruser=,args='], { encoding: 'utf8' });
  const line = stdout
    .split('\n')
    .find(each => /^\s*\d+\s+root\s+sleep /.test(each) && each.endsWith(seconds));
  return line === undefined ? undefined : Number(line.trim().split(' ')[0]);
}

describe("root's processes", { skip, concurrency: 4 }, () => {
  it('G23 end by the SIGTERM that sudo passes on', async context => {
    const run = (sleep: string): string => `${sleep} & sleep 300`;
    const { scene, step } = await start(context, run, { 'stop-signals': 'SIGTERM 10s, SIGKILL' });
    scene.job.cancel();
    const { main } = await scene.finish(step);
    assert.ok(!main.log.some(line => line.startsWith('SIGKILL')), main.log.join('\n'));
  });

  it('G23 are named with their user, and as not permitted, where only SIGKILL is tried, without a crash', async context => {
    const run = (sleep: string): string => `exec > /dev/null 2>&1\n${sleep} & sleep 300`;
    const { scene, step, pid } = await start(context, run, { 'stop-signals': 'SIGKILL' });
    scene.job.cancel();
    const { main, post } = await scene.end(step);
    assert.ok(alive(pid), 'Nobody could end it');
    assert.equal(main.exitCode, 130);
    const at = (pattern: RegExp): number => step.lines.find(({ text }) => pattern.test(text))?.at ?? NaN;
    const waited = at(/^not permitted to signal/) - at(/^SIGKILL to /);
    assert.ok(waited < 3000, `${waited} ms: the wait ends when all that is left refuses`);
    inOrder(main.log, [
      /^SIGKILL to 3 processes \(1 process not permitted\)$/,
      new RegExp(`^not permitted to signal 1 process: pid ${pid}$`),
    ]);
    assert.match(
      post.log.join('\n'),
      new RegExp(
        `^survivor: pid ${pid} · sleep · sleep 300\\.\\d+ · root · ports can't be read · in the group · still alive: not permitted`,
        'm',
      ),
    );
    assert.match(post.summary, new RegExp(`\\| ${pid} \\| .*\\| root \\| .*still alive&#58; not permitted`));
    assert.match(post.annotations[0]?.message ?? '', /root.*not permitted|not permitted.*root/);
    assert.equal(post.conclusion, 'success');
  });

  it('G22 in the group of the leader do not keep the others of the group alive', async context => {
    const run = (sleep: string): string =>
      `exec > /dev/null 2>&1\ntrap '' TERM\n${sleep} & perl "$CREATURES/deaf.pl" deaf & wait`;
    const { scene, step, pid } = await start(context, run, {
      'stop-signals': 'SIGTERM 500ms, SIGKILL',
      'on-survivors': 'error',
    });
    const deaf = await scene.traces.pidOf('deaf');
    scene.job.cancel();
    const { post } = await scene.end(step);
    assert.ok(!alive(deaf));
    const left = scene.traces.living().map(trace => trace.pid);
    assert.deepEqual(
      left.filter(each => each !== pid),
      [],
    );
    if (left.length > 0) assert.equal(post.conclusion, 'failure');
  });

  it('G23 are leftovers that are told where the script has ended', async context => {
    const run = (sleep: string): string =>
      `exec > /dev/null 2>&1\n${sleep} &\nuntil [ -e "$CREATURE_DIR/roots" ]; do sleep 0.01; done`;
    const { scene, step, pid } = await start(context, run, { 'stop-signals': 'SIGKILL' });
    const { main, post } = await scene.end(step);
    assert.equal(main.exitCode, 0);
    const leftovers = JSON.parse(main.outputs['leftovers'] ?? '') as { pid: number; user: string }[];
    assert.equal(leftovers.find(leftover => leftover.pid === pid)?.user, 'root');
    assert.match(post.summary, new RegExp(`\\| ${pid} \\| .*\\| root \\| .*still alive&#58; not permitted`));
  });
});
