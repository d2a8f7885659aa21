/** Has the members of a control group stand still, so that a look at them is a snapshot. SIGKILL ends them all the same. */
import { monotonicMs, pause } from '../process/clock.ts';
import { read, write } from './kernel-file.ts';

// A member in uninterruptible sleep stands still for nobody, and forks for nobody either.
const BOUND_MS = 100;

/**
 * Stops the members until `thaw`, and waits until all of them stand still, for a tenth of a second at most.
 *
 * @param group the group's folder
 * @returns false where that may not be done, or the kernel can't do it (before Linux 5.2): nobody is stopped then
 */
export async function freeze(group: string): Promise<boolean> {
  if (!write(`${group}/cgroup.freeze`, '1')) return false;
  const until = monotonicMs() + BOUND_MS;
  while (!isFrozen(group) && monotonicMs() < until) await pause(1);
  return true;
}

/** Lets them go on. Where nobody was stopped, or the group is gone, nothing is to be done. */
export function thaw(group: string): void {
  write(`${group}/cgroup.freeze`, '0');
}

function isFrozen(group: string): boolean {
  const { text, errno } = read(`${group}/cgroup.events`);
  return errno !== undefined || text.includes('frozen 1');
}
