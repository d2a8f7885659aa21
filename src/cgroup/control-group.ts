/** One control group of ours with all groups below it: the kernel's own list of who is in it. */
import { readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { errnoOf } from '../process/errno.ts';
import { statusOf } from '../process/status.ts';
import { read, write } from './kernel-file.ts';

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
    return this.#groups().flatMap(group => {
      const { text, errno } = read(`${group}/cgroup.procs`);
      // A threaded group tells of its threads alone.
      const pids = errno === 'ENOTSUP' ? threadsIn(group).flatMap(processOf) : numbers(text);
      return pids.filter(pid => pid > 0);
    });
  }

  /** Whether this one is in the group itself, and not in one below it. */
  holds(pid: number): boolean {
    return numbers(read(`${this.path}/cgroup.procs`).text).includes(pid);
  }

  /** Whether anybody lives in it, whom we may see or not. One that does not tell may hold anybody. */
  isPopulated(): boolean {
    const { text, errno } = read(`${this.path}/cgroup.events`);
    return text.includes('populated 1') || (errno !== undefined && errno !== 'ENOENT' && errno !== 'ENODEV');
  }

  /** The CPU time of all who are or were in it, in milliseconds; undefined where the kernel does not tell. */
  cpuTime(): { readonly userMs: number; readonly systemMs: number } | undefined {
    const { text } = read(`${this.path}/cpu.stat`);
    const [user, system] = ['user', 'system'].map(kind =>
      Number(new RegExp(`^${kind}_usec (\\d+)$`, 'm').exec(text)?.[1] ?? NaN),
    ) as [number, number];
    if (Number.isNaN(user + system)) return undefined;
    return { userMs: user / 1000, systemMs: system / 1000 };
  }

  /** SIGKILL to all members at once, whoever they belong to. Returns whether the kernel did it. */
  kill(): boolean {
    // A script of root's may have removed the group or made it a threaded one: then its members are to be ended one by one.
    return write(`${this.path}/cgroup.kill`, '1');
  }

  /**
   * Removes it with all groups below it. Where there is none, nothing is to be done.
   *
   * @throws what the system answers, and EBUSY while somebody is in it: those below it are theirs then
   */
  remove(): void {
    if (this.isPopulated()) throw new Error('EBUSY: somebody is in it');
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

function numbers(text: string): number[] {
  return text.split('\n').flatMap(line => (line === '' ? [] : [Number(line)]));
}

function threadsIn(group: string): number[] {
  return numbers(read(`${group}/cgroup.threads`).text);
}

/** The process that a thread belongs to (proc_pid_status(5)). */
function processOf(thread: number): number[] {
  const pid = Number(statusOf(thread)('Tgid'));
  return Number.isInteger(pid) ? [pid] : [];
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
