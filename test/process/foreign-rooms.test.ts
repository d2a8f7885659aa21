/** A session or a group that somebody older than main is in is not ours, whoever of ours is found in it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test, type TestContext } from 'node:test';

import { Tracking } from '../../src/containment/tracking.ts';
import { ProcfsTable } from '../../src/process/procfs.ts';
import type { ProcessEntry } from '../../src/process/table.ts';
import { skipUnless } from '../support/require.ts';
import { someMarker } from '../support/stories.ts';

const skip = skipUnless({ procfs: true });

async function sleeper(context: TestContext, table: ProcfsTable): Promise<ProcessEntry> {
  const child = spawn('sleep', ['300'], { stdio: 'ignore' });
  context.after(async () => {
    if (child.kill('SIGKILL')) await once(child, 'exit');
  });
  const [entry] = await table.entries([child.pid ?? 0]);
  assert.ok(entry);
  return entry;
}

test(
  'who is in the group and the session of one that was seen, as is the test, is a bystander',
  { skip },
  async context => {
    const table = new ProcfsTable();
    // Both in the test's own group, and younger than main.
    const main = await sleeper(context, table);
    const [bystander, seen] = [await sleeper(context, table), await sleeper(context, table)];
    const tracking = new Tracking({
      table,
      leader: undefined,
      main,
      marker: someMarker(),
      seen: [{ ...seen, until: table.now(), origin: undefined }],
    });
    for (let look = 0; look < 3; look++) {
      const { descendants } = await tracking.look();
      assert.deepEqual(
        descendants.map(({ pid }) => pid),
        [seen.pid],
        `Not the bystander ${bystander.pid}`,
      );
    }
  },
);
