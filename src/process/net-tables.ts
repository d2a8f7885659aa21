/** The kernel's tables of sockets in /proc/PID/net (proc_pid_net(5)), as far as they tell what listens. */
import type { Port } from './port.ts';

/** A table of a network namespace -> what listens in it, by the socket's inode. Any text is taken; no line of it counts that is none. */
export type Parse = (text: string) => Map<number, Port>;

/** The tables by their names; IPv4 and IPv6 look alike. */
export const NET_TABLES: Readonly<Record<'tcp' | 'tcp6' | 'udp' | 'udp6' | 'unix', Parse>> = {
  tcp: text => parseInet(text, 'tcp', LISTENS),
  tcp6: text => parseInet(text, 'tcp', LISTENS),
  udp: text => parseInet(text, 'udp', UNCONNECTED),
  udp6: text => parseInet(text, 'udp', UNCONNECTED),
  unix: parseUnix,
};

// What the kernel calls TCP_LISTEN and TCP_CLOSE. A UDP socket has the latter until it has a remote.
const LISTENS = '0A';
const UNCONNECTED = '07';

function parseInet(text: string, protocol: 'tcp' | 'udp', state: string): Map<number, Port> {
  const found = new Map<number, Port>();
  for (const line of text.split('\n')) {
    const fields = line.trim().split(/\s+/, 10);
    const [, local = '', remote = '', actual] = fields;
    if (actual !== state || !/:0000$/.test(remote)) continue;
    const inode = inodeOf(fields[9]);
    const [address = '', hexPort = ''] = local.split(':');
    const readable = addressOf(address);
    if (inode === undefined || readable === undefined || !/^[\dA-F]{4}$/i.test(hexPort)) continue;
    const port = Number.parseInt(hexPort, 16);
    if (port !== 0) found.set(inode, { protocol, address: readable, port });
  }
  return found;
}

/** One or four 32-bit words, each in the order of the machine, which is little-endian wherever a runner runs. */
function addressOf(hex: string): string | undefined {
  if (!/^(?:[\dA-F]{8}|[\dA-F]{32})$/i.test(hex)) return undefined;
  const bytes = Buffer.from(hex, 'hex').swap32();
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.subarray(0, 12).equals(MAPPED)) return bytes.subarray(12).join('.');
  const groups = bytes.toString('hex').match(/.{4}/g) ?? [];
  // Loaded when it is needed: post seldom tells of ports.
  const { SocketAddress } = process.getBuiltinModule('node:net');
  return new SocketAddress({ address: groups.join(':'), family: 'ipv6' }).address;
}

/** ::ffff:0:0/96, in which IPv6 sockets have IPv4 addresses. */
const MAPPED = Buffer.from('00000000000000000000ffff', 'hex');

// Num RefCount Protocol Flags Type St Inode Path: a path may hold spaces. One with a newline makes lines of its own.
const UNIX_LINE = /^[\da-f]+: [\da-f]{8} [\da-f]{8} ([\da-f]{8}) [\da-f]{4} [\da-f]{2} +(\d+) (.+)$/i;
const ACCEPTS = 0x0001_0000;

function parseUnix(text: string): Map<number, Port> {
  const found = new Map<number, Port>();
  for (const line of text.split('\n')) {
    const [, flags = '', digits, path = ''] = UNIX_LINE.exec(line) ?? [];
    const inode = inodeOf(digits);
    if (inode === undefined || (Number.parseInt(flags, 16) & ACCEPTS) === 0) continue;
    found.set(inode, { protocol: 'unix', path });
  }
  return found;
}

/** A socket that belongs to nobody any more has 0. */
function inodeOf(text: string | undefined): number | undefined {
  const inode = /^\d{1,15}$/.test(text ?? '') ? Number(text) : 0;
  return inode === 0 ? undefined : inode;
}
