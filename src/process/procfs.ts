/** The process table as Linux tells it in /proc (proc_pid_stat(5)). */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { AnyThreadReader } from './any-thread.ts';
import { answerOf } from './errno.ts';
import type { ProcessDetails, ProcessEntry, ProcessTable } from './table.ts';
import type { Ports } from './port.ts';
import { portsOf } from './sockets.ts';
import { parseStat, wholeTicks } from './stat-line.ts';
import { userName } from './users.ts';

// On a machine that forks all the time somebody always appears.
const MOST_ROUNDS = 4;
// A command line may have megabytes.
const MOST_COMMAND_BYTES = 8192;

export class ProcfsTable implements ProcessTable {
  readonly kind = 'procfs';
  readonly startTolerance = 0;
  readonly batch = 1;
  readonly #root: string;
  readonly #ownStart: number;
  readonly #reader: AnyThreadReader;

  /** @param root where procfs is mounted; another folder serves tests */
  constructor(root = '/proc') {
    this.#root = root;
    this.#reader = new AnyThreadReader(root);
    this.#ownStart = this.#entry(process.pid)?.start ?? 0;
  }

  /**
   * The boot clock in whole ticks, as start times are, from /proc/uptime where it is plausible. In some containers (lxcfs) it counts from the
   * container's start while start times count from the machine's; then our own age and start time give the clock.
   */
  now(): number {
    const byAge = this.#ownStart + process.uptime() * 1000;
    try {
      const uptime = Number(readFileSync(`${this.#root}/uptime`, 'latin1').split(' ', 1)[0]) * 1000;
      if (Math.abs(uptime - byAge) < 2000) return wholeTicks(uptime);
    } catch {
      // The other clock serves as well.
    }
    return wholeTicks(byAge);
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
    return this.#reader.read(pid, 'environ', 'latin1');
  }

  details(pids: readonly number[]): Promise<Map<number, ProcessDetails>> {
    return Promise.resolve(
      new Map(pids.map(pid => [pid, { command: this.#command(pid), user: this.#user(pid) }] as const)),
    );
  }

  ports(pids: readonly number[], until: number): Map<number, Ports> {
    return portsOf(pids, until, this.#root);
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
    const text = this.#reader.read(pid, 'cmdline', 'utf8', MOST_COMMAND_BYTES) ?? '';
    return text === '' ? [] : text.replace(/\0+$/, '').split('\0');
  }

  #user(pid: number): string | undefined {
    try {
      return userName(statSync(`${this.#root}/${pid}`).uid);
    } catch {
      return undefined;
    }
  }
}
