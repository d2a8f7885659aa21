/** What became of ports whose holders have ended, as sentences. */
import { nameText } from './process-text.ts';

/** A port that was in use, and who has it now. */
export interface Freed {
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
  readonly state: 'free' | Holder;
}

export interface Holder {
  readonly pid: number | undefined;
  /** Untrusted text. */
  readonly name: string;
  /** Whether it had the port before, beside who has ended. */
  readonly isOurs: boolean;
}

const MOST_NAMED = 5;
const MOST_HOLDERS = 3;

/** `Port 3000 is free again. Port 3001 is now held by nginx (pid 5).` Empty for none. */
export function freedText(all: readonly Freed[]): string {
  const free = all.filter(({ state }) => state === 'free');
  const held = new Map<string, Freed[]>();
  for (const each of all) {
    if (each.state === 'free') continue;
    const by = holderText(each.state);
    held.set(by, [...(held.get(by) ?? []), each]);
  }
  const groups = [...held].slice(0, MOST_HOLDERS);
  const rest = [...held].slice(MOST_HOLDERS).flatMap(([, ports]) => ports);
  return [
    sentence(free, 'free again'),
    ...groups.map(([by, ports]) => sentence(ports, by)),
    sentence(rest, 'now held by others'),
  ]
    .filter(text => text !== '')
    .join(' ');
}

function holderText({ pid, name, isOurs }: Holder): string {
  const who = pid === undefined ? "somebody who can't be named" : `${nameText(name)} (pid ${pid})`;
  return `${isOurs ? 'still' : 'now'} held by ${who}`;
}

function sentence(ports: readonly Freed[], what: string): string {
  if (ports.length === 0) return '';
  return ports.length === 1 ? `Port ${list(ports)} is ${what}.` : `Ports ${list(ports)} are ${what}.`;
}

/** `3000`, `3000 and udp 53`, at most five and how many more. */
function list(ports: readonly Freed[]): string {
  const all = ports.map(({ protocol, port }) => (protocol === 'udp' ? `udp ${port}` : String(port)));
  const shown = all.slice(0, MOST_NAMED);
  const more = all.length - shown.length;
  const last = more > 0 ? `${more} more` : shown.pop();
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} and ${last ?? ''}`;
}
