/** SIGKILL until nobody is left, as root: a storm of root's forks is faster than one call of sudo for each look. */
import { statSync } from 'node:fs';
import { childrenOf } from '../process/children.ts';
import { monotonicMs, pause } from '../process/clock.ts';
import { livingOf } from '../process/alive.ts';
import { isSame, type Identity } from '../process/identity.ts';
import { refresh } from '../process/refresh.ts';
import { signalProcess } from '../process/signal.ts';
import type { ProcessEntry, ProcessTable } from '../process/table.ts';
import type { Order } from './orders.ts';
import { signalEach } from './signal-each.ts';

// What does not end in this time is in uninterruptible sleep, and whoever asked has not much longer.
const BOUND_MS = 500;
const QUICK_ROUNDS = 50;
// As much of it as the kernel keeps.
const REAPER_NAME = 'no-orphans: rea';

interface Found {
  readonly reapers: readonly Identity[];
  /** The pids of those who are never killed. */
  readonly own: ReadonlySet<number>;
  readonly roots: readonly Identity[];
  readonly below: readonly ProcessEntry[];
}

function parentsOf({ below }: Found): number[] {
  return below.map(({ ppid }) => ppid);
}

/**
 * Kills the targets, all below them, and all below the reapers.
 *
 * @param user whose reapers are meant: nobody else's processes are below one
 * @param spared pids that are never killed
 * @returns the pids of all that were reached
 * @throws when the process table can't be read
 */
export async function killAll(
  { targets, reapers: named }: Extract<Order, { do: 'kill' }>,
  user: number,
  spared: ReadonlySet<number>,
  table: ProcessTable,
): Promise<number[]> {
  const reached = new Set<number>();
  const until = monotonicMs() + BOUND_MS;
  const kill = async (found: readonly Identity[]): Promise<void> => {
    for (const pid of await signalEach('SIGKILL', found, table)) reached.add(pid);
  };
  for (let quiet = 0; quiet < 2 && monotonicMs() < until;) {
    const entries = new Map((await table.entries()).map(entry => [entry.pid, entry] as const));
    const find = (): Found => {
      const reapers = named.filter(
        each => isThere(each, entries, table) && isReaper(entries.get(each.pid), user),
      );
      const own = new Set([...spared, ...reapers.map(({ pid }) => pid)]);
      const roots = targets.filter(target => isThere(target, entries, table));
      return { reapers, own, roots, below: below([...roots, ...reapers], entries, own) };
    };
    let found = find();
    // A number may have changed hands during the walk: whose parent is another one by now is somebody else's child.
    // Where they do so all the time, as in a storm, to read on would be to lose ground.
    if (await refresh(entries, parentsOf(found), table)) found = find();
    const { reapers, own } = found;
    const left = [...found.roots, ...found.below].filter(({ pid }) => !own.has(pid));
    quiet = left.length === 0 ? quiet + 1 : 0;
    await kill(left);
    for (const pid of await killOrphans(reapers, own, until, table)) reached.add(pid);
    if (left.length > 0) await pause(1);
  }
  return [...reached];
}

/**
 * Orphans come to the reaper at once: its own children are few, and quick to read. Each is killed as soon as it is read:
 * one of a relay lives for 2 ms.
 *
 * @returns the pids of all that were reached
 */
async function killOrphans(
  reapers: readonly Identity[],
  spared: ReadonlySet<number>,
  until: number,
  table: ProcessTable,
): Promise<ReadonlySet<number>> {
  const reached = new Set<number>();
  for (let round = 0; round < QUICK_ROUNDS && monotonicMs() < until; round++) {
    // Once a round: to ask before each kill would take as long as one of a relay lives.
    const living = await livingOf(reapers, table);
    const pids = living.flatMap(({ pid }) => childrenOf(pid)).filter(pid => !spared.has(pid));
    let found = 0;
    for (const pid of pids) {
      const [child] = await table.entries([pid]);
      if (!child || child.state === 'dead' || !living.some(reaper => reaper.pid === child.ppid)) continue;
      found++;
      if (signalProcess(pid, 'SIGKILL') === 'sent') reached.add(pid);
    }
    if (found === 0) break;
  }
  return reached;
}

/** Whether it is a reaper of ours by its name and its user: an order is no better than the journal that it comes from. */
function isReaper(entry: ProcessEntry | undefined, user: number): boolean {
  try {
    return entry?.name === REAPER_NAME && statSync(`/proc/${entry.pid}`).uid === user;
  } catch {
    return false;
  }
}

function isThere(
  identity: Identity,
  entries: ReadonlyMap<number, ProcessEntry>,
  table: ProcessTable,
): boolean {
  const entry = entries.get(identity.pid);
  return entry !== undefined && entry.state !== 'dead' && isSame(identity, entry, table.startTolerance);
}

/** Who lives below these, but below nobody who is spared. */
function below(
  roots: readonly Identity[],
  entries: ReadonlyMap<number, ProcessEntry>,
  spared: ReadonlySet<number>,
): ProcessEntry[] {
  const byParent = Map.groupBy(entries.values(), entry => entry.ppid);
  const found = new Set<ProcessEntry>();
  const queue: Identity[] = [...roots];
  for (const { pid } of queue) {
    for (const child of byParent.get(pid) ?? []) {
      if (spared.has(child.pid) || found.has(child)) continue;
      found.add(child);
      queue.push(child);
    }
  }
  return [...found].filter(({ state }) => state !== 'dead');
}
