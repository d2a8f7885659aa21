/** Measures what the action costs: `npm run bench [-- --short] [-- --only CASE] [-- --json FILE]`. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { CASES } from './cases.ts';
import { machine } from './machine.ts';
import type { Row } from './row.ts';
import { table } from './table.ts';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
  },
});
const rows: Row[] = [];
for (const each of CASES) {
  if (values.only && !values.only.includes(each.name)) continue;
  const missing = each.missing?.();
  if (missing !== undefined) {
    console.log(`${each.name}: left out, since ${missing}`);
    continue;
  }
  const begun = performance.now();
  rows.push(...(await each.rows(values.short)));
  console.error(`${each.name}: ${Math.round((performance.now() - begun) / 1000)} s`);
}
const measured = { date: new Date().toISOString().slice(0, 10), machine: machine(), rows };
console.log(table(measured));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(measured, null, 2)}\n`);
