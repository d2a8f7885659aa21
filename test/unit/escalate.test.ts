/** The last rung against a containment that is never empty: it is bounded, and no look and no answer can hold it up for ever. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Containment, Look } from '../../src/containment/containment.ts';
import { walkLadder } from '../../src/escalate.ts';
import type { Ladder } from '../../src/ladder.ts';
import { someDescendant } from '../support/stories.ts';

const nobody: Look = { descendants: [], allowed: [], suspects: [], missed: 0 };

function never(kills: string[]): Containment {
  return {
    look: () => Promise.resolve(nobody),
    isEmpty: () => Promise.resolve('left'),
    signal: signal => {
      kills.push(signal);
      return Promise.resolve({ reached: [], refused: [] });
    },
    living: () => Promise.resolve(new Set()),
    describe: () => Promise.resolve(new Map()),
  };
}

test('SIGKILL is repeated for the time that it has, and then what is left is given up', async () => {
  const kills: string[] = [];
  const begun = performance.now();
  const walk = await walkLadder({
    ladder: [{ signal: 'SIGKILL', waitMs: 0 }],
    containment: never(kills),
    killMs: 500,
  });
  const took = performance.now() - begun;
  assert.ok(took >= 500 && took < 10_000, `${took} ms`);
  // Each may be a look through a whole table.
  assert.ok(kills.length > 3 && kills.length < 60, `${kills.length} times`);
  assert.ok(kills.every(signal => signal === 'SIGKILL'));
  assert.deepEqual([walk.hasUnnamed, walk.handedOver], [true, false]);
});

test('nothing is told of who was never seen, and was just ending', async () => {
  let asked = 0;
  const containment: Containment = {
    ...never([]),
    isEmpty: () => Promise.resolve(++asked < 3 ? 'left' : 'empty'),
  };
  const events: string[] = [];
  await walkLadder({
    ladder: [
      { signal: 'SIGTERM', waitMs: 5000 },
      { signal: 'SIGKILL', waitMs: 0 },
    ],
    containment,
    killMs: 500,
    onEvent: ({ kind }) => events.push(kind),
  });
  assert.equal(asked, 3);
  assert.ok(!events.includes('nothing left'), events.join());
});

test('of a newcomer at the last rung no more is read than a relay leaves time for', async () => {
  const [first, second] = [someDescendant({ pid: 4241 }), someDescendant({ pid: 4242 })];
  const looks = [[first], [second], [], []].map(descendants => ({ ...nobody, descendants }));
  const done: string[] = [];
  const containment: Containment = {
    ...never([]),
    look: () => Promise.resolve(looks.shift() ?? nobody),
    isEmpty: () => Promise.resolve('empty'),
    describe: (processes, isBrief = false) => {
      for (const { pid } of processes) done.push(`${pid} described${isBrief ? ' in brief' : ''}`);
      return Promise.resolve(new Map());
    },
    signal: (signal, { descendants }) => {
      done.push(`${signal} to ${descendants.map(({ pid }) => pid).join()}`);
      return Promise.resolve({ reached: descendants, refused: [] });
    },
  };
  await walkLadder({ ladder: [{ signal: 'SIGKILL', waitMs: 0 }], containment, killMs: 500 });
  const expected = ['4241 described', 'SIGKILL to 4241', '4242 described in brief', 'SIGKILL to 4242'];
  assert.deepEqual(done, expected);
});

for (const [isPending, end] of [
  [true, 'nothing left'],
  [false, 'given up'],
] as const) {
  test(`who is refused ${isPending ? 'until root has answered' : 'for good'}: ${end}`, async () => {
    const one = someDescendant({ pid: 4711 });
    let asked = 0;
    let isOver = false;
    const containment: Containment = {
      ...never([]),
      look: () => Promise.resolve({ ...nobody, descendants: isOver ? [] : [one] }),
      isEmpty: () => Promise.resolve('empty'),
      living: () => Promise.resolve(new Set(isOver ? [] : [one.pid])),
      signal: () => {
        isOver = ++asked === 5;
        if (isOver) return Promise.resolve({ reached: [one], refused: [] });
        return Promise.resolve({
          reached: [],
          refused: [{ target: one, answer: 'not permitted' }],
          isPending,
        });
      },
    };
    const events: string[] = [];
    await walkLadder({
      ladder: [{ signal: 'SIGKILL', waitMs: 0 }],
      containment,
      killMs: 20_000,
      onEvent: ({ kind }) => events.push(kind),
    });
    assert.equal(events.at(-1), end);
    assert.equal(asked, isPending ? 5 : 1);
  });
}

test('a rung that root is late for is sent while it waits, and to nobody else', async () => {
  const one = someDescendant({ pid: 4711 });
  let asked = 0;
  const containment: Containment = {
    ...never([]),
    look: () => Promise.resolve({ ...nobody, descendants: asked < 3 ? [one] : [] }),
    isEmpty: () => Promise.resolve('empty'),
    living: () => Promise.resolve(new Set(asked < 3 ? [one.pid] : [])),
    signal: signal =>
      Promise.resolve(
        signal === 'SIGTERM'
          ? { reached: [], refused: [{ target: one, answer: 'not permitted' }], isPending: true }
          : { reached: [], refused: [] },
      ),
    signalLate: () => {
      const isOver = ++asked === 3;
      return Promise.resolve({ reached: isOver ? [one] : [], refused: [], isPending: !isOver });
    },
  };
  const ladder: Ladder = [
    { signal: 'SIGTERM', waitMs: 20_000 },
    { signal: 'SIGKILL', waitMs: 0 },
  ];
  const { fates } = await walkLadder({ ladder, containment, killMs: 500 });
  assert.deepEqual([asked, fates.length, fates[0]?.signal], [3, 1, 'SIGTERM']);
});
