/** RUNNER_TEMP, where the journal and the script's file are: whatever is wrong with it the user can mend. */
import { InputError, messageOf } from '../errors.ts';
import { Journal } from '../journal/journal.ts';

/**
 * Makes the journal in RUNNER_TEMP, which takes the script's file as well.
 *
 * @throws InputError where RUNNER_TEMP is missing, and as writeOrRefuse does
 */
export function openJournal(file: string, temp: string): Journal {
  if (temp === '')
    throw new InputError('RUNNER_TEMP', temp, 'is missing; the runner sets it to a writable folder');
  return writeOrRefuse(temp, () => Journal.create(file));
}

/**
 * Writes something there.
 *
 * @throws InputError where RUNNER_TEMP is no folder, may not be written, or is full
 */
export function writeOrRefuse<T>(temp: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw new InputError(
      'RUNNER_TEMP',
      temp,
      `can not be written (${messageOf(error)}); it has to be a writable folder`,
    );
  }
}
