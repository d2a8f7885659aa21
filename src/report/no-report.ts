import { messageOf } from '../errors.ts';

/** Told where the report file could not be written. */
export function noReport(error: unknown): string {
  return `The report file could not be written: ${messageOf(error)}.`;
}
