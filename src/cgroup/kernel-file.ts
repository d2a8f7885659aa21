/**
 * The kernel's files of a control group. A script in a group that is its own user's may close them to itself, and we are
 * that user too: such a file is opened again to its owner.
 */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { answerOf, errnoOf } from '../process/errno.ts';

/** What a file of the kernel's tells, or why it tells nothing. */
export function read(file: string): { readonly text: string; readonly errno: string | undefined } {
  try {
    return { text: opened(file, constants.R_OK, () => readFileSync(file, 'latin1')), errno: undefined };
  } catch (error) {
    return { text: '', errno: errnoOf(error) };
  }
}

/** Tells it to the kernel. Returns whether that has taken it; no file is made where there is none. */
export function write(file: string, value: string): boolean {
  try {
    opened(file, constants.W_OK, () => {
      const descriptor = openSync(file, constants.O_WRONLY);
      try {
        writeSync(descriptor, value);
      } finally {
        closeSync(descriptor);
      }
    });
    return true;
  } catch {
    return false;
  }
}

/** @throws what `use` throws, at the second time where the first was not permitted */
function opened<T>(file: string, access: number, use: () => T): T {
  try {
    return use();
  } catch (error) {
    if (answerOf(error) !== 'not permitted' || !hasOpened(file, access)) throw error;
    return use();
  }
}

/** Opens it to its owner. Returns whether it may be used now. */
function hasOpened(file: string, access: number): boolean {
  try {
    for (const each of [path.dirname(file), file]) chmodSync(each, statSync(each).mode | 0o700);
    accessSync(file, access);
    return true;
  } catch {
    return false;
  }
}
