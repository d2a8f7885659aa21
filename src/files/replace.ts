/** Writes a file as a whole, over whatever a script may have put in its place. */
import { closeSync, constants, lstatSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';
import { randomHex } from '../random.ts';

// A name of our own, made new: nothing is opened that was there before, a FIFO or a symlink least of all.
const NEW = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;

/**
 * Readers see the old file or the new one, never a part. Its folder has to be there: it is not made.
 *
 * @throws what the system answers; then the old file stands
 */
export function replaceWhole(file: string, text: string): void {
  const folder = path.dirname(file);
  if (!lstatSync(folder).isDirectory()) throw new Error(`${folder} is no folder any more`);
  const fresh = path.join(folder, `.${path.basename(file)}-${randomHex(6)}`);
  const descriptor = openSync(fresh, NEW, 0o600);
  try {
    try {
      writeAll(descriptor, Buffer.from(text));
    } finally {
      closeSync(descriptor);
    }
    renameSync(fresh, file);
  } catch (error) {
    discard(fresh);
    throw error;
  }
}

function writeAll(descriptor: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
}

function discard(fresh: string): void {
  try {
    unlinkSync(fresh);
  } catch {
    // It is gone, or the runner empties RUNNER_TEMP after the job.
  }
}
