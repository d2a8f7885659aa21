/** The timeline, as the lines of a fold: the whole, its end where that needs one, and what the colours mean. */
import { formatDuration } from '../duration.ts';
import { closeUp } from './close-up.ts';
import { renderGantt } from './gantt.ts';
import { processes } from './plural.ts';
import type { Chart, Tone } from './timeline.ts';

export function timelineLines(chart: Chart): string[] {
  const near = closeUp(chart);
  const has = (tone: Tone): boolean => chart.bars.some(bar => bar.tone === tone);
  const words = [
    has('killed') ? 'Red: had to be killed.' : '',
    has('alive') ? 'With a red border: lives on.' : '',
    chart.hidden > 0 ? `And ${processes(chart.hidden)} more, left out here.` : '',
  ].filter(word => word !== '');
  return [
    ...diagram(chart),
    ...(near ? ['', `The last ${formatDuration(near.lengthMs)} of it:`, '', ...diagram(near)] : []),
    ...(words.length > 0 ? ['', words.join(' ')] : []),
  ];
}

function diagram(chart: Chart): string[] {
  return ['```mermaid', ...renderGantt(chart), '```'];
}
