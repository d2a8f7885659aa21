/** A process's name and command line for people: printable and short. */
import type { Description } from '../containment/containment.ts';
import { maskText } from '../text/mask.ts';
import { printable, shorten } from '../text/printable.ts';

const LONGEST_NAME = 64;

/** A name may be the beginning of a command line, secrets and all. */
export function nameText(name: string): string {
  return shorten(printable(maskText(name)), LONGEST_NAME);
}

/** The command line; empty where it can't be read, as of a process that is just ending. */
export function commandText(details: Pick<Description, 'command'>, longest: number): string {
  // Cut before as well: to escape a long one takes a while.
  return shorten(printable(shorten(details.command, longest)), longest);
}
