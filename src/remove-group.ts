/** Removes the control group of a use, once everything is over. */
import { ControlGroup } from './cgroup/control-group.ts';
import { messageOf } from './errors.ts';
import { answerOf } from './process/errno.ts';
import { pause } from './process/clock.ts';
import type { Sudo } from './sudo/sudo.ts';

// Who has just ended may still count for a moment.
const ATTEMPTS = 5;
const REST_MS = 20;

/**
 * @param path its folder; undefined where there was none
 * @returns what is to be told where it could not be removed, as a sentence
 */
export async function removeGroup(
  path: string | undefined,
  sudo: Sudo | undefined,
): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const group = new ControlGroup(path);
  for (let attempt = 1; ; attempt++) {
    const problem = await attemptTo(group, sudo);
    if (problem === undefined) return undefined;
    if (attempt === ATTEMPTS)
      return `The control group ${path} could not be removed: ${problem.slice(0, 200)}.`;
    await pause(REST_MS);
  }
}

async function attemptTo(group: ControlGroup, sudo: Sudo | undefined): Promise<string | undefined> {
  try {
    group.remove();
    return undefined;
  } catch (error) {
    // One that root has made is root's to remove.
    const isRoots = answerOf(error) === 'not permitted' && !group.isPopulated();
    if (!isRoots || !sudo) return messageOf(error);
    return (await sudo.ask({ do: 'remove group', path: group.path })).problem;
  }
}
