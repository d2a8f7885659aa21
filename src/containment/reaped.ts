/**
 * The containment by a reaper: every orphan of the script's tree becomes its child, so none can leave the tree, and
 * when it has no child, nobody is left. Tracking tells the rest: who is there, and how each got away.
 */
import type { Identity } from '../process/identity.ts';
import type { ProcessEntry, ProcessTable } from '../process/table.ts';
import type { Reaper } from '../reaper/reaper.ts';
import { wake } from '../reaper/wake.ts';
import type { Containment, Description, Emptiness, Look, Signalled } from './containment.ts';
import type { Tracking } from './tracking.ts';

export class Reaped implements Containment {
  readonly #tracking: Tracking;
  readonly #reaper: Reaper;
  readonly #table: ProcessTable;

  /** @param tracking knows the reaper's processes as helpers */
  constructor(tracking: Tracking, reaper: Reaper, table: ProcessTable) {
    this.#tracking = tracking;
    this.#reaper = reaper;
    this.#table = table;
  }

  async look(): Promise<Look> {
    if (!this.#reaper.isGone) await wake(this.#reaper.helpers, this.#table);
    return await this.#tracking.look();
  }

  async isEmpty(look: Look): Promise<Emptiness> {
    const reply = await this.#reaper.isEmpty();
    // Its word is less than that of a look only where it can't tell the allowed from the others, or says nothing.
    return reply === 'silent' || (reply === 'left' && look.allowed.length > 0)
      ? await this.#tracking.isEmpty(look)
      : reply;
  }

  async signal(signal: NodeJS.Signals, look: Look): Promise<Signalled> {
    const signalled = await this.#tracking.signal(signal, look);
    // The reaper knows only the allowed of this look, and not whom they start meanwhile.
    if (signal === 'SIGKILL' && look.allowed.length === 0) await this.#reaper.kill();
    return signalled;
  }

  async living(processes: readonly Identity[]): Promise<ReadonlySet<number>> {
    return await this.#tracking.living(processes);
  }

  async describe(
    processes: readonly ProcessEntry[],
    isBrief = false,
  ): Promise<ReadonlyMap<number, Description>> {
    return await this.#tracking.describe(processes, isBrief);
  }
}
