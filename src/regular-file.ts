/** Reads a file that a script could reach: it may have made anything of it. */
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { errnoOf } from './process/errno.ts';

const MOST_BYTES = 16 * 1024 * 1024;

/**
 * @returns undefined for an empty path, and where there is no such file
 * @throws what the system answers; for what is no regular file, since a FIFO would be waited for; and for more than
 *   16 MiB
 */
export function readRegular(file: string): Buffer | undefined {
  return withRegular(file, (descriptor, size) => {
    if (size > MOST_BYTES) throw new Error(`${file} has ${size} bytes, which is too much to look through`);
    return readFileSync(descriptor);
  });
}

/** The last byte of a file; undefined where it is empty, and otherwise as above. */
export function lastByte(file: string): number | undefined {
  return withRegular(file, (descriptor, size) => {
    const buffer = Buffer.alloc(1);
    return size > 0 && readSync(descriptor, buffer, 0, 1, size - 1) === 1 ? buffer[0] : undefined;
  });
}

function withRegular<T>(file: string, read: (descriptor: number, size: number) => T): T | undefined {
  if (file === '') return undefined;
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new Error(`${file} is no file any more`);
    return read(descriptor, stat.size);
  } finally {
    closeSync(descriptor);
  }
}
