/** The process table as Linux tells it in /proc (proc_pid_stat(5)). */
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { answerOf } from './errno.ts';
import type { ProcessDetails, ProcessEntry, ProcessTable } from './table.ts';
import { userName } from './users.ts';

// USER_HZ, in which /proc counts start times, is 100 on every architecture that node runs on.
const MS_PER_TICK = 10;
// On a machine that forks all the time somebody always appears.
const MOST_ROUNDS = 4;
const MOST_COMMAND_BYTES = 8192;

export class ProcfsTable implements ProcessTable {
  readonly kind = 'procfs';
  readonly startTolerance = 0;
  readonly batch = 1;
  readonly #root: string;
  readonly #ownStart: number;
  readonly #buffer = Buffer.alloc(MOST_COMMAND_BYTES);

  /** @param root where procfs is mounted; another folder serves tests */
  constructor(root = '/proc') {
    this.#root = root;
    this.#ownStart = this.#entry(process.pid)?.start ?? 0;
  }

  /**
   * The boot clock, from /proc/uptime where it is plausible. In some containers (lxcfs) it counts from the
   * container's start while start times count from the machine's; then our own age and start time give the clock.
   */
  now(): number {
    const byAge = this.#ownStart + process.uptime() * 1000;
    try {
      const uptime = Number(readFileSync(`${this.#root}/uptime`, 'latin1').split(' ', 1)[0]) * 1000;
      if (Math.abs(uptime - byAge) < 2000) return uptime;
    } catch {
      // The other clock serves as well.
    }
    return byAge;
  }

  entries(pids?: readonly number[]): Promise<ProcessEntry[]> {
    return Promise.resolve(pids ? this.#read(pids) : this.#all());
  }

  /**
   * A walk takes a while, and is no snapshot: what was listed first may be gone when it is its turn, with children
   * that were not listed. So whoever appeared meanwhile is read as well, which is quick, until nobody appears.
   */
  #all(): ProcessEntry[] {
    const listed = new Set<number>();
    const found: ProcessEntry[] = [];
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const fresh = this.#pids().filter(pid => !listed.has(pid));
      if (fresh.length === 0) break;
      for (const pid of fresh) listed.add(pid);
      found.push(...this.#read(fresh));
    }
    return found;
  }

  #read(pids: readonly number[]): ProcessEntry[] {
    return pids.map(pid => this.#entry(pid)).filter(entry => entry !== undefined);
  }

  environment(pid: number): string | undefined {
    return this.#ofAnyThread(pid, 'environ', file => readFileSync(file, 'latin1'));
  }

  details(pids: readonly number[]): Promise<Map<number, ProcessDetails>> {
    return Promise.resolve(
      new Map(pids.map(pid => [pid, { command: this.#command(pid), user: this.#user(pid) }] as const)),
    );
  }

  #pids(): number[] {
    return readdirSync(this.#root)
      .filter(name => /^\d+$/.test(name))
      .map(Number);
  }

  #entry(pid: number): ProcessEntry | undefined {
    try {
      return parseStat(readFileSync(`${this.#root}/${pid}/stat`, 'utf8'));
    } catch (error) {
      // It vanished, or is hidden from us (hidepid). Anything else, such as EMFILE, must not pass for its end.
      if (answerOf(error) === 'failed') throw error;
      return undefined;
    }
  }

  #command(pid: number): string[] {
    const text = this.#ofAnyThread(pid, 'cmdline', file => this.#beginning(file)) ?? '';
    return text === '' ? [] : text.replace(/\0+$/, '').split('\0');
  }

  /** The beginning of a file: a command line may have megabytes. */
  #beginning(path: string): string {
    const file = openSync(path, 'r');
    try {
      return this.#buffer.toString('utf8', 0, readSync(file, this.#buffer));
    } finally {
      closeSync(file);
    }
  }

  /**
   * Reads what all threads of a process share. It is empty for a first thread that has exited, and is asked of the
   * others then. Undefined where the process is gone, or not ours to read.
   */
  #ofAnyThread(pid: number, name: string, read: (file: string) => string): string | undefined {
    try {
      const first = read(`${this.#root}/${pid}/${name}`);
      if (first !== '') return first;
      const threads = readdirSync(`${this.#root}/${pid}/task`).filter(thread => thread !== String(pid));
      return (
        threads
          .map(thread => read(`${this.#root}/${pid}/task/${thread}/${name}`))
          .find(text => text !== '') ?? ''
      );
    } catch {
      return undefined;
    }
  }

  #user(pid: number): string | undefined {
    try {
      return userName(statSync(`${this.#root}/${pid}`).uid);
    } catch {
      return undefined;
    }
  }
}

/**
 * Parses a line of /proc/PID/stat. The name stands in brackets and may hold brackets, spaces and newlines itself, so
 * the fields are counted from the last closing bracket.
 *
 * @returns undefined for a text that is no such line
 */
export function parseStat(text: string): ProcessEntry | undefined {
  const open = text.indexOf('(');
  const close = text.lastIndexOf(')');
  if (open < 0 || close < open) return undefined;
  const fields = text.slice(close + 2).split(' ');
  const [pid, ppid, pgid, sid, threads, ticks] = [
    Number(text.slice(0, open)),
    ...[1, 2, 3, 17, 19].map(index => Number(fields[index] ?? NaN)),
  ] as [number, number, number, number, number, number];
  if (![pid, ppid, pgid, sid, threads, ticks].every(Number.isSafeInteger)) return undefined;
  const name = text.slice(open + 1, close);
  return { pid, start: ticks * MS_PER_TICK, ppid, pgid, sid, state: stateOf(fields[0], threads), name };
}

function stateOf(letter: string | undefined, threads: number): ProcessEntry['state'] {
  // A process whose first thread has exited shows Z while its other threads run on.
  if (letter === 'Z') return threads > 1 ? 'alive' : 'dead';
  if (letter === 'X' || letter === 'x') return 'dead';
  return letter === 'T' ? 'stopped' : 'alive';
}
