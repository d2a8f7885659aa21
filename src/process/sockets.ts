/** What processes listen on, by the sockets that they have open and the tables of their network namespaces. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NET_TABLES, type Parse } from './net-tables.ts';
import { inOrder, type Port, type Ports } from './port.ts';
import { linesOf, linkOf, socketInodes } from './socket-files.ts';
import { parseStat } from './stat-line.ts';

// What is told of a process goes into the journal.
const MOST_PORTS = 64;
const MOST_PORTS_IN_ALL = 2000;

/**
 * The ports of those processes that listen, and who may not be read. Never throws: who can't be read for another reason
 * (it is gone, a process of ours without a free descriptor) is left out, as is who listens on nothing.
 *
 * @param until on the monotonic clock: what is not read by then is not told
 * @param root where procfs is mounted
 */
export function portsOf(pids: readonly number[], until: number, root = '/proc'): Map<number, Ports> {
  const tables = new Map<string, ReadonlyMap<number, Port>>();
  const own = namespaceOf(`${root}/self`);
  const found = new Map<number, Ports>();
  let left = MOST_PORTS_IN_ALL;
  for (const pid of pids) {
    const { folder, inodes, isHidden } = socketsOf(`${root}/${pid}`, until);
    if (isHidden) found.set(pid, 'hidden');
    // Most have none, and tables are dear.
    if (inodes.size === 0) continue;
    const namespace = namespaceOf(folder);
    const key = namespace ?? folder;
    const table = tables.get(key) ?? listening(folder, until).ports;
    tables.set(key, table);
    const isElsewhere = namespace !== own;
    const ports = [...inodes].flatMap(inode => {
      const port = table.get(inode);
      return port ? [isElsewhere ? { ...port, elsewhere: true as const } : port] : [];
    });
    const told = inOrder(ports).slice(0, Math.min(MOST_PORTS, left));
    left -= told.length;
    if (told.length > 0) found.set(pid, told);
  }
  return found;
}

export interface Listening {
  /** By the socket's inode. */
  readonly ports: ReadonlyMap<number, Port>;
  /** Whether there are no others. */
  readonly isWhole: boolean;
}

/**
 * What listens in the network namespace of a process, as far as it can be read.
 *
 * @param folder the process's or a thread's in /proc
 */
export function listening(folder: string, until: number): Listening {
  const ports = new Map<number, Port>();
  let isWhole = true;
  for (const [name, parse] of Object.entries<Parse>(NET_TABLES)) {
    const lines = linesOf(`${folder}/net/${name}`, until);
    for (const [inode, port] of parse(lines.text)) ports.set(inode, port);
    isWhole &&= lines.isWhole;
  }
  return { ports, isWhole };
}

/**
 * Which of these processes has one of these sockets open: the first of them, by the socket. Never throws.
 *
 * @param until on the monotonic clock: who is not found by then is not known
 */
export function holdersOf(
  sockets: ReadonlySet<number>,
  pids: readonly number[],
  until: number,
): Map<number, number> {
  const found = new Map<number, number>();
  for (const pid of pids) {
    if (found.size === sockets.size) break;
    for (const inode of socketsOf(`/proc/${pid}`, until).inodes)
      if (sockets.has(inode) && !found.has(inode)) found.set(inode, pid);
  }
  return found;
}

interface Sockets {
  /** Where they were found. */
  readonly folder: string;
  readonly inodes: ReadonlySet<number>;
  /** Whether it lives, and they may not be read. */
  readonly isHidden: boolean;
}

/** A first thread that has exited has no descriptors any more, or only root may ask it: the others share them. */
function socketsOf(folder: string, until: number): Sockets {
  const own = socketInodes(folder, until);
  if (own instanceof Set) return { folder, inodes: own, isHidden: false };
  const thread = otherThread(folder);
  const others = socketInodes(thread, until);
  if (others instanceof Set) return { folder: thread, inodes: others, isHidden: false };
  // The dead are root's to read, whosever they were.
  const isHidden = others === 'not permitted' && !isDead(folder);
  return { folder: thread, inodes: new Set(), isHidden };
}

function isDead(folder: string): boolean {
  try {
    return parseStat(readFileSync(`${folder}/stat`, 'utf8'))?.state === 'dead';
  } catch {
    // It has gone meanwhile.
    return true;
  }
}

/** The folder of another thread of a process; of its first where there is none. */
function otherThread(folder: string): string {
  const first = path.basename(folder);
  try {
    const thread = readdirSync(`${folder}/task`).find(each => each !== first);
    return `${folder}/task/${thread ?? first}`;
  } catch {
    return folder;
  }
}

/** Undefined where it can't be told, as on a kernel without namespaces. */
function namespaceOf(folder: string): string | undefined {
  return linkOf(`${folder}/ns/net`);
}
