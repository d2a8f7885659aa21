/** Plays rounds, and keeps what there is to tell of them. */
import type { Afterwards } from '../support/afterwards.ts';
import { drawRound, inWords, type Draw } from './draw.ts';
import { findings, journalBytes } from './invariants.ts';
import type { Machine } from './machine.ts';
import { play, printedBy, type Course, type Traced } from './round.ts';

export interface Played {
  readonly round: number;
  readonly draw: Draw;
  /** All that is known of a round that failed; undefined where all holds. */
  readonly failure: string | undefined;
  /** How much longer main took than is promised, in milliseconds; 0 for one in time. */
  readonly overMs: number;
  readonly journalBytes: number;
}

export interface Plan {
  /** After so long no round begins any more. */
  readonly ms: number;
  /** How many rounds run beside each other. */
  readonly atATime: number;
  readonly onPlayed?: (played: Played) => void;
}

/** Plays one round after the other, from the first on. @returns all of them, in the order in which they ended */
export async function playFor(
  machine: Machine,
  seed: number,
  { ms, atATime, onPlayed }: Plan,
): Promise<Played[]> {
  const until = performance.now() + ms;
  const all: Played[] = [];
  let next = 1;
  const playOn = async (): Promise<void> => {
    while (performance.now() < until) {
      const played = await playRound(machine, seed, next++);
      all.push(played);
      onPlayed?.(played);
    }
  };
  await Promise.all(Array.from({ length: atATime }, playOn));
  return all;
}

export async function playRound(machine: Machine, seed: number, round: number): Promise<Played> {
  const draw = drawRound(machine, seed, round);
  const acts: (() => unknown)[] = [];
  const afterwards: Afterwards = { after: act => acts.push(act) };
  const traced: Traced = {};
  let course: Course | undefined;
  const wrong: string[] = [];
  try {
    course = await play(afterwards, draw, traced);
    wrong.push(...findings(course));
  } catch (cause) {
    wrong.push(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  }
  const bytes = traced.stage ? journalBytes({ stage: traced.stage }) : 0;
  // Before all is cleared away.
  const told = wrong.length > 0 ? whatIsKnown(traced, course) : '';
  for (const act of acts) {
    try {
      await act();
    } catch (cause) {
      wrong.push(`afterwards: ${String(cause)}`);
    }
  }
  const replay = `npm run soak -- --seed ${seed} --round ${round}`;
  const failure = [
    `round ${round} of seed ${seed} fails:`,
    ...wrong,
    inWords(draw),
    `again: ${replay}`,
    told,
  ];
  return {
    round,
    draw,
    failure: wrong.length > 0 ? failure.join('\n') : undefined,
    overMs: course ? Math.max(0, Math.round(course.mainMs - course.promised.mainMs)) : 0,
    journalBytes: bytes,
  };
}

function whatIsKnown({ stage, lifeline }: Traced, course: Course | undefined): string {
  if (!stage) return '';
  const { scene, step } = stage;
  const main = course?.main.log ?? step.lines.map(({ text }) => text);
  const post = course?.post?.log ?? step.post?.lines.map(({ text }) => text) ?? [];
  const annotations = [course?.main, course?.post].flatMap(result => result?.annotations ?? []);
  const left = scene.traces.living().map(({ pid, command }) => `pid ${pid} ${command}`);
  return [
    part('main', withoutNoise(main)),
    part('post', post.join('\n')),
    part('annotations', annotations.map(({ type, message }) => `${type}: ${message}`).join('\n')),
    part('summary', course?.post?.summary ?? '', 2000),
    part('printed', printedBy(scene)),
    ...scene.journals.map(journal => part('journal', journal)),
    part('left', [...left, ...(lifeline?.isHeld() === true ? ['somebody at the lifeline'] : [])].join('\n')),
  ].join('\n');
}

/** Without what a creature writes all the time. */
function withoutNoise(lines: readonly string[]): string {
  return lines.filter(line => line !== 'noise').join('\n');
}

/** The end of a text tells most. */
function part(title: string, text: string, most = 8000): string {
  return `--- ${title}\n${text.length > most ? `…${text.slice(-most)}` : text}`;
}
