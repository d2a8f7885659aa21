/** Untrusted text -> text that is safe on a line of the runner's log. */

// Control characters (C0, DEL, C1), what ends or reorders a line in some reader, what is invisible, lone surrogates.
const UNSAFE =
  // eslint-disable-next-line no-misleading-character-class -- the parts of combined characters are what it looks for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Makes every character visible that is not, as `\n`, `\x1b` or `\u202e`, and breaks what the runner would take for
 * a command: `##[` anywhere in a line, `::` at its start.
 */
export function printable(text: string): string {
  return text
    .replace(UNSAFE, escapeCharacter)
    .replaceAll('##[', '# #[')
    .replace(/^(\s*):(?=:)/, '$1: ');
}

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  return SHORT[character] ?? (code < 256 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0');
}

/** Cuts a text to so many characters (code points), the last of them an ellipsis where something was cut. */
export function shorten(text: string, most: number): string {
  // No character takes more than two units of a string's length; one more than asked for tells that some are cut.
  const characters = Array.from(text.slice(0, 2 * (most + 1)));
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
