/** Processes that got away from the leader's group, each in its own way: all of them end with the step. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { inOrder } from '../support/in-order.ts';
import { patiently } from '../support/patience.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';

const waits = 'perl "$CREATURES/waits.pl"';
const escapes = 'perl "$CREATURES/escapes.pl"';

interface Escapee {
  readonly name: string;
  /** The file in which it tells its pid. */
  readonly file: string;
  readonly run: string;
  /** What the summary says of how it got away. */
  readonly escape: string;
  /** It is found only where the system tells environments or sessions. */
  readonly procfs?: true;
}

const ESCAPEES: readonly Escapee[] = [
  { name: 'setsid', file: 'setsid', run: `setsid ${waits} setsid &`, escape: 'left the group: setsid' },
  {
    name: 'job control',
    file: 'job-control',
    run: `set -m; ${waits} job-control & set +m`,
    escape: 'left the group: setpgid',
  },
  { name: 'nohup', file: 'nohup', run: `nohup ${waits} nohup >&1 &`, escape: 'in the group' },
  {
    name: 'a double fork',
    file: 'double-fork',
    run: `${escapes} double-fork parents`,
    escape: 'in the group',
  },
  {
    name: 'an empty environment',
    file: 'env-i',
    run: `env -i CREATURES="$CREATURES" CREATURE_DIR="$CREATURE_DIR" setsid ${waits} env-i &`,
    escape: 'left the group: setsid',
  },
  {
    name: 'a daemon',
    file: 'daemon',
    run: `${escapes} daemon session parents`,
    escape: 'daemonised',
    procfs: true,
  },
  {
    name: 'being stopped',
    file: 'stopped',
    run: 'setsid perl "$CREATURES/stopped.pl" &',
    escape: 'left the group: setsid',
  },
  {
    name: 'being deaf',
    file: 'deaf',
    run: 'setsid perl "$CREATURES/deaf.pl" deaf &',
    escape: 'left the group: setsid',
  },
  {
    name: 'never reaping its children',
    file: 'never-reaps',
    run: 'setsid perl "$CREATURES/never-reaps.pl" never-reaps &',
    escape: 'left the group: setsid',
  },
  {
    name: 'ending its first thread',
    file: 'headless',
    run: 'setsid perl "$CREATURES/headless.pl" headless &',
    escape: 'left the group: setsid',
    procfs: true,
  },
];
// What tracking can't tell of the last one stands in tracking-loss.test.ts.
const TOGETHER = ESCAPEES.filter(({ file }) => file !== 'headless');
const all = TOGETHER.map(({ run }) => run).join('\n');
const allAreThere = async (scene: Scene): Promise<number[]> =>
  await Promise.all(TOGETHER.map(({ file }) => scene.traces.pidOf(file)));

describe('an escapee', { concurrency: 4 }, () => {
  for (const { name, file, run, escape, procfs = false } of ESCAPEES) {
    it(`is ended on a cancel, and its way told: ${name}`, { skip: skipUnless({ procfs }) }, async context => {
      const scene = await Scene.open(context);
      const step = scene.start({
        run: `${run}\n: > "$CREATURE_DIR/all"\nsleep 300`,
        'stop-signals': 'SIGTERM 1s, SIGKILL',
      });
      const pid = await scene.traces.pidOf(file);
      await scene.traces.waitFor('all');
      scene.job.cancel();
      const { main, post } = await scene.finish(step);
      assert.ok(main.log.some(line => line.startsWith('nothing left after')));
      const row = post.summary.split('\n').find(line => line.startsWith(`| ${pid} |`));
      assert.ok(row, `It has a row in the summary:\n${post.summary}`);
      assert.ok(row.replaceAll('&#58;', ':').includes(`| ${escape} |`), row);
    });
  }
});

describe('all escapees at once', { concurrency: 4 }, () => {
  const skip = skipUnless({ procfs: true });
  const leak = 'printenv >> "$GITHUB_ENV"';
  const ladder = 'SIGTERM 1s, SIGKILL';
  // Until all are there and a look has seen each: those without an environment are known by nothing else.
  const wait = [
    `until [ "$(ls "$CREATURE_DIR" | wc -l)" -ge ${TOGETHER.length} ]; do sleep 0.05; done`,
    'for file in "$CREATURE_DIR"/*; do read -r pid _ < "$file"',
    String.raw`until grep -q "\[$pid," "$RUNNER_TEMP"/no-orphans-*/journal.jsonl; do sleep 0.05; done; done`,
  ].join('\n');

  it('end at the deadline', { skip }, async context => {
    const scene = await Scene.open(context);
    const step = scene.start({
      run: `${leak}\n${all}\nsleep 300`,
      timeout: patiently(3),
      'stop-signals': ladder,
    });
    const { main } = await scene.finish(step);
    await allAreThere(scene);
    inOrder(main.log, [/^SIGTERM to \d+ processes$/, '1 left after 1 s', 'SIGKILL to 1 process']);
  });

  it('end when the script has ended by itself', { skip }, async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: `${leak}\n${all}\n${wait}\nexit 9`, 'stop-signals': ladder });
    const { main } = await scene.finish(step);
    assert.equal(main.exitCode, 9);
    const told = JSON.parse(main.outputs['leftovers'] ?? '') as { pid: number }[];
    const pids = await allAreThere(scene);
    assert.deepEqual(
      pids.filter(pid => !told.some(leftover => leftover.pid === pid)),
      [],
    );
  });

  it('end in post when the script has killed main and its watchdog', { skip }, async context => {
    const scene = await Scene.open(context);
    const run = `${leak}\nexec > /dev/null 2>&1\n${all}\n${wait}\nsh "$CREATURES/end-main.sh"\nsleep 300`;
    const step = scene.start({ run, 'stop-signals': ladder });
    const { main, post } = await scene.finish(step);
    assert.equal(main.signal, 'SIGKILL');
    inOrder(post.log, [/^SIGTERM to \d+ processes$/, '1 left after 1 s', 'SIGKILL to 1 process']);
    assert.match(post.log.join('\n'), new RegExp(`suspect: pid ${scene.heir ?? 0} `));
  });

  it('end in post where they were kept', { skip }, async context => {
    const scene = await Scene.open(context);
    const run = `${leak}\nexec > /dev/null 2>&1\n${all}\n${wait}`;
    const step = scene.start({ run, 'stop-signals': ladder, 'leftover-processes': 'keep' });
    const { main, post } = await scene.finish(step);
    assert.equal(main.exitCode, 0);
    for (const pid of await allAreThere(scene))
      assert.match(post.log.join('\n'), new RegExp(`^kept: pid ${pid} `, 'm'));
  });
});
