import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderOf, groupIn, mountsIn } from '../../../src/cgroup/own-group.ts';

const MOUNTINFO = [
  '23 28 0:21 / /proc rw,nosuid,nodev,noexec,relatime - proc proc rw',
  '31 23 0:28 / /sys/fs/cgroup rw,relatime - tmpfs tmpfs rw,mode=755',
  '36 31 0:33 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory',
  '41 31 0:38 / /sys/fs/cgroup/unified rw,nosuid,relatime shared:9 - cgroup2 cgroup2 rw,nsdelegate',
  '52 31 0:38 /docker/0a1b /mnt/a\\040b\\134c rw,relatime master:4 propagate_from:2 - cgroup2 none rw',
  '53 31 0:38 / /sys/fs/cgroup ro,nosuid - cgroup2 cgroup rw',
  '54 31 0:38 / /super rw - cgroup2 cgroup ro,nsdelegate',
  '',
].join('\n');

test('the mounts of version 2 are found among the others, wherever they are', () => {
  assert.deepEqual(mountsIn(MOUNTINFO), [
    { root: '/', point: '/sys/fs/cgroup/unified', isReadOnly: false },
    { root: '/docker/0a1b', point: '/mnt/a b\\c', isReadOnly: false },
    { root: '/', point: '/sys/fs/cgroup', isReadOnly: true },
    { root: '/', point: '/super', isReadOnly: true },
  ]);
  assert.deepEqual(mountsIn(''), []);
});

test('our own group is the one of version 2', () => {
  assert.equal(
    groupIn('4:memory:/jobs/1\n1:name=systemd:/x\n0::/system.slice/a b.service\n'),
    '/system.slice/a b.service',
  );
  assert.equal(groupIn('0::/\n'), '/');
  assert.equal(groupIn('4:memory:/jobs/1\n'), undefined);
});

const cases: readonly [group: string, root: string, point: string, folder: string | undefined][] = [
  ['/', '/', '/sys/fs/cgroup', '/sys/fs/cgroup'],
  ['/a/b', '/', '/sys/fs/cgroup', '/sys/fs/cgroup/a/b'],
  ['/docker/0a', '/docker/0a', '/sys/fs/cgroup', '/sys/fs/cgroup'],
  ['/docker/0a/b', '/docker/0a', '/sys/fs/cgroup', '/sys/fs/cgroup/b'],
  ['/docker/0a1', '/docker/0a', '/sys/fs/cgroup', undefined],
  ['/a', '/docker/0a', '/sys/fs/cgroup', undefined],
  ['/', '/', '/', '/'],
  ['/a', '/', '/', '/a'],
  // Outside of our namespace.
  ['/../b', '/', '/sys/fs/cgroup', undefined],
  ['/', '/..', '/sys/fs/cgroup', undefined],
  ['/../b', '/..', '/sys/fs/cgroup', '/sys/fs/cgroup/b'],
  ['/../../b', '/..', '/sys/fs/cgroup', undefined],
];

for (const [group, root, point, folder] of cases) {
  test(`${group} in a mount of ${root} at ${point} is ${folder ?? 'not there'}`, () => {
    assert.equal(folderOf(group, { root, point, isReadOnly: false }), folder);
  });
}
