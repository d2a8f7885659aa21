/** A chart as a gantt diagram of mermaid's. */
import type { Bar, Chart, Mark, Tone } from './timeline.ts';

const LONGEST_NAME = 30;
const MOST_TICKS = 8;

/** How mermaid colours a bar. (What is `done` can't be read in the dark.) */
const TAGS: Readonly<Record<Tone, string>> = { ended: '', killed: 'crit, ', alive: 'active, crit, ' };

/**
 * The lines of a diagram, without their fence. Each name is cut down to letters, digits, blanks, dots, dashes and asterisks: nothing
 * else is safe in that language, and it has no escapes.
 */
export function renderGantt(chart: Chart): string[] {
  const scale = scaleFor(chart.lengthMs);
  return [
    'gantt',
    '  dateFormat x',
    `  axisFormat ${scale.format}`,
    `  tickInterval ${scale.tick}`,
    ...(chart.marks.length > 0 ? ['  section events'] : []),
    ...chart.marks.map(mark => markLine(mark, scale)),
    ...(chart.bars.length > 0 ? ['  section processes'] : []),
    ...chart.bars.map(bar => barLine(bar, scale)),
  ];
}

interface Scale {
  /** By what a time is divided. */
  readonly divisor: number;
  readonly format: string;
  readonly tick: string;
}

/**
 * The axis shows times since the beginning, and mermaid knows dates only. A count of seconds since 1970 is the one form
 * that is the same in every time zone: for long charts a minute or an hour is written as a second.
 */
function scaleFor(lengthMs: number): Scale {
  if (lengthMs < 4000) return { divisor: 1, format: '%Q ms', tick: `${tickOf(lengthMs)}millisecond` };
  const [divisor, unit] =
    lengthMs < 600_000 ? [1, 's'] : lengthMs < 36_000_000 ? [60, 'min'] : ([3600, 'h'] as const);
  return { divisor, format: `%s ${unit}`, tick: `${tickOf(lengthMs / divisor / 1000)}second` };
}

/** 1, 2 or 5 times a power of ten. */
function tickOf(length: number): number {
  const least = Math.max(1, length / MOST_TICKS);
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map(times => times * power).find(tick => tick >= least) ?? 10 * power;
}

function markLine({ text, at }: Mark, scale: Scale): string {
  return `  ${taskName(text)} :milestone, ${scaled(at, scale)}, 0ms`;
}

function barLine({ pid, name, from, until, tone }: Bar, scale: Scale): string {
  const start = scaled(from, scale);
  // A bar of no length is not drawn.
  const length = Math.max(1, scaled(until, scale) - start);
  // The number first: no name is taken for a word of the language then.
  return `  ${pid} ${taskName(name)} :${TAGS[tone]}${start}, ${length}ms`;
}

function scaled(time: number, { divisor }: Scale): number {
  return Math.max(0, Math.round(time / divisor));
}

function taskName(text: string): string {
  const name = text
    .replaceAll(/[^A-Za-z0-9 .*-]+/g, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  return name.slice(0, LONGEST_NAME).trim() || 'unnamed';
}
