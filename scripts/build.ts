/**
 * Builds the committed bundles: `node scripts/build.ts DIR`, one ncc call an entry. The same sources give the
 * same bytes wherever they are built, which `check-dist.ts` relies on. They are compiled once, before: ncc would check
 * the types of all of them for each entry.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
// Always the same: the names of modules in a bundle come from their paths.
const compiled = path.join(root, 'out/compiled');

/** Builds every entry into `target`, which is replaced when all is built. Throws when the compiler refuses a source. */
export function build(target: string): void {
  const fresh = `${target}.new`;
  rmSync(fresh, { recursive: true, force: true });
  try {
    compile();
    for (const entry of ['main', 'post', 'watchdog', 'sudo', 'relay']) bundle(entry, path.join(fresh, entry));
  } finally {
    rmSync(compiled, { recursive: true, force: true });
  }
  // The repository's own says that its .js are modules.
  writeFileSync(path.join(fresh, 'package.json'), '{ "type": "commonjs" }\n');
  // What is no JavaScript travels as it is.
  for (const script of ['reaper/reaper.pl', 'reaper/reaper.py', 'watchdog/watchdog.sh']) {
    cpSync(path.join(root, 'src', script), path.join(fresh, script));
  }
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}

/** Throws when the compiler refuses a source. */
function compile(): void {
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  run(tsc, ['--noEmit', 'false', '--allowImportingTsExtensions', 'false', '--outDir', compiled]);
  // Without a type, so that ncc makes CommonJS of them: main and post start two milliseconds sooner by it than as modules.
  writeFileSync(path.join(compiled, 'package.json'), '{}\n');
}

function bundle(entry: string, target: string): void {
  const ncc = path.join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  const source = path.join(compiled, 'src', entry, 'index.js');
  run(ncc, ['build', source, '-o', target, '--no-cache', '--license', 'licenses.txt', '-q']);
}

function run(script: string, options: readonly string[]): void {
  const stdio = ['ignore', 'inherit', 'inherit'] as const;
  execFileSync(process.execPath, [script, ...options], { cwd: root, stdio: [...stdio] });
}

if (import.meta.main) build(path.resolve(process.argv[2] ?? path.join(root, 'dist')));
