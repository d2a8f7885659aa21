/** Where our own control group stands in the file system (cgroups(7), version 2). */
import { readFileSync } from 'node:fs';
import { errnoOf } from '../process/errno.ts';
import { CgroupError } from './cgroup-error.ts';

interface Mount {
  /** The group that is shown at the mount point, from the root of our cgroup namespace. */
  readonly root: string;
  readonly point: string;
  readonly isReadOnly: boolean;
}

/**
 * The folder of the group that this process is in.
 *
 * @param proc where procfs is mounted; another folder serves tests
 * @throws CgroupError where there is none that can be reached and changed
 */
export function ownGroup(proc = '/proc'): string {
  const mounts = mountsIn(read(`${proc}/self/mountinfo`));
  const own = groupIn(read(`${proc}/self/cgroup`));
  if (mounts.length === 0 || own === undefined) throw new CgroupError('no cgroup2 file system is mounted');
  // What was mounted over another one is listed later.
  const visible = new Map(mounts.map(mount => [mount.point, mount] as const));
  const folders = [...visible.values()].flatMap(mount => {
    const folder = folderOf(own, mount);
    return folder !== undefined && holdsUs(folder) ? [{ folder, isReadOnly: mount.isReadOnly }] : [];
  });
  const found = folders.find(({ isReadOnly }) => !isReadOnly) ?? folders[0];
  if (!found) throw new CgroupError(`our own group, ${own}, is not below any cgroup2 mount`);
  if (found.isReadOnly) throw new CgroupError(`${found.folder} is mounted read-only`);
  return found.folder;
}

/** The mounts of version 2 in the text of /proc/PID/mountinfo (proc_pid_mountinfo(5)). */
export function mountsIn(mountinfo: string): Mount[] {
  return mountinfo.split('\n').flatMap(line => {
    // Any number of optional fields stands before the dash.
    const [before = '', after = ''] = line.split(' - ', 2);
    const [, , , root, point, options = ''] = before.split(' ');
    const [type, , superOptions = ''] = after.split(' ');
    if (type !== 'cgroup2' || root === undefined || point === undefined) return [];
    const isReadOnly = [options, superOptions].some(all => all.split(',').includes('ro'));
    return [{ root: unescaped(root), point: unescaped(point), isReadOnly }];
  });
}

/** The group of version 2 in the text of /proc/PID/cgroup: `0::/a/b`. */
export function groupIn(text: string): string | undefined {
  return /^0::(\/.*)$/m.exec(text)?.[1];
}

/** @returns undefined where the mount does not show the group */
export function folderOf(group: string, { root, point }: Mount): string | undefined {
  const isBelow = root === '/' || group === root || group.startsWith(`${root}/`);
  const rest = root === '/' ? group : group.slice(root.length);
  // A group outside of our namespace is shown by its way up: that way leads elsewhere in the file system.
  if (!isBelow || rest.split('/').includes('..')) return undefined;
  return `${point === '/' ? '' : point}${rest === '/' ? '' : rest}` || '/';
}

/** What is mounted there may be somebody else's by the same name. */
function holdsUs(folder: string): boolean {
  try {
    return readFileSync(`${folder}/cgroup.procs`, 'latin1').split('\n').includes(String(process.pid));
  } catch (cause) {
    // EOPNOTSUPP
    if (errnoOf(cause) === 'ENOTSUP') throw new CgroupError(`${folder} is a threaded group`, { cause });
    return false;
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CgroupError(`${file} can not be read`, { cause });
  }
}

/** Spaces, tabs, newlines and backslashes are written in octal. */
function unescaped(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)));
}
