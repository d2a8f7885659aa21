/** What the script used, in the outputs, the log and the journal. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Resources } from '../../src/evidence/resources.ts';
import { PATIENCE } from '../support/patience.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';

const skip = skipUnless({ procfs: true, root: true, cgroups: true, programs: ['perl'] });

/** What a use has told at its end, the same in all places. */
async function usedBy(
  scene: Scene,
  inputs: Readonly<Record<string, string>>,
): Promise<Resources & { line: string }> {
  const step = scene.start(inputs);
  const { main } = await scene.end(step);
  const line = step.lines.at(-1)?.text ?? '';
  const [, told] = /"kind":"resources","resources":(\{.*\})\}/.exec(scene.journals.join('\n')) ?? [];
  const resources = JSON.parse(told ?? '') as Resources;
  assert.deepEqual(
    ['cpu-ms', 'max-rss-bytes', 'processes'].map(name => Number(main.outputs[name])),
    [resources.userMs + resources.systemMs, resources.maxRssBytes, resources.processes],
  );
  return { ...resources, line };
}

describe('E08 what is left over', { skip, concurrency: 3 }, () => {
  for (const leftovers of ['stop', 'keep'])
    it(`is told of with its memory where it is to ${leftovers}`, async context => {
      const scene = await Scene.open(context);
      const run = `perl "$CREATURES/burns.pl" user 0.1 left > /dev/null 2>&1 &
        until ls "$CREATURE_DIR"/left* > /dev/null 2>&1; do sleep 0.02; done`;
      const used = await usedBy(scene, { run, 'leftover-processes': leftovers, containment: 'cgroup' });
      assert.ok((used.maxRssBytes ?? 0) > 64 * 1024 ** 2, JSON.stringify(used));
      // Who is kept goes on.
      assert.equal(used.atLeast.includes('cpu'), leftovers === 'keep');
    });
});

describe('E08 what the script used', { concurrency: 3 }, () => {
  for (const containment of ['cgroup', 'reaper', 'tracking']) {
    const isLeast = containment === 'tracking';

    it(`is high user time of children that have ended, under ${containment}`, { skip }, async context => {
      const scene = await Scene.open(context);
      const run = `for i in 1 2; do bash -c 'perl "$CREATURES/burns.pl" user 0.6; true'; done`;
      const { line, ...used } = await usedBy(scene, { containment, run });
      assert.ok(used.userMs >= 1100 && used.userMs < 4000, JSON.stringify(used));
      assert.ok(used.userMs > used.systemMs, JSON.stringify(used));
      assert.ok(used.wallMs >= 1100, JSON.stringify(used));
      const rss = (used.maxRssBytes ?? 0) / 1024 ** 2;
      assert.ok(rss > 64 && rss < 200, JSON.stringify(used));
      // The shell, two more, and what they run.
      assert.ok(Number(used.processes) >= 3 && Number(used.processes) <= 5, JSON.stringify(used));
      assert.deepEqual(used.atLeast, [...(isLeast ? ['cpu'] : []), 'memory', 'processes']);
      assert.match(
        line,
        /^used: (at least )?\d.* of CPU \(\d.* user, \d.* system\) in \d.*, at least \d+ MiB at once, at least \d processes$/,
      );
      assert.equal(line.includes('used: at least'), isLeast);
    });

    it(
      `is high system time of who is stopped at the deadline, under ${containment}`,
      { skip },
      async context => {
        const scene = await Scene.open(context);
        const { line, ...used } = await usedBy(scene, {
          containment,
          // Both have burnt what they are to burn by then, and sleep.
          timeout: `${4 * PATIENCE}s`,
          run: `(setsid perl "$CREATURES/burns.pl" system 0.6 orphan &)
          perl "$CREATURES/burns.pl" system 0.6 child`,
        });
        assert.ok(used.systemMs >= 1000 && used.systemMs < 4000, `${JSON.stringify(used)} ${line}`);
        assert.ok(used.systemMs > used.userMs, JSON.stringify(used));
        // Both at once.
        assert.ok((used.maxRssBytes ?? 0) > 128 * 1024 ** 2, JSON.stringify(used));
      },
    );
  }
});
