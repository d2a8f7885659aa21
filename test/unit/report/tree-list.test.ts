import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as check, integer, property, record, string } from 'fast-check';
import type { Picture, ProcessPicture } from '../../../src/evidence/picture.ts';
import { treeLines } from '../../../src/report/tree-list.ts';

function one(pid: number, ppid: number, more: Partial<ProcessPicture> = {}): ProcessPicture {
  return {
    pid,
    start: pid,
    ppid,
    name: `p${pid}`,
    command: '',
    user: undefined,
    ageMs: 1,
    activity: 'unknown',
    cpuMs: undefined,
    rssBytes: undefined,
    waitsIn: undefined,
    ports: [],
    escape: 'none',
    origin: undefined,
    ...more,
  };
}

function lines(processes: readonly ProcessPicture[], more: Partial<Picture> = {}): string[] {
  return treeLines({ at: 1, leader: 10, processes, total: processes.length, hint: undefined, ...more });
}

test('the tree hangs below the leader, the others follow', () => {
  const server = one(14, 1, {
    command: 'node server.js',
    activity: 'sleeping',
    waitsIn: 'ep_poll',
    cpuMs: 1200,
    rssBytes: 45 * 2 ** 20,
    ports: [{ protocol: 'tcp', address: '::', port: 3000 }],
    escape: 'daemonised',
    origin: { pid: 11, name: 'npm' },
  });
  const all = [one(13, 11), server, one(12, 10), one(11, 10), one(10, 1), one(15, 14)];
  assert.deepEqual(lines(all, { hint: { pid: 13, rule: 'waited for' } }), [
    '10 p10',
    '├─ 11 p11',
    '│  └─ 13 p13 · ← it hangs here',
    '└─ 12 p12',
    '14 node server.js · sleeping in ep&#95;poll · 1.2 s CPU · 45 MiB · port 3000 · daemonised · started by npm &#40;11&#41;',
    '└─ 15 p15',
  ]);
});

test('parents in a circle are each told once', () => {
  assert.deepEqual(
    lines([one(10, 10), one(21, 22), one(22, 21)]).sort(),
    ['10 p10', '21 p21', '└─ 22 p22'].sort(),
  );
});

test('what is too much is counted', () => {
  const all = Array.from({ length: 1000 }, (_, index) =>
    one(10 + index, 9 + index, { command: '|'.repeat(9000) }),
  );
  const shown = lines(all, { total: 5000 });
  assert.equal(shown.length, 101);
  assert.equal(shown.at(-1), 'and 4900 more');
  assert.ok(Buffer.byteLength(shown.join('\n')) < 80 * 1024);
});

test('whatever they are called, no mark is left and each has a line', () => {
  const text = string({ unit: 'binary', maxLength: 40 });
  const some = record({
    pid: integer({ min: 2, max: 30 }),
    ppid: integer({ min: 0, max: 30 }),
    command: text,
    name: text,
    waitsIn: text,
  });
  check(
    property(array(some, { maxLength: 30 }), all => {
      const processes = all.map(({ pid, ppid, ...texts }) => one(pid, ppid, texts));
      const shown = lines(processes);
      assert.equal(shown.length, processes.length);
      for (const line of shown)
        assert.doesNotMatch(line.replaceAll(/<!-- -->|&#\d+;/g, ''), /[<>&`*_[\]|\n\u202e]/);
    }),
    { numRuns: 50 },
  );
});
