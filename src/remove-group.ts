/** Removes the control group of a use, once everything is over. */
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { ControlGroup } from './cgroup/control-group.ts';
import { messageOf } from './errors.ts';
import { answerOf } from './process/errno.ts';
import { pause } from './process/clock.ts';
import type { Sudo } from './sudo/sudo.ts';

// Who has just ended may still count for a moment.
const ATTEMPTS = 5;
const REST_MS = 20;

/** Whether it is there, and not ours to remove. */
export function isRoots(group: string | undefined): boolean {
  if (group === undefined || !existsSync(group)) return false;
  try {
    accessSync(path.dirname(group), constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

/**
 * @param folder undefined where there was none
 * @returns what is to be told where it could not be removed, as a sentence
 */
export async function removeGroup(
  folder: string | undefined,
  sudo: Sudo | undefined,
): Promise<string | undefined> {
  if (folder === undefined) return undefined;
  const group = new ControlGroup(folder);
  for (let attempt = 1; ; attempt++) {
    const problem = await attemptTo(group, sudo);
    if (problem === undefined) return undefined;
    if (attempt === ATTEMPTS)
      return `The control group ${folder} could not be removed: ${problem.slice(0, 200)}.`;
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
