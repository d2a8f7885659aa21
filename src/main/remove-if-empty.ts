import { ControlGroup } from '../cgroup/control-group.ts';

/** Removes the control group of a use, if there is one. What is left in it, or is root's to remove, is post's. */
export function removeIfEmpty(group: string | undefined): void {
  try {
    if (group !== undefined) new ControlGroup(group).remove();
  } catch {
    // Post tells where it can't be removed at last.
  }
}
