/** Reads a file of the step's. A script may have made anything of it. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { errnoOf } from '../process/errno.ts';

/**
 * @returns undefined for an empty path, and where there is no such file
 * @throws what the system answers, and for what is no regular file: a FIFO would be waited for
 */
export function readRegular(file: string): Buffer | undefined {
  if (file === '') return undefined;
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    if (!fstatSync(descriptor).isFile()) throw new Error(`${file} is no file any more`);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
