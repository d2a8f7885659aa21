/** SIGKILL, as often as it takes. */
import type { Look } from './containment/containment.ts';
import type { LadderWalk } from './ladder-walk.ts';
import { monotonicMs, pause } from './process/clock.ts';
import type { Walk } from './walk.ts';

// Between two times, while those whom it has reached end.
const FIRST_REST_MS = 10;
const LONGEST_REST_MS = 50;

/**
 * Sends SIGKILL again and again, until two looks in a row find nothing, all that is left refuses, or the bound is over.
 *
 * @param first a look just made; where there is none, one is made
 * @throws when the process table can't be read
 */
export async function killAll(walk: Walk, first?: Look): Promise<LadderWalk> {
  const { ladder, killMs, atLimit } = walk.options;
  const rung = ladder.length - 1;
  const at = monotonicMs();
  const bound = at + killMs;
  walk.tell({ kind: 'rung', rung, at });
  let next = first;
  for (let rest = FIRST_REST_MS; ; rest = Math.min(rest * 2, LONGEST_REST_MS)) {
    const met = walk.fates.size;
    // Of a relay each is there for some milliseconds.
    const look = next ?? (await walk.look(true));
    next = undefined;
    const emptiness = await walk.emptiness(look);
    if (emptiness === 'empty') return walk.nothingLeft();
    if (emptiness === 'left') {
      const { reached, isPending = false } = await walk.kill(rung, look);
      const isInVain = look.descendants.length > 0 && reached.length === 0 && !isPending;
      if (isInVain && (await areAllRefusing(walk))) return walk.giveUp(true);
    }
    if (monotonicMs() > bound) return await atBound(walk);
    if (atLimit !== 'kill' && monotonicMs() > walk.limit) return walk.handOver(rung, 0);
    // While newcomers appear, somebody forks: to rest is to lose ground.
    if (walk.fates.size > met) rest = FIRST_REST_MS;
    else await restFor(walk, rest);
  }
}

/** Waits until all who are known have gone, no longer than so many milliseconds: to ask for them costs a part of a look. */
async function restFor(walk: Walk, ms: number): Promise<void> {
  // Somebody is left whom nobody sees.
  if (walk.fates.open().length === 0) {
    await pause(ms);
    return;
  }
  const until = monotonicMs() + ms;
  for (let cost = 0; monotonicMs() < until;) {
    await pause(Math.min(1 + cost, ms));
    const asked = monotonicMs();
    if (await walk.areAllGone()) return;
    cost = monotonicMs() - asked;
  }
}

/** SIGKILL takes a while as well: a last look tells who is left. */
async function atBound(walk: Walk): Promise<LadderWalk> {
  const look = await walk.look();
  if (look.descendants.length > 0) return walk.giveUp(await areAllRefusing(walk, look));
  // On a machine where young strangers end all the time no look tells all.
  return (await walk.emptiness(look)) === 'left' ? walk.giveUp(false) : walk.nothingLeft();
}

/**
 * Whether all who are left live on and could not be signalled: waiting for them would be in vain.
 *
 * @param now a look just made; where there is none, one is made
 */
async function areAllRefusing(walk: Walk, now?: Look): Promise<boolean> {
  const refusing = new Set(
    walk.fates
      .all()
      .filter(fate => fate.notPermitted)
      .map(fate => fate.descendant.pid),
  );
  if (refusing.size === 0) return false;
  const { descendants } = now ?? (await walk.look(true));
  return descendants.length > 0 && descendants.every(each => refusing.has(each.pid));
}
