/** The ports of processes that may not be read are asked of root, where sudo may be used: each once, within a bound. */
import { after, monotonicMs } from '../process/clock.ts';
import { keyOf, type Identity } from '../process/identity.ts';
import type { Port } from '../process/port.ts';
import { MOST_ASKED, type Answer } from '../sudo/orders.ts';
import type { Sudo } from '../sudo/sudo.ts';
import type { Description } from './containment.ts';

// In all, however often somebody is described: a sudo that hangs does so every time.
const WAIT_MS = 250;
// An answer that is late for one description serves the next one.
const WORTH_MS = 1000;

export class HiddenPorts {
  readonly #sudo: Pick<Sudo, 'askAside'>;
  /** Who was asked about, and what root has told. */
  readonly #asked = new Set<string>();
  readonly #known = new Map<string, readonly Port[]>();
  #leftMs = WAIT_MS;

  constructor(sudo: Pick<Sudo, 'askAside'>) {
    this.#sudo = sudo;
  }

  /**
   * The descriptions with the ports that root can read. Never throws: who is not told of in time stays hidden.
   *
   * @param until on the monotonic clock: how long an answer is waited for at most; nobody is asked when it is over
   */
  async reveal(
    processes: readonly Identity[],
    described: ReadonlyMap<number, Description>,
    until: number,
  ): Promise<ReadonlyMap<number, Description>> {
    const hidden = processes.filter(({ pid }) => described.get(pid)?.arePortsHidden);
    const fresh = hidden.filter(each => !this.#asked.has(keyOf(each))).slice(0, MOST_ASKED);
    const isTime = this.#leftMs > 0 && monotonicMs() < until;
    if (fresh.length > 0 && isTime) await this.#ask(fresh, until);
    const revealed = new Map(described);
    for (const each of hidden) {
      const ports = this.#known.get(keyOf(each));
      const description = described.get(each.pid);
      if (!ports || !description) continue;
      const { name, command, user, ageMs } = description;
      revealed.set(each.pid, { name, command, user, ageMs, ports });
    }
    return revealed;
  }

  /** Waits for the answer, and learns from it also when it comes later. */
  async #ask(processes: readonly Identity[], until: number): Promise<void> {
    const begun = monotonicMs();
    const targets = processes.map(({ pid, start }) => ({ pid, start }));
    for (const each of targets) this.#asked.add(keyOf(each));
    const answer = this.#sudo.askAside({ do: 'ports', targets }, WORTH_MS).then(told => {
      this.#learn(targets, told);
    });
    await new Promise<void>(resolve => {
      const callOff = after(Math.min(this.#leftMs, until - begun), resolve);
      void answer.then(() => {
        callOff();
        resolve();
      });
    });
    this.#leftMs -= monotonicMs() - begun;
  }

  /** Nothing is learned of anybody else than those who were asked about; who was not, for once, is another time. */
  #learn(targets: readonly Identity[], answer: Answer | undefined): void {
    const told = new Map(answer?.ports);
    for (const target of targets) {
      if (!answer) this.#asked.delete(keyOf(target));
      const ports = told.get(target.pid);
      if (ports) this.#known.set(keyOf(target), ports);
    }
  }
}
