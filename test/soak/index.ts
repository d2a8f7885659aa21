/**
 * The soak: `npm run soak -- [--minutes M] [--seed N] [--round K] [--at-a-time A]`, an hour by default. Plays rounds drawn
 * from a seed, which it prints, tells of each that fails, and ends with the figures; with `--round` that one alone.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

import { inWords } from './draw.ts';
import { figures } from './figures.ts';
import { lookAround } from './machine.ts';
import { playFor, playRound } from './soak.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    round: { type: 'string' },
    'at-a-time': { type: 'string', default: '2' },
  },
});
const seed = number('seed', values.seed);
const machine = lookAround();
console.log(
  `seed: ${seed}, containments: ${machine.containments.join(' ')}, users: ${machine.users.join(' ')}`,
);
const played =
  values.round === undefined
    ? await playFor(machine, seed, {
        ms: number('minutes', values.minutes) * 60_000,
        atATime: number('at-a-time', values['at-a-time']),
        onPlayed: ({ failure }) => {
          if (failure !== undefined) console.log(failure);
        },
      })
    : [await playRound(machine, seed, number('round', values.round))];
if (values.round !== undefined) for (const { draw, failure } of played) console.log(failure ?? inWords(draw));
console.log(figures(played));
process.exitCode = played.some(({ failure }) => failure !== undefined) ? 1 : 0;

/** @throws Error for what is no number above zero */
function number(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} ${text}: should be a number above zero`);
  return value;
}
