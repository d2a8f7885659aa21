/**
 * Runs the tests: `node scripts/test.ts [FILE ...]`, all of them by default, four files at a time: they wait more
 * than they compute. On a machine that is slow just now they compute more than they wait. Where all are run and few
 * fail, their files are run once more, alone: machines are shared, and a test may be starved by its neighbours. What passes
 * only then is named at the end, and is to be mended all the same.
 */
import { globSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

import { PATIENCE } from '../test/support/patience.ts';

// More are no accident.
const MOST_AGAIN = 6;

const root = path.join(import.meta.dirname, '..');
// They take longest: begun last, they would go on alone. (`node --test` sorts its files by name.)
const LONGEST = ['contract', 'contract-storms', 'reused-numbers', 'soak', 'ten-uses', 'container', 'races'];
const longest = LONGEST.map(name => `test/action/${name}.test.ts`);
const all = new Set([...longest, ...globSync('test/**/*.test.ts', { cwd: root }).sort()]);
const named = process.argv.slice(2);
const files = named.length > 0 ? named : [...all];

// What is compiled once need not be compiled by every file.
process.env['NODE_COMPILE_CACHE'] ??= path.join(root, 'node_modules/.cache/node');

const failed = await play(files, PATIENCE > 1.5 ? 2 : 4);
const isAgain = named.length === 0 && failed.size > 0 && failed.size <= MOST_AGAIN;
const failedAgain = isAgain ? await play([...failed.keys()], 1) : failed;
const unsteady = [...failed].filter(([file]) => !failedAgain.has(file));
for (const [file, names] of unsteady)
  for (const name of names) console.log(`UNSTEADY, has failed once and passed alone: ${file}: ${name}`);
if (failedAgain.size > 0) process.exitCode = 1;

/** Runs these files, prints what comes of them, and returns the names of the tests that have failed, by file. */
async function play(some: readonly string[], concurrency: number): Promise<Map<string, string[]>> {
  const fallen = new Map<string, string[]>();
  const results = run({ cwd: root, files: some, concurrency, execArgv: ['--test-timeout=600000'] });
  results.on('test:fail', ({ file = '', name, details: { type } }) => {
    const names = fallen.get(path.relative(root, file)) ?? [];
    fallen.set(path.relative(root, file), type === 'suite' ? names : [...names, name]);
  });
  const report = new spec();
  report.pipe(process.stdout, { end: false });
  await pipeline(results, report);
  return fallen;
}
