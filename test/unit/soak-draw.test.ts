/** The draws of the soak: a round that failed must be drawn again as it was. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CREATURES } from '../soak/creatures.ts';
import { drawRound, inWords } from '../soak/draw.ts';
import { ENDINGS } from '../soak/endings.ts';
import { FAULTS } from '../soak/faults.ts';
import type { Machine } from '../soak/machine.ts';

const machine: Machine = {
  containments: ['cgroup', 'reaper', 'tracking'],
  users: ['root', 'sudoer', 'plain'],
};
const rounds = Array.from({ length: 300 }, (_, index) => index + 1);

test('the same seed and round give the same draw, and others give others', () => {
  const words = (seed: number): string[] =>
    rounds.slice(0, 20).map(round => inWords(drawRound(machine, seed, round)));
  assert.deepEqual(words(7), words(7));
  assert.notDeepEqual(words(7), words(8));
  assert.equal(new Set(words(7)).size, 20);
});

test('every ending and every fault is drawn sooner or later, and no creature where it does not fit', () => {
  const drawn = rounds.map(round => drawRound(machine, 1, round));
  for (const { name } of ENDINGS)
    assert.ok(
      drawn.some(({ ending }) => ending === name),
      name,
    );
  for (const { name } of FAULTS)
    assert.ok(
      drawn.some(({ faults }) => faults.some(fault => fault.name === name)),
      name,
    );
  for (const { containment, user, ending, creatures } of drawn) {
    const where = { containment, user, ending: ENDINGS.find(({ name }) => name === ending) };
    for (const { name, fits } of CREATURES) {
      if (where.ending && creatures.includes(name)) assert.ok(fits({ ...where, ending: where.ending }), name);
    }
  }
});

test('a script starts one to four creatures, of which one at most is heavy', () => {
  const heavy = CREATURES.filter(({ isHeavy }) => isHeavy).map(({ name }) => name);
  for (const round of rounds) {
    const { creatures } = drawRound(machine, 1, round);
    assert.ok(creatures.length >= 1 && creatures.length <= 4);
    assert.ok(creatures.filter(name => heavy.includes(name)).length <= 1);
  }
});
