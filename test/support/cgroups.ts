import { randomUUID } from 'node:crypto';
import {
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { eventually } from './eventually.ts';
import { stopped } from './processes.ts';
import { startedBy } from './started-by.ts';
import type { Step, StepOptions } from './step.ts';

/** Where a version 2 hierarchy is mounted for writing; undefined where there is none. */
export function cgroupMount(): string | undefined {
  try {
    const mounts = readFileSync('/proc/self/mountinfo', 'utf8').matchAll(
      /^\S+ \S+ \S+ \/ (\S+) (\S+).* - cgroup2 /gm,
    );
    return [...mounts].find(([, , options = '']) => options.split(',').includes('rw'))?.[1];
  } catch {
    return undefined;
  }
}

/** The groups of the action that there are for this main, wherever they are. */
export function groupsOf(main: number, folder = cgroupMount()): string[] {
  if (folder === undefined) return [];
  const namespace = /\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? '';
  return foldersIn(folder).flatMap(name => {
    const found = path.join(folder, name);
    // A test in a PID namespace of its own may have the same pid.
    return name.startsWith(`no-orphans.${namespace}.${main}.`) ? [found] : groupsOf(main, found);
  });
}

function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter(entry => entry.isDirectory()).map(({ name }) => name);
  } catch {
    // A use of another test has removed it.
    return [];
  }
}

/** Removes an empty group with those below it, unless a use has cleared it away. @throws Error where somebody stays in it. */
export async function removeGroup(folder: string): Promise<void> {
  for (const name of foldersIn(folder)) await removeGroup(path.join(folder, name));
  // The last member is counted out a moment after its end.
  await eventually(() => {
    try {
      rmdirSync(folder);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    }
    return true;
  });
}

/** A control group that belongs to a user, as systemd delegates one, for a main to be in. */
export class DelegatedGroup {
  readonly path: string;

  constructor(user: { readonly uid: number; readonly gid: number }) {
    this.path = path.join(cgroupMount() ?? '', `test-of-no-orphans-${randomUUID()}`);
    mkdirSync(this.path);
    for (const file of ['', 'cgroup.procs', 'cgroup.subtree_control'])
      chownSync(path.join(this.path, file), user.uid, user.gid);
  }

  /** For a step whose main waits until it is moved. */
  get options(): StepOptions {
    return startedBy('kill -STOP $$; exec "$@"', 'bash');
  }

  /** Moves a main that waits, and lets it go on. By default into this group, or into one below it. */
  async take(step: Step, group = this.path): Promise<void> {
    const { pid } = step.main;
    await eventually(() => stopped(pid), { message: 'Main does not wait' });
    writeFileSync(path.join(group, 'cgroup.procs'), String(pid));
    process.kill(pid, 'SIGCONT');
  }

  /** @throws Error where somebody is left in it, or below it. */
  async remove(): Promise<void> {
    await removeGroup(this.path);
  }
}
