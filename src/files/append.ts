/** Appends a record to one of the runner's files, the whole of it or nothing. */
import { appendFileSync, statSync, truncateSync } from 'node:fs';

/**
 * Where the disk is full a part may be written: the runner would fail the step for it, whatever the script's status.
 *
 * @throws what the system answers to the write
 */
export function appendWhole(file: string, text: string): void {
  const before = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  try {
    appendFileSync(file, text);
  } catch (error) {
    cut(file, before);
    throw error;
  }
}

function cut(file: string, size: number): void {
  try {
    truncateSync(file, size);
  } catch {
    // Then it could not be written either.
  }
}
