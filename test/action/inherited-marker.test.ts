/** A later step inherits the marker where the script copied its environment: it is never taken for the script's. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { startTime } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';

const skip = skipUnless({ procfs: true });

/** The kernel counts start times in ticks of 10 ms: sets what main noted last to the tick in which a process was born. */
function endMainWith(temp: string, pid: number, kind: 'done' | 'beat'): void {
  const [folder] = readdirSync(temp).filter(name => name.startsWith('no-orphans-'));
  assert.ok(folder);
  const file = path.join(temp, folder, 'journal.jsonl');
  const clock = Number(startTime(pid)) * 10;
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.findLastIndex(line => line.includes(`"kind":"${kind}"`));
  assert.ok(at >= 0);
  lines[at] = (lines[at] ?? '').replace(/"clock":[\d.]+/, `"clock":${clock}`);
  writeFileSync(file, lines.join('\n'));
}

describe('a later step that inherits the marker', { skip, concurrency: 4 }, () => {
  const run = 'exec > /dev/null 2>&1\nprintenv >> "$GITHUB_ENV"\nsetsid sleep 300 &';

  for (const [what, kind, isKilled] of [
    ['that ended', 'done', false],
    ['that was last seen', 'beat', true],
  ] as const) {
    it(`lives though it was born in the same tick of the clock as the main ${what}`, async context => {
      const scene = await Scene.open(context);
      const step = scene.start({ run: isKilled ? `${run}\nsleep 300` : run, 'leftover-processes': 'keep' });
      if (isKilled) {
        await scene.waitForJournal('"kind":"beat"');
        step.killMain();
      }
      await step.done;
      await scene.startHeir();
      assert.ok(scene.heir !== undefined);
      endMainWith(scene.job.runnerTemp, scene.heir, kind);
      const { post } = await scene.finish(step);
      assert.match(post.log.join('\n'), new RegExp(`^suspect: pid ${scene.heir} .*not signalled`, 'm'));
    });
  }
});
