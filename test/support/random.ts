/** Random choices that can be made again: the seed is told with the test. */
import type { TestContext } from 'node:test';

/** A number from 0 up to, and without, 1. */
export type Random = () => number;

/** By a new seed, or by that of NO_ORPHANS_TEST_SEED. */
export function seeded(context: TestContext): Random {
  const given = process.env['NO_ORPHANS_TEST_SEED'];
  const seed = given === undefined ? Math.floor(Math.random() * 2 ** 32) : Number(given);
  context.diagnostic(`NO_ORPHANS_TEST_SEED=${seed}`);
  return mulberry32(seed);
}

/** The items in a random order. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const keyed = items.map(item => ({ item, key: random() }));
  return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
}

function mulberry32(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
