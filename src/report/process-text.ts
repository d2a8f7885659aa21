/** A process's name and command line for people: masked, printable, short. */
import type { ProcessDetails } from '../process/table.ts';
import { maskedCommandLine } from './mask.ts';
import { printable, shorten } from './printable.ts';

const LONGEST_NAME = 64;

export function nameText(name: string): string {
  return shorten(printable(name), LONGEST_NAME);
}

/** The command line; empty where it can't be read, as of a process that is just ending. */
export function commandText(details: ProcessDetails | undefined, longest: number): string {
  return shorten(printable(maskedCommandLine(details?.command ?? [])), longest);
}
