/**
 * What the script's tree uses. CPU time is what the kernel adds up: in the control group, or, of all who are reaped, in
 * the reaper, or, where there is neither, in main, which reaps the leader alone. Memory and the number of processes are
 * what looks have seen.
 */
import type { Look } from '../containment/containment.ts';
import type { Plan } from '../plan.ts';
import { keyOf, type Identity } from '../process/identity.ts';
import { cpuOf, memoryOf, NO_TIME, sumOf, type CpuTime } from '../process/usage.ts';
import type { Started } from '../started.ts';
import type { Resources } from './resources.ts';

// Each takes two small reads a look.
const MOST_READ = 256;

export class Usage {
  readonly #plan: Plan;
  readonly #started: Started;
  /** What main had reaped before the leader was there: nothing of the script's. */
  readonly #before: CpuTime;
  /** What the leader has brought with it when main reaped it. */
  #reaped: CpuTime | undefined;
  /** Who has lost its parent, where no reaper gets it: nobody adds up what it uses. */
  readonly #orphans = new Map<string, CpuTime>();
  /** What was known when something had ended the script: whom the ladder ends together with its parent nobody adds up. */
  #marked: CpuTime = NO_TIME;
  #living: readonly Identity[];
  #seen = 1;
  #peak = 0;

  /** @param before what main had reaped before it started the leader */
  constructor(plan: Plan, started: Started, before: CpuTime) {
    this.#plan = plan;
    this.#started = started;
    this.#living = [started.leader];
    this.#before = before;
    if (!started.reaper) void started.leader.exited.then(() => (this.#reaped = this.#reapedByMain()));
  }

  /** So many descendants were seen for the first time. */
  met(count: number): void {
    this.#seen += count;
  }

  /** Takes what can be had at a look. */
  sample({ descendants, allowed }: Look): void {
    const all = [...descendants, ...allowed];
    this.#living = all;
    const pids = new Set(all.map(({ pid }) => pid));
    let together = 0;
    for (const each of all.slice(0, MOST_READ)) {
      const memory = memoryOf(each.pid);
      together += memory?.rss ?? 0;
      this.#peak = Math.max(this.#peak, memory?.peak ?? 0, together);
      const isOrphan = !pids.has(each.ppid) && each.ppid !== process.pid;
      const cpu = !this.#started.reaper && isOrphan ? wholeOf(each) : undefined;
      if (cpu) this.#orphans.set(keyOf(each), cpu);
    }
  }

  /** Something has ended the script. */
  mark(): void {
    if (!this.#started.group) this.#marked = this.#cpuOfReaped([]);
  }

  /**
   * What there is to tell at main's end; undefined where the system tells nothing.
   *
   * @param left who was alive at the last look after the beat had ended, where there was one
   */
  total(wallMs: number, left: readonly Identity[]): Resources | undefined {
    if (this.#plan.table.kind !== 'procfs') return undefined;
    const cpu = this.#cpuOfGroup() ?? this.#larger(this.#cpuOfReaped(left));
    return {
      wallMs: Math.round(wallMs),
      userMs: Math.round(cpu.userMs),
      systemMs: Math.round(cpu.systemMs),
      maxRssBytes: this.#peak > 0 ? this.#peak : undefined,
      processes: this.#seen,
      // Who lives on goes on.
      atLeast: cpu.isWhole && left.length === 0 ? ['memory', 'processes'] : ['cpu', 'memory', 'processes'],
    };
  }

  #cpuOfGroup(): (CpuTime & { isWhole: boolean }) | undefined {
    const time = this.#started.group?.cpuTime();
    return time && { ...time, isWhole: true };
  }

  #larger(cpu: CpuTime & { isWhole: boolean }): CpuTime & { isWhole: boolean } {
    const isLess = cpu.userMs + cpu.systemMs < this.#marked.userMs + this.#marked.systemMs;
    return isLess ? { ...this.#marked, isWhole: false } : cpu;
  }

  #cpuOfReaped(left: readonly Identity[]): CpuTime & { isWhole: boolean } {
    const { reaper } = this.#started;
    const known = new Map([...this.#living, ...left].map(each => [keyOf(each), each] as const));
    const orphans = [...this.#orphans].flatMap(([key, cpu]) => (known.has(key) ? [] : [cpu]));
    // Who has ended since, and was an orphan, is as it was when it was seen last.
    const living = [...known].flatMap(([key, each]) => wholeOf(each) ?? this.#orphans.get(key) ?? []);
    if (!reaper) {
      const [mains, before] = [this.#reaped ?? this.#before, this.#before];
      const leaders = { userMs: mains.userMs - before.userMs, systemMs: mains.systemMs - before.systemMs };
      return { ...sumOf([leaders, ...orphans, ...living]), isWhole: false };
    }
    // One that was killed has left what it had added up to the next one out.
    const reaped = reaper.helpers.flatMap(helper => cpuOf(helper)?.reaped ?? []);
    return { ...sumOf([...reaped, ...living]), isWhole: reaped.length > 0 };
  }

  #reapedByMain(): CpuTime {
    return cpuOf(this.#plan.use.main)?.reaped ?? NO_TIME;
  }
}

/** Its own, and that of all whom it has reaped; nothing of one that has ended. */
function wholeOf(process: Identity): CpuTime | undefined {
  const cpu = cpuOf(process);
  return cpu && sumOf([cpu.own, cpu.reaped]);
}
