/** What a process listens on, for people: printable and short. */
import type { Description } from '../containment/containment.ts';
import { isAnyAddress, type Port } from '../process/port.ts';
import { maskText } from '../text/mask.ts';
import { printable, shorten } from '../text/printable.ts';

const MOST_SHOWN = 5;
const LONGEST_PATH = 60;
const LONGEST_FIELD = 160;
// The kernel's have 108 bytes at most (unix(7)); a damaged journal may tell of any.
const LONGEST_READ = 256;

/** `3000, udp 53, unix /run/x.sock`, five at most and how many more; empty where there is none. */
export function portsText(ports: readonly Port[]): string {
  // An address may come from a damaged journal.
  const all = [...new Set(ports.map(portText).map(printable))];
  const more = all.length - MOST_SHOWN;
  const shown = all.slice(0, MOST_SHOWN).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** The same of a process, or `can't be read`. */
export function listensText({ ports, arePortsHidden }: Listens): string {
  return arePortsHidden ? UNREADABLE : portsText(ports);
}

/** What is known of a process's ports. */
export type Listens = Pick<Description, 'ports' | 'arePortsHidden'>;

const UNREADABLE = "can't be read";

/** The text of ports behind what it is: `port 3000`, `ports 3000, udp 53`, `ports can't be read`. */
export function withNoun(text: string): string {
  if (text === UNREADABLE) return `ports ${text}`;
  if (text === '' || text.startsWith('unix ')) return text;
  return `${text.includes(', ') ? 'ports' : 'port'} ${text}`;
}

/** A port as it stands in an output. */
export function portFields(port: Port): Port {
  return port.protocol === 'unix'
    ? { protocol: port.protocol, path: pathText(port.path, LONGEST_FIELD) }
    : { protocol: port.protocol, address: shorten(printable(port.address), LONGEST_PATH), port: port.port };
}

function portText(port: Port): string {
  const where = port.elsewhere ? ' (other network)' : '';
  switch (port.protocol) {
    case 'tcp':
      return numberText(port.address, port.port) + where;
    case 'udp':
      return `udp ${numberText(port.address, port.port)}${where}`;
    case 'unix':
      return `unix ${pathText(port.path, LONGEST_PATH)}${where}`;
    default:
      return port satisfies never;
  }
}

/** Who listens on any address is told by the number alone. */
function numberText(address: string, port: number): string {
  if (isAnyAddress(address)) return String(port);
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

function pathText(path: string, longest: number): string {
  return shorten(printable(maskText(shorten(path, LONGEST_READ))), longest);
}
