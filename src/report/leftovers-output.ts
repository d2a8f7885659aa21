/** The output `leftovers`. */
import type { Leftover } from '../leftovers.ts';
import { escapeText } from './escape-text.ts';
import { portFields } from './ports-text.ts';
import { commandText, nameText } from './process-text.ts';

// An environment string of a later step holds 128 KiB at most.
const MOST_BYTES = 64 * 1024;
const LONGEST_COMMAND = 500;
const MOST_PORTS = 20;

/** Renders leftovers as JSON of at most 64 KiB, whole entries only. */
export function leftoversJson(leftovers: readonly Leftover[]): string {
  let json = '';
  let bytes = 2;
  for (const { descendant, details } of leftovers) {
    const entry = JSON.stringify({
      pid: descendant.pid,
      name: nameText(details.name),
      command: commandText(details, LONGEST_COMMAND),
      user: details.user ?? null,
      ageMs: details.ageMs,
      escape: escapeText(descendant.escape),
      ports: details.ports.slice(0, MOST_PORTS).map(portFields),
      ...(details.arePortsHidden && { arePortsHidden: true }),
    });
    bytes += Buffer.byteLength(entry) + 1;
    if (bytes > MOST_BYTES) break;
    json += `${json === '' ? '' : ','}${entry}`;
  }
  return `[${json}]`;
}
