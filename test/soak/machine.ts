/** What the machine gives: who can run a use, and in which containment. */
import { existsSync } from 'node:fs';

import { plain, root, sudoer, type User } from '../action/contained.ts';
import { cgroupMount } from '../support/cgroups.ts';
import { daemonPath } from '../support/require.ts';

type ContainmentName = 'cgroup' | 'reaper' | 'tracking';
export type UserName = 'root' | 'sudoer' | 'plain';

export interface Place {
  readonly containment: ContainmentName;
  readonly user: UserName;
}

export interface Machine {
  readonly containments: readonly ContainmentName[];
  readonly users: readonly UserName[];
}

export const USERS: Readonly<Record<UserName, User>> = { root, sudoer, plain };

export function lookAround(): Machine {
  const isRoot = process.getuid?.() === 0;
  // Whoever is not root can only be itself, and has no group to use.
  const users = (['sudoer', 'plain'] as const).filter(name => USERS[name].ids !== undefined);
  return {
    containments: [
      'reaper',
      'tracking',
      ...(isRoot && cgroupMount() !== undefined ? (['cgroup'] as const) : []),
    ],
    users: isRoot ? ['root', ...users] : ['plain'],
  };
}

/** Whether a program can be found where daemons are. */
export function has(program: string): boolean {
  return daemonPath.split(':').some(folder => existsSync(`${folder}/${program}`));
}
