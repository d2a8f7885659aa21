/** What a round is made of, drawn from the seed: the same seed, round and machine give the same draw. */
import fc from 'fast-check';

import { CREATURES } from './creatures.ts';
import { ENDINGS, type SoakEnding } from './endings.ts';
import { EVIDENCE } from './evidence.ts';
import { FAULTS, LAST_MS } from './faults.ts';
import type { Machine, Place } from './machine.ts';

const LADDERS = [
  'SIGKILL',
  'SIGTERM 1s, SIGKILL',
  'SIGINT 500ms, SIGTERM 500ms, SIGKILL',
  'SIGHUP 200ms, SIGQUIT 200ms, SIGTERM 1s, SIGKILL',
  'SIGTERM 3s, SIGKILL',
  // Longer than main walks by itself after a cancel.
  'SIGINT 5s, SIGTERM 3s, SIGKILL',
] as const;

const SIGNALS = [
  'SIGCHLD',
  'SIGCONT',
  'SIGURG',
  'SIGWINCH',
  'SIGPIPE',
  'SIGHUP',
  'SIGINT',
  'SIGTERM',
] as const;

export interface DrawnFault {
  readonly name: string;
  /** Whether it comes while the end is under way, rather than before it. */
  readonly isLate: boolean;
  readonly afterMs: number;
  /** For one that goes by. */
  readonly forMs: number;
}

export interface Draw extends Place {
  readonly creatures: readonly string[];
  /** Whether main is stopped while they are started, so that it sees nothing of it. */
  readonly isUnseen: boolean;
  readonly leftovers: 'stop' | 'keep';
  readonly ladder: (typeof LADDERS)[number];
  readonly ending: string;
  /** Between two moments of the end, where it has two. */
  readonly pauseMs: number;
  /** Whether another use runs beside it, which is to be left alone. */
  readonly isBeside: boolean;
  /** Which evidence is asked for. */
  readonly evidence: readonly string[];
  readonly faults: readonly DrawnFault[];
  /** In the order in which a fault sends them. */
  readonly signals: readonly (typeof SIGNALS)[number][];
}

/** @param round counted from 1 */
export function drawRound(machine: Machine, seed: number, round: number): Draw {
  // A seed for each round: whoever replays one need not draw all that were before it.
  const [ofRound] = fc.sample(fc.integer(), { seed, numRuns: round, unbiased: true }).slice(-1);
  const [draw] = fc.sample(draws(machine), { seed: ofRound ?? seed, numRuns: 1, unbiased: true });
  if (!draw) throw new Error(`There is no round ${round}`);
  return draw;
}

function draws({ containments, users }: Machine): fc.Arbitrary<Draw> {
  const places = fc.record({
    containment: fc.constantFrom(...containments),
    user: fc.constantFrom(...users),
    ending: fc.constantFrom(...ENDINGS),
  });
  return places
    .filter(({ ending, containment }) => ending.fits?.({ containment }) ?? true)
    .chain(({ ending, ...place }) => drawsAt(place, ending));
}

function drawsAt(place: Place, ending: SoakEnding): fc.Arbitrary<Draw> {
  const creatures = CREATURES.filter(({ fits }) => fits({ ...place, ending })).map(({ name }) => name);
  const faults = FAULTS.filter(({ fits }) => fits?.({ ...place, ending }) ?? true).map(({ name }) => name);
  return fc
    .record({
      creatures: fc.uniqueArray(fc.constantFrom(...creatures), { minLength: 1, maxLength: 4 }),
      isUnseen: fc.boolean(),
      leftovers: fc.constantFrom('stop' as const, 'keep' as const),
      ladder: fc.constantFrom(...LADDERS),
      pauseMs: fc.integer({ min: 0, max: LAST_MS }),
      isBeside: fc.integer({ min: 0, max: 4 }).map(number => number === 0),
      evidence: fc
        .tuple(...EVIDENCE.map(() => fc.integer({ min: 0, max: 3 })))
        .map(numbers => EVIDENCE.filter((_, index) => numbers[index] === 0).map(({ name }) => name)),
      faults: fc.uniqueArray(
        fc.record({
          name: fc.constantFrom(...faults),
          isLate: fc.boolean(),
          afterMs: fc.integer({ min: 0, max: LAST_MS }),
          forMs: fc.integer({ min: 100, max: 2500 }),
        }),
        { maxLength: 2, selector: ({ name }) => name },
      ),
      signals: fc.shuffledSubarray([...SIGNALS], { minLength: 4 }),
    })
    .map(rest => ({ ...place, ending: ending.name, ...rest, creatures: onlyOneHeavy(rest.creatures) }));
}

/**
 * Two storms at once say nothing that one does not, and take the machine from whoever is beside them. Beside one that is
 * allowed, whose reaper may not kill its whole tree, there is none.
 */
function onlyOneHeavy(names: readonly string[]): string[] {
  const isHeavy = (name: string): boolean => CREATURES.some(each => each.name === name && each.isHeavy);
  const heavy = names.filter(isHeavy);
  const surplus = names.includes('allowed') ? heavy : heavy.slice(1);
  return names.filter(name => !surplus.includes(name));
}

/** A draw in words. */
export function inWords(draw: Draw): string {
  const { containment, user, creatures, isUnseen, leftovers, ladder, ending, pauseMs, isBeside } = draw;
  const faults = draw.faults.map(({ name, isLate, afterMs, forMs }) => {
    const more = name === 'signals' ? ` (${draw.signals.join(' ')})` : '';
    return `${name}${more}, ${afterMs} ms after ${isLate ? 'the end has begun' : 'all is there'}, for ${forMs} ms where it goes by`;
  });
  return [
    `containment: ${containment}, user: ${user}, ladder: ${ladder}, leftovers: ${leftovers}`,
    `creatures: ${creatures.join(', ')}${isUnseen ? ', started between two looks' : ''}${isBeside ? '; another use beside' : ''}`,
    `ending: ${ending}${ending.includes('then') ? ` (${pauseMs} ms between)` : ''}`,
    `evidence: ${draw.evidence.length === 0 ? 'none' : draw.evidence.join(', ')}`,
    `faults: ${faults.length === 0 ? 'none' : faults.join('; ')}`,
  ].join('\n');
}
