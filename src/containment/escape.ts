/** How a process got out of the leader's group, told from where it is now. */
import type { Identity } from '../process/identity.ts';
import type { ProcessEntry } from '../process/table.ts';
import type { Escape } from './containment.ts';

export interface Kin {
  readonly leader: Identity;
  /** Whether the leader still runs: until then a parent that is gone has gone on purpose. */
  readonly leaderAlive: boolean;
  /** Whether this pid is a live descendant now. */
  readonly isDescendant: (pid: number) => boolean;
}

export function escapeOf(entry: ProcessEntry, kin: Kin): Escape {
  const { leader } = kin;
  if (entry.pgid === leader.pid) return 'none';
  if (entry.sid === undefined) return 'left';
  if (entry.sid === leader.pid) return 'setpgid';
  if (kin.isDescendant(entry.ppid)) return 'setsid';
  // An orphan. A session's own first process that lost its parent only by the leader's end did nothing but setsid.
  if (entry.sid === entry.pid && !kin.leaderAlive) return 'setsid';
  return entry.sid !== entry.pid && kin.isDescendant(entry.sid) ? 'setsid' : 'daemonised';
}
