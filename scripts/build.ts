/**
 * Builds the committed bundles: `node scripts/build.ts DIR`, one ncc call an entry. The same sources give the
 * same bytes wherever they are built, which `check-dist.ts` relies on.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

/** Builds every entry into `target`, which is replaced when all is built. Throws when the compiler refuses a source. */
export function build(target: string): void {
  const fresh = `${target}.new`;
  rmSync(fresh, { recursive: true, force: true });
  for (const entry of ['main', 'post', 'watchdog', 'sudo', 'relay']) {
    const ncc = path.join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
    const source = path.join(root, 'src', entry, 'index.ts');
    const options = ['--no-cache', '--license', 'licenses.txt', '-q'];
    execFileSync(process.execPath, [ncc, 'build', source, '-o', path.join(fresh, entry), ...options], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  }
  // What is no JavaScript travels as it is.
  for (const script of ['reaper/reaper.pl', 'reaper/reaper.py', 'watchdog/watchdog.sh']) {
    cpSync(path.join(root, 'src', script), path.join(fresh, script));
  }
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}

if (import.meta.main) build(path.resolve(process.argv[2] ?? path.join(root, 'dist')));
