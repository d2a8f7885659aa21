/** What a machine may refuse when a control group is made, with folders that stand for those of the kernel. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';

import { CgroupError } from '../../../src/cgroup/cgroup-error.ts';
import { makeGroup } from '../../../src/cgroup/make-group.ts';
import { groupName, ownerIn } from '../../../src/cgroup/name.ts';

function folder(context: TestContext): string {
  const made = mkdtempSync(path.join(os.tmpdir(), 'no-orphans-cgroup-'));
  context.after(() => {
    rmSync(made, { recursive: true });
  });
  return made;
}

test('a kernel that can not kill a group is refused, and no group is left', context => {
  const parent = folder(context);
  writeFileSync(path.join(parent, 'cgroup.procs'), '');
  assert.throws(
    () => makeGroup(parent, 'group'),
    (error: unknown) =>
      error instanceof CgroupError &&
      error.message === 'the kernel can not kill one (Linux 5.14 is the first that can)',
  );
  assert.ok(!existsSync(path.join(parent, 'group')));
});

test('a group that is there already is nobody’s to take', context => {
  const parent = folder(context);
  writeFileSync(path.join(parent, 'cgroup.procs'), '');
  mkdirSync(path.join(parent, 'group'));
  assert.throws(() => makeGroup(parent, 'group'), /EEXIST/);
  assert.ok(existsSync(path.join(parent, 'group')));
});

test('a name tells whose the group is, and no two are alike', () => {
  const owner = { namespace: 4_026_531_836, pid: 1234, start: 56_780 };
  const [one, other] = [groupName(owner), groupName(owner)];
  assert.notEqual(one, other);
  assert.deepEqual(ownerIn(one), owner);
  for (const name of ['no-orphans', `${one}0`, `x${one}`, 'no-orphans.1.2.3.zz', 'system.slice'])
    assert.equal(ownerIn(name), undefined);
});
