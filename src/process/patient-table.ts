/** A process table that is asked again for a while where it can't be read: out of descriptors is not out of processes. */
import { monotonicMs, pause } from './clock.ts';
import type { Ports } from './port.ts';
import type { ProcessDetails, ProcessEntry, ProcessTable } from './table.ts';

const BOUND_MS = 1000;
const REST_MS = 50;

export class PatientTable implements ProcessTable {
  readonly kind: ProcessTable['kind'];
  readonly startTolerance: number;
  readonly batch: number;
  readonly #table: ProcessTable;

  constructor(table: ProcessTable) {
    this.#table = table;
    this.kind = table.kind;
    this.startTolerance = table.startTolerance;
    this.batch = table.batch;
  }

  now(): number {
    return this.#table.now();
  }

  /** @throws when the table can't be read for longer than a second */
  async entries(pids?: readonly number[]): Promise<ProcessEntry[]> {
    const until = monotonicMs() + BOUND_MS;
    for (;;) {
      try {
        return await this.#table.entries(pids);
      } catch (error) {
        if (monotonicMs() > until) throw error;
        await pause(REST_MS);
      }
    }
  }

  environment(pid: number): string | undefined {
    return this.#table.environment(pid);
  }

  /** Never throws: what is told to people is not worth a step. */
  async details(pids: readonly number[]): Promise<Map<number, ProcessDetails>> {
    try {
      return await this.#table.details(pids);
    } catch {
      return new Map();
    }
  }

  ports(pids: readonly number[], until: number): Map<number, Ports> {
    try {
      return this.#table.ports(pids, until);
    } catch {
      return new Map();
    }
  }
}
