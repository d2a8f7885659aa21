/** Measures things in turn in one run, so that a busy machine is busy for all of them. */
import { interquartileRange, median } from 'simple-statistics';

export interface Samples {
  readonly median: number;
  /** The distance between the quartiles. */
  readonly spread: number;
  readonly count: number;
}

export function samplesOf(values: readonly number[]): Samples {
  const all = [...values];
  return { median: median(all), spread: all.length > 1 ? interquartileRange(all) : 0, count: all.length };
}

/** What gives one value, such as the milliseconds that it took. */
export type Measure = () => number | Promise<number>;

/**
 * Takes so many values of each, one after another in turn, after one of each that does not count: it fills the caches.
 *
 * @param until no more rounds begin after this moment (performance.now()), once there are three
 */
export async function inTurn<Name extends string>(
  measures: Readonly<Record<Name, Measure>>,
  rounds: number,
  until = Infinity,
): Promise<Record<Name, Samples>> {
  const names = Object.keys(measures) as Name[];
  const values = new Map<Name, number[]>(names.map(name => [name, []]));
  for (let round = -1; round < rounds; round++) {
    if (round > 2 && performance.now() > until) break;
    for (const name of names) {
      const value = await measures[name]();
      if (round >= 0) values.get(name)?.push(value);
    }
  }
  return Object.fromEntries(names.map(name => [name, samplesOf(values.get(name) ?? [])])) as Record<
    Name,
    Samples
  >;
}

/** How long something takes, in milliseconds. */
export async function timed(act: () => unknown): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}
