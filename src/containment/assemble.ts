/** Puts a containment together: what any part of it knows to be a descendant is one, and each adds its own last rung. */
import type { ControlGroup } from '../cgroup/control-group.ts';
import type { Reaper } from '../reaper/reaper.ts';
import type { Sudo } from '../sudo/sudo.ts';
import type { Containment } from './containment.ts';
import { Grouped } from './grouped.ts';
import { Privileged } from './privileged.ts';
import { Reaped } from './reaped.ts';
import type { Tracking } from './tracking.ts';
import type { TrackingOptions } from './tracking-options.ts';

/** What there is beside tracking. */
export interface Means {
  readonly reaper: Reaper | undefined;
  readonly group: ControlGroup | undefined;
  readonly sudo: Sudo | undefined;
}

/** @param tracking made of the same options, with the members of the group */
export function assemble(
  tracking: Tracking,
  { table, main, helpers = [] }: TrackingOptions,
  { reaper, group, sudo }: Means,
): Containment {
  let containment: Containment = tracking;
  if (reaper) containment = new Reaped(tracking, reaper, table);
  if (group) containment = new Grouped(containment, group, main, helpers, table);
  if (sudo) containment = new Privileged(containment, sudo, helpers);
  return containment;
}
