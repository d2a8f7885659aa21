/** A process table of invented processes, for what no real system does on demand: reused numbers, a marker that leaked. */
import type { ProcessDetails, ProcessEntry, ProcessTable } from '../../src/process/table.ts';

export type FakeProcess = Partial<ProcessEntry> & {
  readonly pid: number;
  readonly environment?: string;
  /** It is in the table of all, and gone when it is asked for by its pid. */
  readonly endsUnread?: boolean;
};

export class FakeTable implements ProcessTable {
  readonly kind = 'procfs';
  readonly startTolerance = 0;
  readonly batch = 1;
  clock = 1000;
  #processes: FakeProcess[] = [];
  #later: FakeProcess[] | undefined;

  /** What the table shows from now on. Whatever is not said: born at 100, child of init, in a session of its own. */
  show(...processes: FakeProcess[]): void {
    this.#processes = processes;
    this.#later = undefined;
  }

  /** What it shows to whoever asks by pid: a number may have changed hands since the walk. */
  showLater(...processes: FakeProcess[]): void {
    this.#later = processes;
  }

  now(): number {
    return this.clock;
  }

  entries(pids?: readonly number[]): Promise<ProcessEntry[]> {
    const shown = pids ? (this.#later ?? this.#processes) : this.#processes;
    const found = shown.filter(({ pid, endsUnread = false }) =>
      pids ? pids.includes(pid) && !endsUnread : true,
    );
    return Promise.resolve(
      found.map(({ pid, start = 100, ppid = 1, pgid = pid, sid = pid, state = 'alive', name = 'some' }) => {
        return { pid, start, ppid, pgid, sid, state, name };
      }),
    );
  }

  environment(pid: number): string | undefined {
    return this.#processes.find(each => each.pid === pid)?.environment;
  }

  details = (pids: readonly number[]): Promise<Map<number, ProcessDetails>> =>
    Promise.resolve(new Map(pids.map(pid => [pid, { command: ['some'], user: 'nobody' }] as const)));

  ports(): Map<number, never> {
    return new Map<number, never>();
  }
}
