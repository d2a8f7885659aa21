/** Several uses in one job, beside each other and within each other: each ends its own, and nothing of another's. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';

import { eventually } from '../support/eventually.ts';
import { alive } from '../support/processes.ts';
import { Scene } from '../support/scene.ts';
import { killWithWatchers } from '../support/watchers.ts';

const creature = (file: string, name: string): string => `setsid perl "$CREATURES/${file}" ${name} &`;
const until = (name: string): string => `until [ -e "$CREATURE_DIR/${name}" ]; do sleep 0.01; done`;
const dist = path.join(import.meta.dirname, '../../dist');
const inner = {
  NODE: process.execPath,
  MAIN: path.join(dist, 'main/index.js'),
  POST: path.join(dist, 'post/index.js'),
};

describe('two uses at the same time', { concurrency: 4 }, () => {
  it('each end their own when their scripts end', async context => {
    const scene = await Scene.open(context);
    const other = scene.start({
      run: `${creature('waits.pl', 'other')}\n${until('other')}\n${until('go')}\nexit 5`,
    });
    const otherPid = await scene.traces.pidOf('other');
    const step = scene.start({ run: `${creature('waits.pl', 'own')}\n${until('own')}` });
    const first = await step.done;
    assert.equal(first.exitCode, 0);
    assert.ok(!alive(await scene.traces.pidOf('own')), 'it has ended its own');
    assert.ok(alive(otherPid), "the other's lives");
    assert.ok(!first.outputs['leftovers']?.includes(String(otherPid)));
    scene.job.cancel();
    await scene.finish(step);
    assert.equal((await other.done).conclusion, 'cancelled');
  });

  it('each end their own when one main is killed with its watchdog', async context => {
    const scene = await Scene.open(context);
    const run = (name: string): string =>
      `exec > /dev/null 2>&1\n${creature('waits.pl', name)}\n${until(name)}\n${until(`end-${name}`)}`;
    const killed = scene.start({ run: run('one') });
    const lives = scene.start({ run: run('two'), 'leftover-processes': 'keep' });
    const [one, two] = [await scene.traces.pidOf('one'), await scene.traces.pidOf('two')];
    await killWithWatchers(scene, killed);
    await killed.done;
    assert.ok(alive(one) && alive(two));
    scene.touch('end-two');
    const { posts } = await scene.finish(killed);
    const [ofTwo, ofOne] = posts;
    assert.equal(ofOne?.id, killed.id);
    assert.equal(ofTwo?.id, lives.id);
    assert.match(ofOne.log.join('\n'), new RegExp(`^survivor: pid ${one} `, 'm'));
    assert.doesNotMatch(ofOne.log.join('\n'), new RegExp(`pid ${two} `));
    assert.match(ofTwo.log.join('\n'), new RegExp(`^kept: pid ${two} `, 'm'));
    assert.doesNotMatch(ofTwo.log.join('\n'), new RegExp(`pid ${one} `));
  });
});

describe('a later use that inherits the environment of an earlier one', () => {
  for (const [how, end] of [
    ['has ended', 'exit 0'],
    ['was killed', 'kill -9 "$(sh "$CREATURES/main-pid.sh")"; exec sleep 300'],
  ] as const) {
    it(`keeps its processes where the earlier one ${how}, whose post reports them`, async context => {
      const scene = await Scene.open(context);
      const earlier = scene.start({
        run: `exec > /dev/null 2>&1\nprintenv >> "$GITHUB_ENV"\n${creature('waits.pl', 'own')}\n${until('own')}\n${end}`,
        'leftover-processes': 'keep',
      });
      await earlier.done;
      const later = scene.start(
        { run: `perl "$CREATURES/keeper.pl"\n${until('keeper')}`, 'allow-processes': 'keeper-1' },
        { if: 'always()' },
      );
      const { posts } = await scene.end(earlier);
      const keeper = await scene.traces.pidOf('keeper');
      assert.deepEqual(
        scene.traces.living().map(({ pid }) => pid),
        [keeper],
      );
      const [ofLater, ofEarlier] = posts;
      assert.equal(ofLater?.id, later.id);
      assert.match(ofLater.log.join('\n'), new RegExp(`^allowed: pid ${keeper} `, 'm'));
      assert.match(
        ofEarlier?.log.join('\n') ?? '',
        new RegExp(`^suspect: pid ${keeper} .*not signalled`, 'm'),
      );
    });
  }
});

describe('a use within a use', { concurrency: 4 }, () => {
  it('ends its own, and nothing of the outer one', async context => {
    const scene = await Scene.open(context);
    const run = `${creature('waits.pl', 'outer')}\n${until('outer')}\nbash "$CREATURES/use-within.sh"\nsleep 300`;
    const step = scene.start(
      { run },
      { env: { ...inner, INNER_RUN: `${creature('waits.pl', 'inner')}\n${until('inner')}\nexit 6` } },
    );
    await step.waitForLine('inner main ended with 6');
    await step.waitForLine('inner post ended with 0');
    const outer = await scene.traces.pidOf('outer');
    assert.ok(!alive(await scene.traces.pidOf('inner')), 'it has ended its own');
    assert.ok(alive(outer), 'the process of the outer use lives');
    assert.ok(!step.lines.some(({ text }) => text.includes(`pid ${outer} `)));
    scene.job.cancel();
    await scene.finish(step);
  });

  it('is ended by its own post when its main was killed, and the outer one lives', async context => {
    const scene = await Scene.open(context);
    const run = `${creature('waits.pl', 'outer')}\n${until('outer')}\nbash "$CREATURES/use-within.sh"\nsleep 300`;
    const step = scene.start(
      { run },
      {
        env: {
          ...inner,
          INNER_RUN: `${creature('waits.pl', 'inner')}\n${until('inner')}\nkill -9 "$(sh "$CREATURES/main-pid.sh")"\nsleep 300`,
        },
      },
    );
    await step.waitForLine('inner main ended with 137');
    await step.waitForLine('inner post ended with 0');
    const outer = await scene.traces.pidOf('outer');
    assert.ok(!alive(await scene.traces.pidOf('inner')), 'it has ended its own');
    assert.ok(alive(outer), 'the process of the outer use lives');
    scene.job.cancel();
    await scene.finish(step);
  });

  it('is ended as a whole by the outer one', async context => {
    const scene = await Scene.open(context);
    const step = scene.start(
      { run: 'bash "$CREATURES/use-within.sh"\nsleep 300', 'stop-signals': 'SIGTERM 3s, SIGKILL' },
      {
        env: {
          ...inner,
          INNER_RUN: `setsid perl "$CREATURES/deaf.pl" deaf &\n${until('deaf')}\nsleep 300`,
          INNER_STOP_SIGNALS: 'SIGTERM 1s, SIGKILL',
        },
      },
    );
    const deaf = await scene.traces.pidOf('deaf');
    await eventually(() => alive(deaf));
    scene.job.cancel();
    const { main } = await scene.finish(step);
    assert.equal(main.exitCode, 130);
    assert.ok(main.log.some(line => line.startsWith('nothing left after')));
  });
});
