/** Whether what was measured is worse than it may be, by far. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { figureOf, type Row } from './row.ts';

/** See docs/bench.md for how they were chosen. */
export interface Bounds {
  /** How many times its bound a figure may be: what a busy machine adds. */
  readonly margin: number;
  /** What each row's ratio usually is at most, or its figure where it has no peer, by the row's id. */
  readonly bounds: Readonly<Record<string, number>>;
  /** The same of what no other load changes: it has no margin. */
  readonly exact: Readonly<Record<string, number>>;
}

export function readBounds(): Bounds {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, 'bounds.json'), 'utf8')) as Bounds;
}

/** @returns the rows that are too bad or have no bound, as sentences by their ids; empty where all is well */
export function judge(rows: readonly Row[], { margin, bounds, exact }: Bounds): Map<string, string> {
  return new Map(
    rows.flatMap((row): [string, string][] => {
      if (row.isFair === false) return [];
      const bound = exact[row.id] ?? bounds[row.id];
      if (bound === undefined) return [[row.id, `${row.id} has no bound in bench/bounds.json.`]];
      const figure = figureOf(row);
      const most = row.id in exact ? bound : bound * margin;
      // A figure that is none is no good one.
      if (figure <= most) return [];
      const shown = `${figure.toFixed(2)}${row.theirs ? '' : ` ${row.unit}`}`;
      return [[row.id, `${row.id} is ${shown}, and may be ${most} at most (${row.what}).`]];
    }),
  );
}
