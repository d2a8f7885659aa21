/** The file that the shell reads the script from. */
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomHex } from '../random.ts';
import type { Shell } from './shell.ts';

/** A path for the script's file, with an unused random name, in `folder` (RUNNER_TEMP). */
export function scriptFile(folder: string, shell: Shell): string {
  return path.join(folder, `${randomHex(16)}${shell.extension}`);
}

/**
 * Writes the script as the runner does: UTF-8, readable by everybody, since a script may run itself again as another
 * user.
 *
 * @throws what the system answers to the write
 */
export function writeScript(file: string, shell: Shell, script: string): void {
  writeFileSync(file, shell.dress(script), { flag: 'wx' });
  // Whatever the umask is.
  chmodSync(file, 0o644);
}

/** Removes the file. A script may have done so itself, or have made something else of it: then that stays. */
export function removeScript(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It is no file any more, or its folder is not ours any more. The runner empties RUNNER_TEMP after the job.
  }
}
