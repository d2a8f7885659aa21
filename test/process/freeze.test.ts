/** A control group whose members stand still. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { test, type TestContext } from 'node:test';

import { ControlGroup } from '../../src/cgroup/control-group.ts';
import { freeze, thaw } from '../../src/cgroup/freeze.ts';
import { DelegatedGroup } from '../support/cgroups.ts';
import { eventually } from '../support/eventually.ts';
import { alive } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';

const skip = skipUnless({ procfs: true, root: true, cgroups: true });

/** A process in a group of its own that counts as fast as it can. */
async function counter(context: TestContext): Promise<{ group: string; pid: number; count: () => number }> {
  const place = new DelegatedGroup({ uid: 0, gid: 0 });
  const script = 'read go; while :; do echo; sleep 0.001; done';
  const child = spawn('sh', ['-c', script], { stdio: ['pipe', 'pipe', 'ignore'] });
  context.after(async () => {
    child.kill('SIGKILL');
    new ControlGroup(place.path).kill();
    await place.remove();
  });
  let count = 0;
  child.stdout.on('data', (bytes: Buffer) => (count += bytes.length));
  const pid = child.pid ?? 0;
  new ControlGroup(place.path).add(pid);
  child.stdin.end('\n');
  await once(child.stdout, 'data');
  return { group: place.path, pid, count: () => count };
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
