/** What the script hung on, where the picture at the deadline tells it. */
import type { HintRule, Picture } from '../evidence/picture.ts';
import type { Sentence } from './phrase.ts';
import { commandText, nameText } from './process-text.ts';

const LONGEST_COMMAND = 60;

export function hintSentence(picture: Picture | undefined): Sentence | undefined {
  const hint = picture?.hint;
  const hung = picture?.processes.find(each => each.pid === hint?.pid);
  if (!hint || !hung) return undefined;
  // A script that waits for itself alone: the next words would tell nothing.
  if (hint.rule === 'waited for' && hung.pid === picture.leader) return undefined;
  const command = hung.command === '' ? nameText(hung.name) : commandText(hung, LONGEST_COMMAND);
  const [before, behind] = WORDS[hint.rule];
  return [before, { code: command }, ` (pid ${hung.pid})${behind}.`];
}

const WORDS: Readonly<Record<HintRule, readonly [before: string, behind: string]>> = {
  'waited for': ['It was waiting for ', ''],
  'burns CPU': ['Only ', ' used the CPU'],
  'holds the output': ['Only ', " still held the script's output"],
};
