/** A ladder of seconds can't be seen in a chart of an hour: the end of the chart, drawn by itself. */
import type { Bar, Chart } from './timeline.ts';

// A part of the chart that is larger can be seen in the whole.
const LARGEST_PART = 0.2;
const MARGIN = 0.2;

/** From shortly before the first event; undefined where the whole chart shows it well. Nobody who ended before is in it. */
export function closeUp({ bars, marks, hidden, lengthMs }: Chart): Chart | undefined {
  const [first] = marks;
  if (!first || bars.length === 0) return undefined;
  const part = lengthMs - first.at;
  if (part <= 0 || part > lengthMs * LARGEST_PART) return undefined;
  const begin = Math.max(0, Math.round(first.at - part * MARGIN));
  const shown = bars
    .filter(bar => bar.until >= first.at)
    .map((bar): Bar => ({ ...bar, from: Math.max(0, bar.from - begin), until: bar.until - begin }));
  return {
    bars: shown,
    marks: marks.map(({ text, at }) => ({ text, at: Math.max(0, at - begin) })),
    hidden: hidden + bars.length - shown.length,
    lengthMs: lengthMs - begin,
  };
}
