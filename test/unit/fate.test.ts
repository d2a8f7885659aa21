import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Descendant } from '../../src/containment/containment.ts';
import { countFates } from '../../src/fate.ts';
import { Fates } from '../../src/fates.ts';
import { endOf } from '../../src/report/end-text.ts';

function life(pid: number, start: number, ignored = 0): Descendant {
  const entry = { pid, start, ppid: 1, pgid: pid, sid: pid, state: 'alive', ignored, name: 'some' } as const;
  return { ...entry, link: 'seen', escape: 'none', origin: undefined };
}

test('a life of a pid has ended when the pid is met in another life', () => {
  const fates = new Fates();
  const [first, second] = [life(7, 100), life(7, 200)];
  fates.meet([first], new Map());
  assert.deepEqual(fates.settle(new Set([7]), 10), []);
  fates.meet([second], new Map());
  assert.deepEqual(fates.settle(new Set([7]), 20), [first]);
  assert.deepEqual(fates.open(), [second]);
  assert.deepEqual(fates.settle(new Set(), 30), [second]);
  assert.deepEqual(
    fates.all().map(({ endedAfterMs }) => endedAfterMs),
    [20, 30],
  );
});

const IGNORES_TERM = 1 << 14;

const ENDS: readonly [what: string, ignored: number, signals: NodeJS.Signals[], end: string, by?: string][] =
  [
    ['a signal ends', 0, ['SIGTERM'], 'ended by SIGTERM after 0.02 s', 'SIGTERM'],
    ['no signal reached', IGNORES_TERM, [], 'ended by itself after 0.02 s'],
    ['ignored all', IGNORES_TERM, ['SIGTERM'], 'ignored SIGTERM, ended by itself after 0.02 s'],
    ['ignored the last', IGNORES_TERM, ['SIGINT', 'SIGTERM'], 'ended by SIGINT after 0.02 s', 'SIGINT'],
    ['ignored the first', IGNORES_TERM, ['SIGTERM', 'SIGINT'], 'ended by SIGINT after 0.02 s', 'SIGINT'],
    ['was killed', IGNORES_TERM, ['SIGTERM', 'SIGKILL'], 'killed after 0.02 s', 'SIGKILL'],
  ];

for (const [what, ignored, signals, end, by] of ENDS) {
  test(`who ${what}: ${end}`, () => {
    const fates = new Fates();
    const one = life(7, 100, ignored);
    fates.meet([one], new Map());
    for (const signal of signals) fates.reached([one], signal);
    fates.settle(new Set(), 20);
    const [fate] = fates.all();
    assert.ok(fate);
    assert.equal(endOf(fate), end);
    assert.deepEqual(countFates([fate]), {
      alive: 0,
      byItself: by === undefined ? 1 : 0,
      bySignal: by === undefined ? {} : { [by]: 1 },
    });
  });
}
