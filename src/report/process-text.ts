/** A process's name and command line for people: printable and short. */
import type { Description } from '../containment/containment.ts';
import { printable, shorten } from '../text/printable.ts';

const LONGEST_NAME = 64;

export function nameText(name: string): string {
  return shorten(printable(name), LONGEST_NAME);
}

/** The command line; empty where it can't be read, as of a process that is just ending. */
export function commandText(details: Description | undefined, longest: number): string {
  return shorten(printable(details?.command ?? ''), longest);
}
