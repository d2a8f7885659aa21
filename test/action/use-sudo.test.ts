/** The input `use-sudo`: when root's processes are ended by sudo, and what is said where they are not. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import type { JobOptions } from '../support/job-options.ts';
import { patiently } from '../support/patience.ts';
import { alive } from '../support/processes.ts';
import { Scene, type Ending } from '../support/scene.ts';
import { findSudoer, findTester } from '../support/users.ts';

const { user: sudoer, skip } = findSudoer();
const { user: tester } = findTester();
const quiet = 'exec > /dev/null 2>&1';
const asRoot = 'sudo -n env CREATURES="$CREATURES" CREATURE_DIR="$CREATURE_DIR"';
const daemon = `${asRoot} setsid -f perl "$CREATURES/deaf.pl" roots`;
const await_ = (file: string): string => `until [ -e "$CREATURE_DIR/${file}" ]; do sleep 0.01; done`;

async function play(
  context: TestContext,
  job: JobOptions,
  inputs: Readonly<Record<string, string>>,
): Promise<Ending & { scene: Scene }> {
  const scene = await Scene.open(context, job);
  const step = scene.start({ containment: 'reaper', 'stop-signals': 'SIGTERM 300ms, SIGKILL', ...inputs });
  return { scene, ...(await scene.end(step)) };
}

describe('use-sudo', { skip, concurrency: 4 }, () => {
  for (const [useSudo, runnerEnvironment, why] of [
    ['', 'github-hosted', undefined],
    ['auto', 'github-hosted', undefined],
    ['always', 'self-hosted', undefined],
    ['auto', 'self-hosted', 'use-sudo is auto, which uses it on GitHub-hosted runners only'],
    ['never', 'github-hosted', 'use-sudo is never'],
  ] as const) {
    const verb = why === undefined ? 'ends' : 'names';
    it(`${useSudo || 'left out'} on a ${runnerEnvironment} runner ${verb} what belongs to root`, async context => {
      assert.ok(sudoer);
      const inputs = { run: `${quiet}\n${daemon}\n${await_('roots')}\nexit 0`, 'use-sudo': useSudo };
      const { scene, post } = await play(context, { user: sudoer, runnerEnvironment }, inputs);
      const pid = await scene.traces.pidOf('roots');
      assert.equal(alive(pid), why !== undefined);
      const told = post.annotations[0]?.message ?? '';
      if (why === undefined) assert.match(told, /was left over when the script had ended: killed after/);
      else {
        assert.match(told, new RegExp(`pid ${pid}.*belongs to root.*could not be ended: ${why}\\.`));
        assert.match(
          post.summary,
          new RegExp(`\\| ${pid} \\| .*\\| root \\| .*still alive&#58; not permitted`),
        );
      }
    });
  }

  it('always tells what sudo says where it refuses', async context => {
    assert.ok(tester);
    const run = `${quiet}\nsudo -n sleep 300 & echo "$!"; sleep 0.3; exit 0`;
    const { post } = await play(
      context,
      { user: tester },
      { run, 'use-sudo': 'always', 'stop-signals': 'SIGKILL' },
    );
    assert.match(post.annotations[0]?.message ?? '', /could not be ended: sudo: a password is required\./);
  });

  it('always gives each of root’s processes its signal, and none of them twice', async context => {
    assert.ok(sudoer);
    const count = `${asRoot} perl "$CREATURES/counts-signals.pl"`;
    const run = [
      quiet,
      // sudo passes its signals on to its command, and to nobody below that.
      `${count} child & sudo -n CREATURES="$CREATURES" CREATURE_DIR="$CREATURE_DIR" bash -c 'perl "$CREATURES/counts-signals.pl" grandchild & wait' &`,
      `sudo -n CREATURES="$CREATURES" CREATURE_DIR="$CREATURE_DIR" setsid -f perl "$CREATURES/counts-signals.pl" daemon`,
      ...['child', 'grandchild', 'daemon'].map(await_),
      'exit 0',
    ].join('\n');
    const inputs = { run, 'use-sudo': 'always', 'stop-signals': 'SIGTERM 1s, SIGKILL' };
    const { scene } = await play(context, { user: sudoer }, inputs);
    const counts = ['child', 'grandchild', 'daemon'].map(name => {
      const file = path.join(scene.traces.folder, `.signals-${name}`);
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    });
    assert.deepEqual(counts, ['TERM\n', 'TERM\n', 'TERM\n']);
    assert.deepEqual(scene.traces.living(), []);
  });

  it('always leaves an allowed process below a sudo alone', async context => {
    assert.ok(sudoer);
    const run = `${quiet}\n${asRoot} perl "$CREATURES/counts-signals.pl" child & ${await_('child')}\nexit 0`;
    const inputs = { run, 'use-sudo': 'always', 'allow-processes': 'perl' };
    const { scene, post } = await play(context, { user: sudoer }, inputs);
    const pid = await scene.traces.pidOf('child');
    assert.ok(alive(pid));
    assert.ok(!existsSync(path.join(scene.traces.folder, '.signals-child')), 'it got a signal');
    assert.match(post.log.join('\n'), new RegExp(`^allowed: pid ${pid} `, 'm'));
  });

  it('always ends what main could not, in a post after a main that gave up', async context => {
    assert.ok(sudoer);
    const scene = await Scene.open(context, { user: sudoer });
    const run = `${quiet}\n${asRoot} perl "$CREATURES/deaf.pl" roots & ${await_('roots')}\nexit 0`;
    const step = scene.start({
      run,
      containment: 'tracking',
      'use-sudo': 'always',
      'leftover-processes': 'keep',
    });
    const { post } = await scene.finish(step);
    assert.match(post.log.join('\n'), /^kept: pid \d+ · perl .* · root · .* · killed after/m);
  });

  it('never says survived of what main has ended', async context => {
    assert.ok(sudoer);
    const run = `${quiet}\n${daemon}\nperl "$CREATURES/deaf.pl" own & ${await_('roots')}; ${await_('own')}\nsleep 300`;
    const { scene, post } = await play(
      context,
      { user: sudoer },
      { run, 'use-sudo': 'never', timeout: patiently(2), 'on-survivors': 'warn' },
    );
    const [roots, own] = [await scene.traces.pidOf('roots'), await scene.traces.pidOf('own')];
    const log = post.log.join('\n');
    assert.match(log, new RegExp(`^survivor: pid ${roots} `, 'm'));
    assert.doesNotMatch(log, new RegExp(`^survivor: pid ${own} `, 'm'));
    assert.match(
      post.annotations[0]?.message ?? '',
      /1 process \(perl, pid \d+\) survived the step: still alive/,
    );
  });
});
