/**
 * How the cost grows: `npm run bench:growth [-- FILE]` measures ever larger crowds and draws them, on log scales. The
 * picture in the README is made by it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { PEERS, measured } from './cases/escapees.ts';
import { lookAmong } from './cases/look.ts';
import { killByUs } from './cases/kill.ts';
import { draw, type Point } from './draw.ts';
import { machine } from './machine.ts';
import { inTurn, type Measure } from './samples.ts';

// tree-kill asks `ps` for each process: more than a thousand of them at once is more than a machine has room for.
const ROUNDS = 3;
const file = process.argv[2] ?? path.join(import.meta.dirname, '../docs/pictures/growth.svg');

const points: Point[] = [];
for (const number of [1, 10, 100, 1000]) {
  const left = new Map<string, number>();
  const peers = Object.entries(PEERS).map(([name, peer]): [string, Measure] => [
    name,
    () => measured(peer, number, alive => left.set(name, alive)),
  ]);
  const all = await inTurn(
    { 'no-orphans': () => killByUs(number, 'escapees'), ...Object.fromEntries(peers) },
    ROUNDS,
  );
  for (const [name, { median }] of Object.entries(all)) {
    const isComplete = (left.get(name) ?? 0) === 0;
    points.push({ picture: 'ending so many escapees', name, number, ms: median, isComplete });
  }
}
for (const number of [100, 1000, 10_000]) {
  for (const [name, { median }] of Object.entries(await lookAmong(number, ROUNDS)))
    points.push({ picture: 'a look among so many bystanders', name, number, ms: median, isComplete: true });
}
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, draw(points, `${new Date().toISOString().slice(0, 10)}, ${machine()}`));
