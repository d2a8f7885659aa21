/** Makes a control group for one use, a child of the group that main is in, so that no limit of the job is left. */
import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs';
import { messageOf } from '../errors.ts';
import { answerOf, errnoOf } from '../process/errno.ts';
import { CgroupError } from './cgroup-error.ts';
import { ControlGroup } from './control-group.ts';

/**
 * @param parent the folder of main's own group
 * @param name one that nobody else takes
 * @throws CgroupError where the system does not let us, or can't kill a group; then nothing is left of it
 */
export function makeGroup(parent: string, name: string): ControlGroup {
  const path = `${parent}/${name}`;
  try {
    // A move asks for this one too: it is the group above both.
    accessSync(`${parent}/cgroup.procs`, constants.W_OK);
    mkdirSync(path);
  } catch (cause) {
    throw new CgroupError(refusal(parent, cause), { cause });
  }
  const problem = unfitness(path);
  if (problem === undefined) return new ControlGroup(path);
  discard(path);
  throw new CgroupError(problem);
}

function refusal(parent: string, cause: unknown): string {
  if (answerOf(cause) === 'not permitted') return `this user may not make one in ${parent}`;
  if (errnoOf(cause) === 'EROFS') return `${parent} is mounted read-only`;
  if (errnoOf(cause) === 'EAGAIN') return `${parent} has a limit on the groups below it`;
  return messageOf(cause);
}

/** Why a group that was made is of no use. */
function unfitness(path: string): string | undefined {
  try {
    accessSync(`${path}/cgroup.kill`);
  } catch {
    return 'the kernel can not kill one (Linux 5.14 is the first that can)';
  }
  const type = typeOf(path);
  return type === 'domain' ? undefined : `our own group is threaded (${type})`;
}

function typeOf(path: string): string {
  try {
    return readFileSync(`${path}/cgroup.type`, 'latin1').trim();
  } catch (error) {
    return messageOf(error);
  }
}

function discard(path: string): void {
  try {
    new ControlGroup(path).remove();
  } catch {
    // The next use clears it away.
  }
}
