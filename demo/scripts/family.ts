/**
 * A process of the demo's tree: `node family.ts NAME`. It writes down who it is, starts its children, and lives on;
 * nobody lives longer than a minute, whatever happens.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startTime } from '../../test/support/processes.ts';

const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  'parent-1': ['orphan-1', 'orphan-2'],
  'parent-2': ['deaf', 'escapee'],
};
const LIFE_MS = 60_000;

const [name = ''] = process.argv.slice(2);
// What the system shows as its name and its command line.
process.title = name;
const folder = process.env['CREATURE_DIR'] ?? '.';

for (const child of CHILDREN[name] ?? []) {
  spawn(process.execPath, [import.meta.filename, child], {
    // A session of its own, as by setsid, and with it a group of its own.
    detached: child === 'escapee',
    stdio: 'inherit',
    argv0: 'node',
  });
}
if (name === 'deaf') {
  process.on('SIGTERM', () => {
    console.log('deaf: SIGTERM? I did not hear that.');
  });
}
writeFileSync(path.join(folder, name), `${process.pid} ${startTime(process.pid)}\n`);
console.log(`${name}: pid ${process.pid}`);
if (name === 'parent-1') process.exit();
setTimeout(() => process.exit(), LIFE_MS);
