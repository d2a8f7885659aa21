/**
 * Runs the tests: `node scripts/test.ts [FILE ...]`, all of them by default, five files at a time: they wait more
 * than they compute.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const named = process.argv.slice(2);
const files = named.length > 0 ? named : globSync('test/**/*.test.ts', { cwd: root }).sort();
const options = ['--test', '--test-concurrency=5', '--test-timeout=180000'];
const run = spawnSync(process.execPath, [...options, ...files], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exitCode = run.status ?? 1;
