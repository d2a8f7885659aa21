/** The runner's log commands, as far as we give them. (@actions/core would write them to process.stdout.) */

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title?: string;
  readonly message: string;
}

// The runner keeps 4,096 characters of a message.
const LONGEST_MESSAGE = 4000;

/** The command's line, with everything escaped that would end it or begin another. */
export function command(annotation: Annotation): string {
  const message =
    annotation.message.length > LONGEST_MESSAGE
      ? `${annotation.message.slice(0, LONGEST_MESSAGE)}…`
      : annotation.message;
  const title = annotation.title === undefined ? '' : ` title=${escapeProperty(annotation.title)}`;
  return `::${annotation.level}${title}::${escapeData(message)}`;
}

/** Begins a fold; GROUP_END ends it. */
export function groupCommand(title: string): string {
  return `::group::${escapeData(title)}`;
}

export const GROUP_END = '::endgroup::';

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
