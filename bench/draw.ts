/** Draws measured points as an SVG, on log scales. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

export interface Point {
  readonly picture: string;
  /** Whose time it is. */
  readonly name: string;
  readonly number: number;
  readonly ms: number;
  /** Whether nothing was left. */
  readonly isComplete: boolean;
}

/** @param caption when and where it was measured */
export function draw(points: readonly Point[], caption: string): string {
  // The types of a browser's documents are not this project's.
  const { document } = parseHTML('<html></html>') as { document: unknown };
  const all = points.map(point => ({ ...point, ms: Math.max(point.ms, 0.1) }));
  const svg = Plot.plot({
    document: document as never,
    width: 900,
    height: 420,
    marginLeft: 60,
    marginBottom: 50,
    style: { background: 'white', color: 'black', fontFamily: 'sans-serif', fontSize: '13px' },
    caption,
    x: { type: 'log', label: 'processes', grid: true },
    y: { type: 'log', label: 'ms', grid: true },
    fx: { label: null },
    symbol: { legend: false },
    color: { scheme: 'observable10' },
    marks: [
      Plot.frame({ stroke: '#ccc' }),
      Plot.line(all, { x: 'number', y: 'ms', stroke: 'name', fx: 'picture' }),
      // Hollow where somebody was left.
      Plot.dot(all, {
        x: 'number',
        y: 'ms',
        fx: 'picture',
        stroke: 'name',
        fill: ({ isComplete, name }: Point) => (isComplete ? name : 'none'),
      }),
      Plot.text(lastOfEach(all), {
        x: 'number',
        y: 'ms',
        fx: 'picture',
        text: ({ name, isComplete }: Point) => (isComplete ? name : `${name} (leaves some)`),
        fill: 'name',
        textAnchor: 'end',
        dy: -9,
      }),
    ],
  }) as unknown as { readonly outerHTML: string };
  return svg.outerHTML;
}

function lastOfEach(points: readonly Point[]): Point[] {
  const groups = Map.groupBy(points, ({ picture, name }) => `${picture}: ${name}`);
  return [...groups.values()].flatMap(group => group.at(-1) ?? []);
}
