/** A script in a line, to tell one use from another. */
import { maskText } from '../text/mask.ts';

const LONGEST = 200;

/**
 * The first line that says something, with secrets masked and cut to 200 characters. Never the whole script: post
 * gets it as part of one environment string, which holds 128 KiB at most.
 */
export function titleOf(script: string): string {
  const [line = ''] = script.trimStart().split('\n', 1);
  return maskText(line.trim()).slice(0, LONGEST);
}
