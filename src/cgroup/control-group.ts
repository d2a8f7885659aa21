/** One control group of ours with all groups below it: the kernel's own list of who is in it. */
import { readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { errnoOf } from '../process/errno.ts';

export class ControlGroup {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /**
   * Moves a process in.
   *
   * @throws what the system answers
   */
  add(pid: number): void {
    writeFileSync(`${this.path}/cgroup.procs`, String(pid));
  }

  /**
   * The pids of all members. Whoever is not in our PID namespace or below it has none here, and is left out.
   */
  members(): number[] {
    return this.#groups().flatMap(group =>
      lines(`${group}/cgroup.procs`)
        .map(Number)
        .filter(pid => pid > 0),
    );
  }

  /** Whether anybody lives in it, whom we may see or not. */
  isPopulated(): boolean {
    return lines(`${this.path}/cgroup.events`).includes('populated 1');
  }

  /** SIGKILL to all members at once, whoever they belong to. Returns whether the kernel did it. */
  kill(): boolean {
    try {
      writeFileSync(`${this.path}/cgroup.kill`, '1');
      return true;
    } catch {
      // A script of root's may have removed the group or made it a threaded one: then its members are to be ended one by one.
      return false;
    }
  }

  /**
   * Removes it with all groups below it. Where there is none, nothing is to be done.
   *
   * @throws what the system answers, such as EBUSY while somebody is in it
   */
  remove(): void {
    for (const group of this.#groups().toReversed()) {
      try {
        rmdirSync(group);
      } catch (error) {
        if (errnoOf(error) !== 'ENOENT') throw error;
      }
    }
  }

  /** It and those below it, each before those below it. */
  #groups(): string[] {
    const found = [this.path];
    // It grows while we go through it.
    for (const group of found) found.push(...foldersIn(group));
    return found;
  }
}

/** The lines of a file of the kernel's; none where it tells nothing. */
function lines(file: string): string[] {
  try {
    return readFileSync(file, 'latin1')
      .split('\n')
      .filter(line => line !== '');
  } catch {
    // It was removed, or is a threaded group, of which the group above tells the members.
    return [];
  }
}

function foldersIn(group: string): string[] {
  try {
    return readdirSync(group, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => `${group}/${name}`);
  } catch {
    return [];
  }
}
