/** What a process listens on. */
export type Port =
  | {
      readonly protocol: 'tcp' | 'udp';
      /** An IPv4 or IPv6 address, without brackets. */
      readonly address: string;
      readonly port: number;
      /** Set where it is in another network namespace than our own: the same number here is another port. */
      readonly elsewhere?: true;
    }
  /** A unix socket: the path, with @ in front of an abstract one. Untrusted text. */
  | { readonly protocol: 'unix'; readonly path: string; readonly elsewhere?: true };

/** The ports of a process, or that they may not be read: those of another user's, or of one that lets nobody look. */
export type Ports = readonly Port[] | 'hidden';

/** Each port once: TCP, then UDP, by number and address, then unix sockets by path. */
export function inOrder(ports: readonly Port[]): Port[] {
  return [...new Map(ports.map(port => [keyOf(port), port] as const)).values()].sort(compare);
}

function keyOf(port: Port): string {
  const where = port.protocol === 'unix' ? port.path : `${port.port} ${port.address}`;
  return `${port.protocol} ${port.elsewhere ? 'elsewhere' : 'here'} ${where}`;
}

const PROTOCOLS = ['tcp', 'udp', 'unix'];

function compare(one: Port, other: Port): number {
  if (one.protocol === 'unix' || other.protocol === 'unix' || one.protocol !== other.protocol) {
    const byProtocol = PROTOCOLS.indexOf(one.protocol) - PROTOCOLS.indexOf(other.protocol);
    return byProtocol !== 0 ? byProtocol : alphabetically(keyOf(one), keyOf(other));
  }
  return one.port - other.port || alphabetically(keyOf(one), keyOf(other));
}

function alphabetically(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Whether who has this address listens on all of the machine's. */
export function isAnyAddress(address: string): boolean {
  return address === '0.0.0.0' || address === '::';
}
