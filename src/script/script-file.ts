/** The file that the shell reads the script from. */
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomHex } from '../random.ts';
import type { Shell } from './shell.ts';

/**
 * Writes the script as the runner does: in RUNNER_TEMP under a random name, UTF-8, readable by everybody, since a
 * script may run itself again as another user.
 *
 * @returns the file's path
 * @throws what the system answers to the write
 */
export function writeScript(folder: string, shell: Shell, script: string): string {
  const file = path.join(folder, `${randomHex(16)}${shell.extension}`);
  writeFileSync(file, shell.dress(script), { flag: 'wx' });
  // Whatever the umask is.
  chmodSync(file, 0o644);
  return file;
}

/** Removes the file; a script may have done so itself. */
export function removeScript(file: string): void {
  rmSync(file, { force: true });
}
