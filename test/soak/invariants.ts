/** What has to hold after every round, whatever was drawn. */
import { parseLadder } from '../../src/ladder.ts';
import { groupsOf } from '../support/cgroups.ts';
import type { StepResult } from '../support/step-result.ts';
import type { Trace } from '../support/traces.ts';
import { SLACK_MS, type Course } from './round.ts';

/** "A few megabytes": the sightings have 2 MiB, and all the rest is short. */
const MOST_JOURNAL_BYTES = 4 * 1024 * 1024;

/** Kills, a sudo and a reader that is slow, on top of a ladder and of a watchdog that is waited for. */
const POST_MS = 15_000;

/** What does not hold, as sentences; none where all does. */
export function findings(course: Course): string[] {
  return [
    ...whoIsLeft(course),
    ...howMainEnded(course),
    ...howPostEnded(course),
    ...whatWasTold(course),
    ...unhandled('main', course.main),
    ...unhandled('post', course.post),
    ...journalSizes(course),
    ...rungsSentTwice(course),
  ];
}

/** The size of the largest journal, in bytes. */
export function journalBytes({ stage }: Pick<Course, 'stage'>): number {
  return Math.max(0, ...stage.scene.journals.map(journal => Buffer.byteLength(journal)));
}

function whoIsLeft({ stage, lifeline, promised, main, post }: Course): string[] {
  if (promised.whyNot !== undefined) return [];
  const { scene, step } = stage;
  const told = [main, post].flatMap(result => result?.log ?? []);
  const [staying, left] = partition(
    scene.traces.living(),
    isMeantToStay(promised.creatures.map(({ stays }) => stays)),
  );
  const untold = staying.filter(({ pid }) => !told.some(line => line.includes(`pid ${pid} `)));
  // An empty one of a use that had no post, or whose post knows nothing, is cleared away by the next use.
  const isRemoved = post !== undefined && staying.length === 0 && !promised.isPostBlind;
  const groups = isRemoved ? groupsOf(step.main.pid) : [];
  return [
    ...left.map(({ pid, command, knownBy }) => `pid ${pid} is left: ${command} (known by ${knownBy})`),
    ...(lifeline.isHeld() ? ['somebody still holds the lifeline'] : []),
    ...(post && !promised.isPostBlind
      ? untold.map(({ pid, command }) => `pid ${pid} lives on, and nobody tells of it: ${command}`)
      : []),
    ...groups.map(group => `the control group ${group} is left`),
  ];
}

/** One that is allowed, and those of root's that may not be signalled; each has a file of its own. */
function isMeantToStay(ways: readonly (string | undefined)[]): (trace: Trace) => boolean {
  const files = [
    ...(ways.includes('allowed') ? ['keeper'] : []),
    ...(ways.includes('named') ? ['refused'] : []),
  ];
  return ({ knownBy }) => files.some(file => knownBy.startsWith(file));
}

function howMainEnded({ main, promised, mainMs }: Course): string[] {
  const { causes, mayMainBeKilled, losesFiles } = promised;
  // Where nobody can ask it to stop, it goes on until the round ends it.
  const isLate = promised.whyNot === undefined && mainMs > promised.mainMs + SLACK_MS;
  const late = isLate ? [`main took ${mainMs} ms, of ${promised.mainMs} ms`] : [];
  if (main.conclusion === 'skipped') return ['main was skipped'];
  if (main.signal !== null)
    return [...late, ...(mayMainBeKilled ? [] : [`main was ended by ${main.signal}`])];
  // In a container's job nobody is told how main ends.
  if (main.exitCode === null) return late;
  const { 'ended-by': endedBy, 'exit-code': exitCode } = main.outputs;
  if (endedBy === undefined)
    return losesFiles ? late : [...late, 'main has ended by itself, without its outputs'];
  const isKnown = [...causes].some(cause => cause === endedBy);
  return [
    ...late,
    ...(isKnown ? [] : [`ended-by is ${endedBy}, and was to be one of ${[...causes].join(', ')}`]),
    ...(exitCode === String(main.exitCode)
      ? []
      : [`main ended with ${main.exitCode}, and says ${exitCode ?? 'nothing'}`]),
  ];
}

function howPostEnded({ post, promised }: Course): string[] {
  if (!promised.ending.hasPost) return post ? ['post ran after a shutdown'] : [];
  if (!post) return ['post did not run'];
  const most = promised.ladderMs + POST_MS + SLACK_MS;
  return [
    ...(post.exitCode === 0 ? [] : [`post ended with ${post.exitCode ?? post.signal ?? 'nothing'}`]),
    ...(post.durationMs > most ? [`post took ${post.durationMs} ms, of ${most} ms`] : []),
  ];
}

/** Whoever was told nothing by main is told by post, in an annotation or in the summary. */
function whatWasTold({ main, post }: Course): string[] {
  const says = (result: StepResult | undefined): boolean =>
    result !== undefined &&
    (result.outputs['ended-by'] !== undefined || result.annotations.length > 0 || result.summary !== '');
  return !post || says(main) || says(post) ? [] : ['nobody says what happened'];
}

function unhandled(who: string, result: StepResult | undefined): string[] {
  const lines = (result?.log ?? []).filter(line =>
    /^\s+at .+:\d+:\d+\)?$|^Node\.js v|Unhandled|Uncaught/.test(line),
  );
  return lines.slice(0, 3).map(line => `${who} has a stack in its log: ${line.trim()}`);
}

function journalSizes(course: Course): string[] {
  const bytes = journalBytes(course);
  return bytes > MOST_JOURNAL_BYTES ? [`a journal has ${bytes} bytes`] : [];
}

/** SIGKILL alone may be repeated. */
function rungsSentTwice({ stage, draw }: Course): string[] {
  const last = parseLadder(draw.ladder).length - 1;
  const sent = stage.sent().filter(({ rung }) => rung < last);
  const first = new Map(sent.toReversed().map(each => [`${each.rung} to ${each.target}`, each]));
  const again = sent.filter(each => first.get(`${each.rung} to ${each.target}`) !== each);
  return again
    .slice(0, 3)
    .map(({ rung, target, by }) => `rung ${rung} was sent a second time to ${target}, by ${by}`);
}

function partition<T>(all: readonly T[], belongs: (each: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter(each => !belongs(each))];
}
