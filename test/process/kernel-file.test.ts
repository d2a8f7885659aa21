/** The files of a control group that a script has closed to its own user, who is also ours. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

import { read, write } from '../../src/cgroup/kernel-file.ts';
import { DelegatedGroup } from '../support/cgroups.ts';
import { skipUnless } from '../support/require.ts';
import { findTester } from '../support/users.ts';

const { user, skip: noUser } = findTester();
const skip = noUser || skipUnless({ procfs: true, root: true, cgroups: true });

/** What this user may do alone. */
function as(uid: number, act: () => void): void {
  process.seteuid?.(uid);
  try {
    act();
  } finally {
    process.seteuid?.(0);
  }
}

test('are opened again and used', { skip }, context => {
  assert.ok(user);
  const place = new DelegatedGroup(user);
  context.after(() => place.remove());
  as(user.uid, () => {
    const group = path.join(place.path, 'own');
    mkdirSync(group);
    const [events, freeze] = [path.join(group, 'cgroup.events'), path.join(group, 'cgroup.freeze')];
    for (const each of [events, freeze, group]) chmodSync(each, 0);
    assert.equal(write(freeze, '1'), true);
    for (const each of [events, freeze, group]) chmodSync(each, 0);
    assert.match(read(events).text, /^populated 0$/m);
    assert.deepEqual(read(freeze), { text: '1\n', errno: undefined });
  });
});

test('are no concern of ours where they are missing or of somebody else', { skip }, context => {
  assert.ok(user);
  const place = new DelegatedGroup({ uid: 0, gid: 0 });
  context.after(() => place.remove());
  const missing = path.join(place.path, 'missing');
  assert.deepEqual([write(missing, '1'), read(missing)], [false, { text: '', errno: 'ENOENT' }]);
  const freeze = path.join(place.path, 'cgroup.freeze');
  chmodSync(freeze, 0);
  as(user.uid, () => {
    assert.deepEqual([write(freeze, '1'), read(freeze)], [false, { text: '', errno: 'EACCES' }]);
  });
  assert.equal(read(freeze).text, '0\n');
});
