/** The output `leftovers`. */
import type { Descendant } from '../containment/containment.ts';
import type { ProcessDetails } from '../process/table.ts';
import { escapeText } from './escape-text.ts';
import { commandText, nameText } from './process-text.ts';

export interface Leftover {
  readonly descendant: Descendant;
  readonly details: ProcessDetails | undefined;
}

// An environment string of a later step holds 128 KiB at most.
const MOST_BYTES = 64 * 1024;
const LONGEST_COMMAND = 500;

/**
 * Renders leftovers as JSON of at most 64 KiB, whole entries only.
 *
 * @param now on the clock of the start times
 */
export function leftoversJson(leftovers: readonly Leftover[], now: number): string {
  let json = '';
  let bytes = 2;
  for (const { descendant, details } of leftovers) {
    const entry = JSON.stringify({
      pid: descendant.pid,
      name: nameText(descendant.name),
      command: commandText(details, LONGEST_COMMAND),
      user: details?.user ?? null,
      ageMs: Math.max(0, Math.round(now - descendant.start)),
      escape: escapeText(descendant.escape),
    });
    bytes += Buffer.byteLength(entry) + 1;
    if (bytes > MOST_BYTES) break;
    json += `${json === '' ? '' : ','}${entry}`;
  }
  return `[${json}]`;
}
