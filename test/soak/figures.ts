/** The figures of all rounds. */
import { promisedFor } from './promises.ts';
import type { Played } from './soak.ts';

export function figures(all: readonly Played[]): string {
  const failed = all.filter(({ failure }) => failure !== undefined);
  const count = (title: string, names: readonly string[]): string => {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    const sorted = [...counts].sort(([, one], [, other]) => other - one);
    return `${title}: ${sorted.map(([name, times]) => `${name} ${times}`).join(' · ')}`;
  };
  const longest = all.toSorted((one, other) => other.overMs - one.overMs)[0];
  return [
    `rounds: ${all.length}, of which ${failed.length} failed${failed.length > 0 ? ` (${failed.map(({ round }) => round).join(', ')})` : ''}`,
    count(
      'containments',
      all.map(({ draw }) => draw.containment),
    ),
    count(
      'users',
      all.map(({ draw }) => draw.user),
    ),
    count(
      'endings',
      all.map(({ draw }) => draw.ending),
    ),
    count(
      'faults',
      all.flatMap(({ draw }) => (draw.faults.length > 0 ? draw.faults.map(({ name }) => name) : ['none'])),
    ),
    count(
      'evidence',
      all.flatMap(({ draw }) => (draw.evidence.length > 0 ? draw.evidence : ['none'])),
    ),
    count(
      'creatures',
      all.flatMap(({ draw }) => draw.creatures),
    ),
    `beside another use: ${all.filter(({ draw }) => draw.isBeside).length}`,
    `of which it is not promised that nothing is left: ${all.filter(({ draw }) => promisedFor(draw).whyNot !== undefined).length}`,
    `longest beyond what main is promised: ${longest?.overMs ?? 0} ms (round ${longest?.round ?? 0})`,
    `largest journal: ${Math.round(Math.max(0, ...all.map(played => played.journalBytes)) / 1024)} KiB`,
  ].join('\n');
}
