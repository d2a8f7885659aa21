/** Measures what the action costs: `npm run bench [-- --short] [-- --judge] [-- --only CASE] [-- --json FILE]`. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { CASES } from './cases.ts';
import { judge, readBounds } from './judge.ts';
import { machine } from './machine.ts';
import type { Case, Row } from './row.ts';
import { table } from './table.ts';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    judge: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
  },
});
const unknown = values.only?.filter(name => !CASES.some(each => each.name === name)) ?? [];
if (unknown.length > 0) {
  const names = CASES.map(({ name }) => name).join(', ');
  throw new Error(`--only ${unknown.join(' ')}: there is no such case; it is one of ${names}`);
}

async function measured(each: Case): Promise<readonly Row[]> {
  const begun = performance.now();
  const rows = await each.rows(values.short);
  console.error(`${each.name}: ${Math.round((performance.now() - begun) / 1000)} s`);
  return rows;
}

const rows: Row[] = [];
const complaints: string[] = [];
for (const each of CASES) {
  if (values.only && !values.only.includes(each.name)) continue;
  const missing = each.missing?.();
  if (missing !== undefined) {
    console.log(`${each.name}: left out, since ${missing}`);
    continue;
  }
  const first = await measured(each);
  rows.push(...first);
  if (!values.judge) continue;
  const wrong = judge(first, readBounds());
  if (wrong.size === 0) continue;
  // A machine that was busy for a while is not a slow action: what is too bad has to be so twice.
  const again = judge(await measured(each), readBounds());
  complaints.push(...[...wrong].flatMap(([id, complaint]) => (again.has(id) ? [complaint] : [])));
}
const all = { date: new Date().toISOString().slice(0, 10), machine: machine(), rows };
console.log(table(all));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`);
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;
