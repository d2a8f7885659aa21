/**
 * Runs the tests: `node scripts/test.ts [FILE ...]`, all of them by default, four files at a time: they wait more
 * than they compute. On a machine that is slow just now they compute more than they wait.
 */
import { globSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

import { PATIENCE } from '../test/support/patience.ts';

const root = path.join(import.meta.dirname, '..');
// They take longest: begun last, they would go on alone. (`node --test` sorts its files by name.)
const LONGEST = ['contract', 'contract-storms', 'reused-numbers', 'soak', 'ten-uses', 'container', 'races'];
const longest = LONGEST.map(name => `test/action/${name}.test.ts`);
const all = new Set([...longest, ...globSync('test/**/*.test.ts', { cwd: root }).sort()]);
const named = process.argv.slice(2);
const files = named.length > 0 ? named : [...all];

// What is compiled once need not be compiled by every file.
process.env['NODE_COMPILE_CACHE'] ??= path.join(root, 'node_modules/.cache/node');
const results = run({
  cwd: root,
  files,
  concurrency: PATIENCE > 1.5 ? 2 : 4,
  execArgv: ['--test-timeout=600000'],
});
results.on('test:fail', () => {
  process.exitCode = 1;
});
results.pipe(new spec()).pipe(process.stdout);
