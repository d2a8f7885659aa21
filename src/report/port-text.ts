/** What a process listens on, in words. */
import type { Port } from '../process/port.ts';
import { printable, shorten } from '../text/printable.ts';

const MOST_SHOWN = 3;
const LONGEST_PATH = 60;

/** `port 3000`, `udp port 53, socket /run/x.sock and 2 more`; empty for none. One port on several addresses is told once. */
export function portsText(ports: readonly Port[]): string {
  const texts = [...new Set(ports.map(portText))];
  const shown = texts.slice(0, MOST_SHOWN).join(', ');
  const more = texts.length - MOST_SHOWN;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function portText(port: Port): string {
  switch (port.protocol) {
    case 'tcp':
      return `port ${port.port}`;
    case 'udp':
      return `udp port ${port.port}`;
    case 'unix':
      return `socket ${shorten(printable(port.path), LONGEST_PATH)}`;
    default:
      return port satisfies never;
  }
}
