/** Sentences in which commands are named: in backticks in the log, in a fixed-width font in the summary. */
import { markdownCode, markdownText } from '../text/markdown.ts';
import { printable } from '../text/printable.ts';

type Phrase = string | { readonly code: string };
export type Sentence = readonly Phrase[];

/** For the log and for annotations. */
export function plainSentence(sentence: Sentence): string {
  return printable(
    sentence.map(phrase => (typeof phrase === 'string' ? phrase : `\`${phrase.code}\``)).join(''),
  );
}

/** For the summary. */
export function markdownSentence(sentence: Sentence): string {
  return sentence
    .map(phrase =>
      typeof phrase === 'string' ? markdownText(printable(phrase)) : markdownCode(printable(phrase.code)),
    )
    .join('');
}
