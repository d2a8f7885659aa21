/** Untrusted text -> text that markdown shows as it is. */

const SAFE = new Set(['-', ',', '.', '/']);

/**
 * Writes every ASCII punctuation mark as an entity, which is shown as the mark and never read as markup: neither as
 * markdown (emphasis, links, table cells, autolinks, mentions) nor as HTML. The text has gone through `printable`.
 */
export function markdownText(text: string): string {
  // A dot makes a link of www.name; the other four make nothing, once every colon and bracket is an entity.
  return text.replace(/www\.|[!-/:-@[-`{-~]/gi, mark =>
    SAFE.has(mark) ? mark : mark.slice(0, -1) + entity(mark.at(-1) ?? ''),
  );
}

/** The same in a fixed-width font. */
export function markdownCode(text: string): string {
  return text === '' ? '' : `<code>${markdownText(text)}</code>`;
}

function entity(mark: string): string {
  // GitHub looks for e-mail addresses after it has read the entities: a comment before the mark ends the name.
  return `${mark === '@' ? '<!-- -->' : ''}&#${mark.charCodeAt(0)};`;
}
