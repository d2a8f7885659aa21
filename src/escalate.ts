/** Walks a ladder against a containment: the one place where stop signals are decided upon. */
import type { Look } from './containment/containment.ts';
import type { LadderOptions, LadderWalk } from './ladder-walk.ts';
import { killAll } from './last-rung.ts';
import { monotonicMs, pause } from './process/clock.ts';
import { Walk } from './walk.ts';

// While a rung waits: soon after its signal, when most happens, then once a second, and less often where looks are dear.
const FIRST_LOOK_MS = 50;
const STEADY_LOOK_MS = 1000;
const LOOK_SHARE = 20;

/**
 * Walks the ladder until nothing but allowed processes is left, SIGCONT after every rung, a rung's wait no longer
 * than somebody is left. Never throws for what a process does or answers. Ends within the ladder's waits, `killMs`
 * (a process in uninterruptible sleep never ends), and the time that looks take.
 *
 * @throws when the process table can't be read
 */
export async function walkLadder(options: LadderOptions): Promise<LadderWalk> {
  const { ladder, from, atLimit } = options;
  const walk = new Walk(options);
  let look = await walk.look();
  if ((await walk.emptiness(look)) === 'empty') return walk.end([], false);
  for (const [index, rung] of ladder.entries()) {
    if (rung.signal === 'SIGKILL') break;
    if (from && index < from.rung) continue;
    const sent = from?.rung === index ? { at: from.sentAt } : await send(walk, index, rung.signal, look);
    const ended = await wait(walk, sent.at + rung.waitMs, sent.again);
    if (ended === 'empty') return walk.nothingLeft();
    if (ended === 'limit') {
      if (atLimit === 'kill') return await killAll(walk);
      return walk.handOver(index, sent.at + rung.waitMs);
    }
    // Newcomers count as well.
    look = await walk.look();
    walk.tell({ kind: 'waited', left: look.descendants.length, waitedMs: rung.waitMs });
  }
  return await killAll(walk, look);
}

/** When a rung's signal was sent. */
interface Sent {
  readonly at: number;
  /** Sends it to those whom it may reach yet. Returns whether that is still so. */
  readonly again?: () => Promise<boolean>;
}

/** Sends a rung's signal to whom a look has just found. */
async function send(walk: Walk, rung: number, signal: NodeJS.Signals, look: Look): Promise<Sent> {
  const at = monotonicMs();
  walk.tell({ kind: 'rung', rung, at });
  const { isPending = false } = await walk.signal(rung, signal, look);
  await walk.continueAll(look);
  return isPending ? { at, again: () => walk.signalLate(rung, signal) } : { at };
}

/** Waits until `until`, or until nobody is left, or until the limit. */
async function wait(walk: Walk, until: number, again: Sent['again']): Promise<'empty' | 'over' | 'limit'> {
  let next = again;
  let [nextLook, rest] = [monotonicMs() + FIRST_LOOK_MS, FIRST_LOOK_MS];
  for (let interval = 5; ; interval = Math.min(interval * 1.5, 100)) {
    const asked = monotonicMs();
    const areAllGone = await walk.areAllGone();
    if (areAllGone && (await walk.emptiness(await walk.look())) === 'empty') return 'empty';
    if (monotonicMs() >= nextLook) {
      // Whoever starts now, and leaves its parents and its environment, is known only by a look that sees it before.
      const begun = monotonicMs();
      await walk.look();
      rest = Math.max(Math.min(rest * 2, STEADY_LOOK_MS), LOOK_SHARE * (monotonicMs() - begun));
      nextLook = monotonicMs() + rest;
    }
    if (next && !(await next())) next = undefined;
    const now = monotonicMs();
    const { limit } = walk;
    if (now >= limit) return 'limit';
    if (now >= until) return 'over';
    // A thousand processes take a while to ask: asking never takes more than a fifth of the time.
    await pause(Math.max(1, Math.min(Math.max(interval, 4 * (now - asked)), until - now, limit - now)));
  }
}
