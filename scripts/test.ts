/**
 * Runs the tests: `node scripts/test.ts [FILE ...]`, all of them by default, six files at a time: they wait more
 * than they compute.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const named = process.argv.slice(2);
// They take longest: begun last, they would go on alone.
const LONGEST = ['contract', 'contract-storms', 'reused-numbers', 'soak', 'ten-uses', 'container', 'races'];
const longest = LONGEST.map(name => `test/action/${name}.test.ts`);
const all = new Set([...longest, ...globSync('test/**/*.test.ts', { cwd: root }).sort()]);
const files = named.length > 0 ? named : all;
const options = ['--test', '--test-concurrency=6', '--test-timeout=180000'];
const run = spawnSync(process.execPath, [...options, ...files], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exitCode = run.status ?? 1;
