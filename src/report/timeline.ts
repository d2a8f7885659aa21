/** The lives of the processes and what was sent to them, as bars and marks of a chart. */
import { stoppedOf, type Fate } from '../fate.ts';
import type { Finish } from '../finish.ts';
import { isKeep, type Story } from '../journal/story.ts';
import { keyOf, type Identity } from '../process/identity.ts';
import type { Outcome } from '../outcome.ts';
import { jvms, processes } from './plural.ts';
import { nameText } from './process-text.ts';

/** - `ended`: by a signal, or by itself - `killed`: by SIGKILL - `alive`: it lives on */
export type Tone = 'ended' | 'killed' | 'alive';

/** One life, in milliseconds since the chart begins. The name is untrusted. */
export interface Bar {
  readonly pid: number;
  readonly name: string;
  readonly from: number;
  readonly until: number;
  readonly tone: Tone;
}

export interface Mark {
  readonly text: string;
  readonly at: number;
}

export interface Chart {
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
  /** How many processes have no bar. */
  readonly hidden: number;
  readonly lengthMs: number;
}

const MOST_BARS = 30;
const MOST_MARKS = 20;

interface Span {
  readonly pid: number;
  readonly name: string;
  readonly from: number;
  /** Undefined for one that lives on. */
  readonly until: number | undefined;
  readonly tone: Tone;
}

/** The chart of a use; undefined where the journal does not tell when its processes were born. */
export function chartOf(story: Story, finish: Finish): Chart | undefined {
  const { offset } = story.timeline;
  if (offset === undefined || !story.leader) return undefined;
  const spans = [...leaderSpan(story, story.leader, offset), ...fateSpans(story, finish, offset)];
  const marks = marksOf(story);
  const times = [
    ...spans.flatMap(span => [span.from, span.until ?? span.from]),
    ...marks.map(({ at }) => at),
  ];
  const begin = story.leader.start + offset;
  const end = Math.max(begin + 1, ...times);
  const within = (time: number): number => Math.round(Math.min(Math.max(time, begin), end) - begin);
  return {
    bars: mostTelling(spans).map(({ from, until, ...rest }) => ({
      ...rest,
      from: within(from),
      until: within(until ?? end),
    })),
    marks: marks.map(({ text, at }) => ({ text, at: within(at) })),
    // Those whose lives nobody noted, since there were too many, as well.
    hidden: Math.max(0, spans.length - MOST_BARS) + story.unnamed.byItself + stoppedOf(story.unnamed),
    lengthMs: Math.round(end - begin),
  };
}

/** The leader, where it ended before anything was signalled: else it has a fate. */
function leaderSpan({ timeline, fates, outcome }: Story, leader: Identity, offset: number): Span[] {
  if (outcome?.endedBy !== 'exit' || fates.some(fate => keyOf(fate.descendant) === keyOf(leader))) return [];
  const from = leader.start + offset;
  return [{ pid: leader.pid, name: 'the script', from, until: timeline.ended ?? from, tone: 'ended' }];
}

function fateSpans(story: Story, { walk }: Finish, offset: number): Span[] {
  const spans = new Map<string, Span>();
  // Post's walk goes on with main's fates, and knows more.
  for (const fate of [...story.fates, ...(walk?.fates ?? [])])
    spans.set(keyOf(fate.descendant), spanOf(fate, story, offset, walk !== undefined));
  for (const { descendant, details } of story.leftovers) {
    const key = keyOf(descendant);
    if (spans.has(key)) continue;
    const { pid, start } = descendant;
    const from = start + offset;
    const until = story.timeline.gone.get(key) ?? lastSeen(story, offset) ?? from;
    spans.set(key, { pid, name: nameText(details.name), from, until, tone: 'ended' });
  }
  return [...spans.values()];
}

/** When those whose end nobody has seen were certainly there. */
function lastSeen(story: Story, offset: number): number | undefined {
  const { mainEnded, timeline } = story;
  return isKeep(story) && mainEnded !== undefined ? mainEnded + offset : timeline.ended;
}

function spanOf(fate: Fate, { timeline }: Story, offset: number, isLast: boolean): Span {
  const { descendant, details, endedAfterMs, signal } = fate;
  const { pid, start } = descendant;
  const from = start + offset;
  const gone = timeline.gone.get(keyOf(descendant));
  const counted =
    endedAfterMs !== undefined && timeline.begun !== undefined ? timeline.begun + endedAfterMs : undefined;
  const until = gone ?? counted;
  const isAlive = until === undefined && isLast;
  const tone = isAlive ? 'alive' : signal === 'SIGKILL' ? 'killed' : 'ended';
  return { pid, name: nameText(details.name), from, until, tone };
}

/** Who lives on and who had to be killed, then the eldest; in the order of their births. */
function mostTelling(spans: readonly Span[]): Span[] {
  const weight = { alive: 2, killed: 1, ended: 0 };
  return [...spans]
    .sort((one, other) => weight[other.tone] - weight[one.tone] || one.from - other.from)
    .slice(0, MOST_BARS)
    .sort((one, other) => one.from - other.from || one.pid - other.pid);
}

/** What ended the script, what asked for stacks, and each rung's signal once. */
function marksOf({ outcome, timeline, cancelledAt, quits, sent }: Story): Mark[] {
  const marks: Mark[] = [];
  const ended = outcome?.endedBy === 'cancel' ? (cancelledAt ?? timeline.ended) : timeline.ended;
  if (outcome && ended !== undefined) marks.push({ text: ENDINGS[outcome.endedBy], at: ended });
  for (const { at, reached } of quits)
    if (reached.length > 0) marks.push({ text: `SIGQUIT to ${jvms(reached.length)}`, at });
  const told = new Set<string>();
  for (const { by, rung, signal, at, reached, total } of sent) {
    const key = `${by} ${rung} ${signal}`;
    if (told.has(key) || reached.length === 0) continue;
    told.add(key);
    marks.push({ text: `${signal} to ${processes(total ?? reached.length)}`, at });
  }
  return marks.slice(0, MOST_MARKS);
}

const ENDINGS: Readonly<Record<Outcome['endedBy'], string>> = {
  exit: 'the script ended',
  timeout: 'deadline',
  'no-output': 'deadline',
  cancel: 'cancel',
  error: 'error',
};
