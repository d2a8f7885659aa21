/** A control group whose members stand still. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { test, type TestContext } from 'node:test';

import { freeze, thaw } from '../../src/cgroup/freeze.ts';
import { eventually } from '../support/eventually.ts';
import { startInGroup } from '../support/in-group.ts';
import { alive } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';

const skip = skipUnless({ procfs: true, root: true, cgroups: true });

/** A process in a group of its own that counts. */
async function counter(context: TestContext): Promise<{ group: string; pid: number; count: () => number }> {
  const { group, child, pid } = await startInGroup(context, 'while :; do echo; sleep 0.001; done');
  let count = 0;
  child.stdout.on('data', (bytes: Buffer) => (count += bytes.length));
  return { group: group.path, pid, count: () => count };
}

test('members stand still until they may go on', { skip }, async context => {
  const { group, count } = await counter(context);
  assert.equal(await freeze(group), true);
  // What was written before is read.
  await sleep(300);
  const before = count();
  await sleep(300);
  assert.equal(count(), before);
  thaw(group);
  await eventually(() => count() > before);
});

test('members that stand still end on SIGKILL', { skip }, async context => {
  const { group, pid } = await counter(context);
  assert.equal(await freeze(group), true);
  process.kill(pid, 'SIGKILL');
  await eventually(() => !alive(pid));
});

test('where there is no such group nobody is stopped, and no file is made', { skip }, async context => {
  const { group } = await counter(context);
  const other = path.join(group, 'missing');
  assert.equal(await freeze(other), false);
  thaw(other);
  assert.equal(await freeze('/proc/self'), false);
});
