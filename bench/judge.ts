/**
 * Which rows are worse than their bounds in bounds.json. A bound lies far above what was measured when it was written: in
 * ten runs on two machines, one of them three times as slow as the other and busy, no ratio was more than a third above its median.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { figureOf, type Row } from './row.ts';

const file = path.join(import.meta.dirname, 'bounds.json');

/** Sentences, one for each row that is worse. */
export function judge(rows: readonly Row[]): string[] {
  const bounds = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  return rows.flatMap(row => {
    const [figure, bound] = [figureOf(row), bounds[row.id]];
    return bound !== undefined && figure > bound
      ? [`${row.what}: ${figure.toFixed(2)} is worse than its bound of ${bound} in bench/bounds.json`]
      : [];
  });
}
