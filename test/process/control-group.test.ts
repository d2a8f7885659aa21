/** A control group of the kernel's, with processes in it and below it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';

import { ControlGroup } from '../../src/cgroup/control-group.ts';
import { DelegatedGroup } from '../support/cgroups.ts';
import { eventually } from '../support/eventually.ts';
import { alive } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';

const skip = skipUnless({ procfs: true, root: true, cgroups: true });

function child(context: TestContext): number {
  const { pid = 0 } = spawn('sleep', ['300'], { stdio: 'ignore' });
  context.after(() => {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It was killed in the test.
    }
  });
  return pid;
}

test('a group tells of all who are in it and below it, and kills them at once', { skip }, async context => {
  const [above, below, outside] = [child(context), child(context), child(context)];
  const place = new DelegatedGroup({ uid: 0, gid: 0 });
  context.after(() => place.remove());
  const group = new ControlGroup(place.path);
  assert.deepEqual([group.members(), group.isPopulated()], [[], false]);
  group.add(above);
  mkdirSync(path.join(place.path, 'below'));
  writeFileSync(path.join(place.path, 'below/cgroup.procs'), String(below));
  assert.deepEqual(new Set(group.members()), new Set([above, below]));
  assert.deepEqual([group.holds(above), group.holds(below), group.isPopulated()], [true, false, true]);
  assert.throws(() => {
    group.remove();
  }, /^Error: EBUSY/);
  assert.ok(group.kill());
  await eventually(() => !alive(above) && !alive(below) && !group.isPopulated());
  assert.ok(alive(outside));
  group.remove();
  assert.deepEqual([group.members(), group.isPopulated(), group.kill()], [[], false, false]);
});
