/** The table, in markdown. */
import { figureOf, type Row } from './row.ts';
import type { Samples } from './samples.ts';

export interface Measured {
  readonly date: string;
  readonly machine: string;
  readonly rows: readonly Row[];
}

export function table({ date, machine, rows }: Measured): string {
  return [
    `${date}, ${machine}`,
    '',
    '| what | ours | beside | theirs | ratio | goal |',
    '|---|---:|---|---:|---:|---:|',
    ...rows.map(
      row =>
        `| ${row.what} | ${shown(row.ours, row.unit)} | ${row.beside}${row.note === undefined ? '' : `; ${row.note}`} | ${row.theirs ? shown(row.theirs, row.unit) : ''} | ${ratio(row)} | ${row.goal ?? ''} |`,
    ),
    '',
    'Medians, ± half the distance between the quartiles.',
  ].join('\n');
}

/** None beside one that does less: it would tell nothing. */
function ratio(row: Row): string {
  return row.theirs && row.isFair !== false ? figureOf(row).toFixed(2) : '';
}

function shown({ median, spread, count }: Samples, unit: string): string {
  const digits = median < 1 ? 3 : median < 10 ? 2 : median < 100 ? 1 : 0;
  return `${median.toFixed(digits)}${count > 1 ? ` ± ${(spread / 2).toFixed(digits)}` : ''} ${unit}`;
}
