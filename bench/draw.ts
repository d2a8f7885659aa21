/** Draws measured points as an SVG, on log scales. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

import { markdownText } from '../src/text/markdown.ts';

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
    width: 1100,
    height: 420,
    marginLeft: 60,
    marginRight: 40,
    insetRight: 190,
    marginBottom: 65,
    style: { background: 'white', color: 'black', fontFamily: 'sans-serif', fontSize: '13px' },
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
      Plot.text(apart(lastOfEach(all)), {
        x: 'number',
        y: 'labelMs',
        fx: 'picture',
        text: ({ name, isComplete }: Point) => (isComplete ? name : `${name} (leaves some)`),
        fill: 'name',
        textAnchor: 'start',
        dx: 8,
      }),
    ],
  }) as unknown as { readonly outerHTML: string };
  // A file of its own needs its namespace. Plot's own caption would make a page of it.
  const label = `<text x="500" y="416" font-size="12">${markdownText(caption)}</text>`;
  return svg.outerHTML
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace(/<\/svg>$/, `${label}</svg>`);
}

/** Where labels would lie upon each other, the higher one goes up. */
function apart(points: readonly Point[]): (Point & { readonly labelMs: number })[] {
  return [...Map.groupBy(points, ({ picture }) => picture).values()].flatMap(group => {
    let least = 0;
    return group
      .toSorted((one, other) => one.ms - other.ms)
      .map(point => {
        const labelMs = Math.max(point.ms, least);
        least = labelMs * 1.8;
        return { ...point, labelMs };
      });
  });
}

function lastOfEach(points: readonly Point[]): Point[] {
  const groups = Map.groupBy(points, ({ picture, name }) => `${picture}: ${name}`);
  return [...groups.values()].flatMap(group => group.at(-1) ?? []);
}
