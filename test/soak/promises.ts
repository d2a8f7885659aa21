/** What is promised for a draw: some combinations leave nobody who could know or act. */
import { parseLadder, ladderWait } from '../../src/ladder.ts';
import { CREATURES, type Creature } from './creatures.ts';
import type { Draw } from './draw.ts';
import { ENDINGS, type EndedBy, type SoakEnding } from './endings.ts';
import { EVIDENCE, type Evidence } from './evidence.ts';
import { FAULTS, type Fault } from './faults.ts';

export interface Promised {
  readonly ending: SoakEnding;
  readonly faults: readonly Fault[];
  readonly creatures: readonly Creature[];
  readonly ladderMs: number;
  /** What may have ended the script, by main's words. */
  readonly causes: ReadonlySet<EndedBy>;
  readonly mayMainBeKilled: boolean;
  /** Whether outputs, state and summary are lost. */
  readonly losesFiles: boolean;
  /** Whether post may know nothing, and so waits for nobody: what is left is the watchdog's, in its time. */
  readonly isPostBlind: boolean;
  /** Why it is not promised that nothing is left; undefined where it is. */
  readonly whyNot: string | undefined;
  readonly evidence: readonly Evidence[];
  /** When main has to be over after the end has begun, in milliseconds. */
  readonly mainMs: number;
}

export function promisedFor(draw: Draw): Promised {
  const ending = named(ENDINGS, draw.ending);
  const faults = draw.faults.map(({ name }) => named(FAULTS, name));
  const creatures = draw.creatures.map(name => named(CREATURES, name));
  const evidence = draw.evidence.map(name => named(EVIDENCE, name));
  const ladderMs = ladderWait(parseLadder(draw.ladder));
  const mayMainBeKilled = ending.killsMain || faults.some(fault => fault.killsMain === true);
  const losesFiles = faults.some(fault => fault.losesFiles === true);
  const held = draw.faults.map(({ name, forMs }) => (named(FAULTS, name).holdsMain === true ? forMs : 0));
  return {
    ending,
    faults,
    creatures,
    evidence,
    ladderMs,
    causes: new Set([...ending.causes, ...faults.flatMap(fault => fault.causes ?? [])]),
    mayMainBeKilled,
    losesFiles,
    isPostBlind: mayMainBeKilled && losesFiles,
    whyNot: whyNot(draw, ending, faults, creatures, mayMainBeKilled),
    mainMs: [ending.mainMs(ladderMs), ...held, ...evidence.map(({ mainMs }) => mainMs)].reduce(
      (sum, ms) => sum + ms,
    ),
  };
}

function whyNot(
  draw: Draw,
  ending: SoakEnding,
  faults: readonly Fault[],
  creatures: readonly Creature[],
  mayMainBeKilled: boolean,
): string | undefined {
  const endsWatch = faults.some(fault => fault.endsWatch === true);
  const losesFiles = faults.some(fault => fault.losesFiles === true);
  const isBlind = mayMainBeKilled && losesFiles;
  if (ending.job?.container === true && losesFiles)
    return 'post, which alone could ask main to stop, finds neither its state nor its journal';
  if (isBlind && faults.some(fault => fault.stopsWatch === true))
    return 'main, its state and its journal are lost, and the reaper is stopped';
  const losesJournal = faults.some(fault => fault.losesJournal === true);
  if (losesFiles && losesJournal && draw.leftovers === 'keep')
    return 'what is kept is lost with the state and the journal, once main has ended and mends nothing any more';
  const isPostNeeded = draw.user === 'sudoer' && creatures.some(({ isRoots }) => isRoots === true);
  if (mayMainBeKilled && losesJournal && isPostNeeded && (isBlind || ending.isBeforePost === true))
    return "main and its journal are lost, and a reaper may not end root's processes";
  const isUnwatched = draw.containment === 'tracking' || endsWatch;
  const isTracked = (creature: Creature): boolean =>
    creature.fits({ ...draw, containment: 'tracking', ending });
  if (mayMainBeKilled && isUnwatched && losesJournal)
    return 'main and its journal are lost, and nobody watches';
  if (endsWatch && !creatures.every(isTracked))
    return 'all reapers are killed, and tracking does not know these';
  return undefined;
}

function named<T extends { readonly name: string }>(all: readonly T[], name: string): T {
  const found = all.find(each => each.name === name);
  if (!found) throw new Error(`There is no "${name}"`);
  return found;
}
