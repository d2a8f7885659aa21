/** The last lines of what a script has printed, for people: few, short, printable, and without secrets. */
import { stripVTControlCharacters } from 'node:util';
import { maskText } from './mask.ts';
import { printable, shorten } from './printable.ts';

const MOST_LINES = 10;
const LONGEST_LINE = 200;
const MOST_CHARACTERS = 2000;
// It names a secret, and is never shown by the runner either.
const NAMES_SECRET = /^\s*::add-mask::|##\[add-mask\]/i;

/** Blank lines are left out. A line that is written over and over, as a progress bar, counts as its last writing. */
export function lastLines(text: string): string[] {
  const lines = text
    .split('\n')
    .filter(line => !NAMES_SECRET.test(line))
    .map(lastWriting)
    .filter(line => line !== '')
    .slice(-MOST_LINES)
    .map(line => shorten(printable(maskText(line)), LONGEST_LINE));
  while (lines.join('').length > MOST_CHARACTERS) lines.shift();
  return lines;
}

function lastWriting(line: string): string {
  return (
    stripVTControlCharacters(line)
      .split('\r')
      .map(each => each.trimEnd())
      .findLast(each => each !== '') ?? ''
  );
}
