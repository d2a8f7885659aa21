import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { treeLines, treeTitle } from '../../../src/report/tree.ts';
import { memoryText } from '../../../src/report/memory-text.ts';
import { LEADER, somePicture, someProcess } from '../../support/pictures.ts';

test('processes stand below their parents, and escapees below the way they got away', () => {
  const lines = treeLines(
    somePicture(
      [
        someProcess({
          pid: 4003,
          ppid: 4001,
          name: 'cc1',
          activity: 'uninterruptible',
          waitsIn: 'folio_wait',
        }),
        someProcess(),
        someProcess({ pid: 4001, ppid: LEADER, name: 'make', command: 'make all', cpuMs: 62_000 }),
        someProcess({
          pid: 4005,
          ppid: 4004,
          name: 'worker',
          command: '',
          arePortsHidden: true,
          escape: 'daemonised',
          activity: 'running',
        }),
        someProcess({
          pid: 4004,
          name: 'nginx',
          command: 'nginx',
          escape: 'daemonised',
          origin: { pid: 4001, name: 'make' },
          ports: [{ protocol: 'tcp', address: '0.0.0.0', port: 80 }],
          activity: 'stopped',
        }),
        someProcess({
          pid: 4006,
          ppid: LEADER,
          name: 'sleep',
          command: '',
          activity: 'zombie',
          cpuMs: undefined,
          rssBytes: undefined,
        }),
      ],
      { hint: { pid: 4003, rule: 'waited for' } },
    ),
  );
  assert.deepEqual(lines, [
    'bash (pid 4000, sleeping in do_wait, 1 min old, CPU 0.01 s, 2.9 MiB) bash -e script.sh',
    '  make (pid 4001, sleeping in do_wait, 1 min old, CPU 1 min 2 s, 2.9 MiB) make all',
    '    cc1 (pid 4003, uninterruptible (disk) in folio_wait, 1 min old, CPU 0.01 s, 2.9 MiB) bash -e script.sh <- likely: all above it wait for it',
    '  sleep (pid 4006, zombie, 1 min old)',
    'daemonised',
    '  nginx (pid 4004, stopped, 1 min old, CPU 0.01 s, 2.9 MiB, listens on 80) nginx, started by make (4001)',
    "    worker (pid 4005, running, 1 min old, CPU 0.01 s, 2.9 MiB, ports can't be read)",
  ]);
});

test('siblings that are alike are folded into one line, but for the one that is likely', () => {
  const workers = Array.from({ length: 1000 }, (_, index) =>
    someProcess({ pid: 5000 + index, ppid: LEADER, name: 'perl', command: 'perl worker.pl', cpuMs: 20 }),
  );
  const picture = somePicture([someProcess(), ...workers], { hint: { pid: 5007, rule: 'burns CPU' } });
  assert.equal(treeTitle(picture), 'The process tree at the deadline: 1001 processes');
  assert.deepEqual(treeLines(picture).slice(1), [
    '  999 × perl (pids 5000, 5001, 5002 …, sleeping in do_wait, 1 min old, CPU 20 s, 2.8 GiB) perl worker.pl',
    '  perl (pid 5007, sleeping in do_wait, 1 min old, CPU 0.02 s, 2.9 MiB) perl worker.pl <- likely: the only one that burns CPU',
  ]);
});

test('what has no room is counted', () => {
  const workers = Array.from({ length: 900 }, (_, index) =>
    someProcess({ pid: 5000 + index, ppid: LEADER, command: `worker ${index}` }),
  );
  const lines = treeLines(somePicture([someProcess(), ...workers], { total: 2000 }));
  assert.equal(lines.length, 301);
  assert.equal(lines.at(-1), 'and 1700 processes more');
});

test('a tree that is its own parent, or is deeper than anybody reads, is told once and comes to an end', () => {
  const ring = [1, 2, 3].map(each => someProcess({ pid: 5000 + each, ppid: 5000 + (each % 3) + 1 }));
  assert.ok(treeLines(somePicture([someProcess(), ...ring])).length <= 5);
  const deep = Array.from({ length: 500 }, (_, each) =>
    someProcess({ pid: LEADER + each, ppid: LEADER + each - 1 }),
  );
  for (const line of treeLines(somePicture(deep))) assert.ok(line.length < 400, line);
});

test('E10 no name, command, place or path makes a command, a second line or a line without end', () => {
  const text = fc.string({ unit: 'binary', maxLength: 2000 });
  const port = fc.oneof(
    fc.record({ protocol: fc.constant('unix' as const), path: text }),
    fc.record({ protocol: fc.constant('tcp' as const), address: text, port: fc.nat(65_535) }),
  );
  const process = fc.record({ name: text, command: text, waitsIn: text, user: text, ports: fc.array(port) });
  fc.assert(
    fc.property(fc.array(process, { maxLength: 8 }), all => {
      const processes = all.map((each, index) =>
        someProcess({
          ...each,
          pid: LEADER + index,
          ppid: LEADER + index - 1,
          origin: { pid: 9, name: each.name },
        }),
      );
      for (const line of treeLines(somePicture(processes))) {
        assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e]|^\s*::|##\[/);
        assert.ok(line.length < 1024, `${line.length}`);
      }
    }),
    { numRuns: 200 },
  );
});

for (const [bytes, text] of [
  [0, '0 B'],
  [1023, '1023 B'],
  [3_565_158, '3.4 MiB'],
  [50_000_000_000, '47 GiB'],
  [2_097_152, '2 MiB'],
] as const) {
  test(`${bytes} bytes are ${text}`, () => {
    assert.equal(memoryText(bytes), text);
  });
}
