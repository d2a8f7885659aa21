/** What is still alive when the script has ended by itself. */
import type { Containment, Descendant, Description, Look } from './containment/containment.ts';
import { monotonicMs, pause } from './process/clock.ts';
import { keyOf } from './process/identity.ts';
import { isLoaded } from './process/load.ts';

/** A process that was alive when the script had ended by itself, with what can be told of it. */
export interface Leftover {
  readonly descendant: Descendant;
  readonly details: Description;
}

export interface Found {
  readonly look: Look;
  /** Whether somebody is left, whom the look may not see: the kernel says so. */
  readonly isLeft: boolean;
}

// The last words of a pipeline are no leftover: on a loaded machine a process takes a while to end.
const QUIET_MS = 100;
const LONGEST_MS = 500;

/**
 * Looks for leftovers, once those that are just ending have ended: until nobody has ended for QUIET_MS, or, on a
 * loaded machine, for LONGEST_MS in all.
 *
 * @param onLook told of each look
 */
export async function findLeftovers(containment: Containment, onLook: (look: Look) => void): Promise<Found> {
  const begun = monotonicMs();
  let quietSince = begun;
  let patient = isLoaded();
  const lookAgain = async (): Promise<Look> => {
    const look = await containment.look();
    onLook(look);
    return look;
  };
  let before = await lookAgain();
  for (let interval = 5; ; interval = Math.min(interval * 2, 50)) {
    const isNobodySeen = before.descendants.length === 0;
    const emptiness = isNobodySeen ? await containment.isEmpty(before) : 'left';
    if (emptiness === 'empty') return { look: before, isLeft: false };
    await pause(interval);
    patient ||= isLoaded();
    const look = await lookAgain();
    const now = monotonicMs();
    if (before.descendants.some(each => !includes(look, each))) quietSince = now;
    if (now - begun >= LONGEST_MS || (!patient && now - quietSince >= QUIET_MS))
      return { look, isLeft: look.descendants.length > 0 || emptiness === 'left' };
    before = look;
  }
}

function includes(look: Look, descendant: Descendant): boolean {
  return look.descendants.some(each => keyOf(each) === keyOf(descendant));
}
