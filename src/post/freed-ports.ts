/** Whether the ports of those who have ended are free: read from the system once more, not taken for granted. */
import type { Finish } from '../finish.ts';
import type { Story } from '../journal/story.ts';
import type { Leftover } from '../leftovers.ts';
import { monotonicMs } from '../process/clock.ts';
import { keyOf } from '../process/identity.ts';
import { inOrder, isAnyAddress, type Port } from '../process/port.ts';
import { programName } from '../process/program-name.ts';
import { holdersOf, listening } from '../process/sockets.ts';
import type { ProcessTable } from '../process/table.ts';
import { freedText, type Freed, type Holder } from '../report/freed-text.ts';

type NetPort = Extract<Port, { readonly port: number }>;

// Post is bounded, and after a cancel it has little time.
const BOUND_MS = 500;

/**
 * Sentences on the ports of those who outlived the script or were stopped and have ended; undefined where none of them
 * had one. A unix socket is not told of: its file may stand in the way of the next one whoever has ended. Never throws.
 */
export async function freedPorts(
  story: Story,
  finish: Finish,
  table: ProcessTable,
): Promise<string | undefined> {
  const { ended, living } = sortedOut(story, finish);
  const ports = netPortsOf(ended);
  if (ports.length === 0) return undefined;
  try {
    const until = monotonicMs() + BOUND_MS;
    const now = listening('/proc/self', until);
    // Nothing is claimed that was not read.
    if (!now.isWhole) return undefined;
    const holders = await holdersNow(ports, now.ports, living, table, until);
    return freedText(unique(ports.map(port => ({ ...port, state: holders(port) ?? 'free' }))));
  } catch {
    // The process table can't be read.
    return undefined;
  }
}

interface SortedOut {
  readonly ended: readonly Leftover[];
  /** The pids of those who live on. */
  readonly living: ReadonlySet<number>;
}

/** Everybody whom main or post has described. Post has looked: whom it has not found has ended. */
function sortedOut(story: Story, { walk, allowed, suspects }: Finish): SortedOut {
  const left = (walk?.fates ?? []).filter(fate => fate.endedAfterMs === undefined);
  const leftKeys = new Set(left.map(({ descendant }) => keyOf(descendant)));
  const all = [...story.leftovers, ...story.fates, ...(walk?.fates ?? [])];
  return {
    ended: all.filter(({ descendant }) => !leftKeys.has(keyOf(descendant))),
    living: new Set([
      ...left.map(({ descendant }) => descendant.pid),
      ...[...allowed, ...suspects].map(({ entry }) => entry.pid),
    ]),
  };
}

/** Those of our own network namespace: the others' numbers are no numbers here. */
function netPortsOf(processes: readonly Leftover[]): NetPort[] {
  const all = inOrder(processes.flatMap(({ details }) => details.ports));
  return all.filter((port): port is NetPort => port.protocol !== 'unix' && port.elsewhere !== true);
}

/** Tells who has a port now; undefined for nobody. */
async function holdersNow(
  ports: readonly NetPort[],
  now: ReadonlyMap<number, Port>,
  living: ReadonlySet<number>,
  table: ProcessTable,
  until: number,
): Promise<(port: NetPort) => Holder | undefined> {
  const taken = [...now].filter(([, other]) => ports.some(port => isInTheWay(other, port)));
  if (taken.length === 0) return () => undefined;
  const entries = await table.entries();
  const others = entries.map(({ pid }) => pid).sort((one, other) => one - other);
  const holders = holdersOf(new Set(taken.map(([inode]) => inode)), others, until);
  const details = await table.details([...new Set(holders.values())]);
  const names = new Map(
    entries.map(({ pid, name }) => [pid, programName(name, details.get(pid)?.command)] as const),
  );
  return port => {
    const inode = taken.find(([, other]) => isInTheWay(other, port))?.[0];
    if (inode === undefined) return undefined;
    const pid = holders.get(inode);
    const isOurs = pid !== undefined && living.has(pid);
    return { pid, name: pid === undefined ? '' : (names.get(pid) ?? ''), isOurs };
  };
}

/** Whether nobody could listen on `port` beside `other`. */
function isInTheWay(other: Port, port: NetPort): boolean {
  if (other.protocol !== port.protocol || other.port !== port.port) return false;
  return covers(other.address, port.address) || covers(port.address, other.address);
}

/** An IPv6 socket for any address gets what comes by IPv4 as well, unless it was told not to. */
function covers(one: string, other: string): boolean {
  return one === other || one === '::' || (isAnyAddress(one) && !other.includes(':'));
}

/** One number may have had several addresses, and is free when all of them are. */
function unique(all: readonly Freed[]): Freed[] {
  const found = new Map<string, Freed>();
  for (const each of all) {
    const key = `${each.protocol} ${each.port}`;
    if ((found.get(key)?.state ?? 'free') === 'free') found.set(key, each);
  }
  return [...found.values()];
}
