import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, globSync } from 'node:fs';
import path from 'node:path';

import { cgroupMount } from './cgroups.ts';

/** What a test needs of the machine. */
export interface Needs {
  /** The test's own user is root. */
  readonly root?: boolean;
  /** Programs in `path`. */
  readonly programs?: readonly string[];
  /** PATH by default. */
  readonly path?: string;
  /** A mount namespace of one's own can be had. */
  readonly mounts?: boolean;
  /** A version 2 hierarchy of control groups that is mounted for writing. */
  readonly cgroups?: boolean;
  /** /proc. Where there is none by nature (macOS), the test is skipped whatever the environment says. */
  readonly procfs?: boolean;
}

/** PATH, and the folders beside it that daemons are installed into. */
export const daemonPath = [
  process.env['PATH'] ?? '',
  '/usr/local/sbin',
  '/usr/sbin',
  '/sbin',
  ...globSync('/usr/lib/postgresql/*/bin'),
].join(':');

/**
 * For a test's option `skip`: why it can't run here, or false where it can.
 *
 * @throws Error with the reason where NO_ORPHANS_TEST_NO_SKIP=1 says that this machine has all that the tests need.
 */
export function skipUnless(needs: Needs): string | false {
  if (needs.procfs === true && !existsSync('/proc/self/stat')) return 'needs /proc';
  const missing = whatIsMissing(needs);
  if (missing === null) return false;
  if (process.env['NO_ORPHANS_TEST_NO_SKIP'] === '1')
    throw new Error(`A test may not be skipped: ${missing}`);
  return missing;
}

function whatIsMissing(needs: Needs): string | null {
  const {
    root = false,
    programs = [],
    path: folders = process.env['PATH'] ?? '',
    mounts = false,
    cgroups = false,
  } = needs;
  if (root && process.getuid?.() !== 0) return 'needs root';
  const program = programs.find(name => !isInstalled(name, folders));
  if (program !== undefined) return `needs ${program}`;
  if (cgroups && cgroupMount() === undefined)
    return 'needs a cgroup2 file system that is mounted for writing';
  if (mounts && spawnSync('unshare', ['--mount', 'true']).status !== 0) return 'needs a mount namespace';
  return null;
}

function isInstalled(program: string, folders: string): boolean {
  return folders.split(':').some(folder => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
