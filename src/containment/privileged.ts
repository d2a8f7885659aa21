/** Whom we may not signal is signalled by root, and whom we may not read is read, where sudo may be used: small, and late. */
import { monotonicMs } from '../process/clock.ts';
import type { Identity } from '../process/identity.ts';
import { signalProcess } from '../process/signal.ts';
import type { ProcessEntry } from '../process/table.ts';
import type { Answer } from '../sudo/orders.ts';
import type { Sudo } from '../sudo/sudo.ts';
import type { Containment, Descendant, Description, Emptiness, Look, Signalled } from './containment.ts';
import { HiddenPorts } from './hidden-ports.ts';
import { passing } from './passing.ts';

// A storm of root's is over for a signal, and on again for the next look: who was just there is there still.
const REFUSED_MS = 5000;
// Who has ended before SIGKILL came, or is not seen yet, is mostly our own user's, and found by the next look.
const IN_VAIN = 2;
const IN_VAIN_MS = 100;
// In all. The first rung may wait for it.
const DESCRIBE_MS = 300;

export class Privileged implements Containment {
  readonly #inner: Containment;
  readonly #sudo: Sudo;
  readonly #hiddenPorts: HiddenPorts;
  readonly #reapers: readonly Identity[];
  /** Whether the last look has seen somebody whom we may not signal, and when one of the looks last has. */
  #isRefusing = false;
  #refusedAt = -Infinity;
  #hasKilled = false;
  /** Whom the helper was late for. */
  #late: { readonly signal: NodeJS.Signals; readonly targets: readonly Descendant[] } | undefined;
  /** Since when, and how many times, SIGKILL has reached nobody, though somebody is left. */
  #inVain: { readonly since: number; times: number } | undefined;

  /** @param reapers the reaper's processes, whose children are all descendants */
  constructor(inner: Containment, sudo: Sudo, reapers: readonly Identity[]) {
    this.#inner = inner;
    this.#sudo = sudo;
    this.#hiddenPorts = new HiddenPorts(sudo);
    this.#reapers = reapers;
  }

  async look(): Promise<Look> {
    const look = await this.#inner.look();
    // Asked at once: the next signal may come too late to be refused.
    this.#isRefusing = look.descendants.some(({ pid }) => signalProcess(pid, 0) === 'not permitted');
    if (this.#isRefusing) this.#refusedAt = monotonicMs();
    return look;
  }

  async isEmpty(look: Look): Promise<Emptiness> {
    return await this.#inner.isEmpty(look);
  }

  async signal(signal: NodeJS.Signals, look: Look): Promise<Signalled> {
    const { reached, refused } = await this.#inner.signal(signal, look);
    const forbidden = refused.filter(({ answer }) => answer === 'not permitted').map(({ target }) => target);
    const isLast = signal === 'SIGKILL';
    this.#hasKilled ||= isLast;
    const hears = isLast ? new Set<number>() : passing(look, reached);
    const { passedOn = [], targets = [] } = Object.groupBy(forbidden, ({ ppid }) =>
      hears.has(ppid) ? 'passedOn' : 'targets',
    );
    const isForAll = isLast && look.allowed.length === 0;
    const isUnheard =
      look.descendants.length === 0 || reached.length + refused.length < look.descendants.length;
    // Root sees also whom we may not see (hidepid).
    const isNeeded =
      isForAll && this.#reapers.length > 0 && (this.#isInVain(reached) || this.#isStorm(isUnheard));
    const answer: Answer =
      isNeeded || targets.length > 0 ? await this.#ask(signal, targets, isForAll) : { reached: [] };
    // It takes a while until it hears, and the last rung has not that long.
    const isStop = signal !== 'SIGCONT';
    if (isStop) this.#late = answer.isLate && !isLast ? { signal, targets } : undefined;
    if (isStop && this.#isRefusing && forbidden.length === 0 && isUnheard) this.#sudo.prepare();
    const hit = new Set(answer.reached);
    const heard = new Set([...passedOn, ...targets.filter(({ pid }) => hit.has(pid))]);
    // Whom root could not reach, and said no word of, has gone meanwhile.
    const isRefused = (target: Descendant): boolean =>
      !heard.has(target) && (answer.problem !== undefined || !targets.includes(target));
    return {
      reached: [...reached, ...heard],
      refused: refused.filter(({ target }) => isRefused(target)),
      isPending: answer.isLate === true,
    };
  }

  async signalLate(): Promise<Signalled> {
    if (!this.#late) return { reached: [], refused: [] };
    const { signal, targets } = this.#late;
    const answer = await this.#ask(signal, targets, false);
    if (answer.isLate) return { reached: [], refused: [], isPending: true };
    this.#late = undefined;
    const hit = new Set(answer.reached);
    const reached = targets.filter(({ pid }) => hit.has(pid));
    if (reached.length > 0) await this.#ask('SIGCONT', reached, false);
    return { reached, refused: [] };
  }

  async hold(): Promise<(() => void) | undefined> {
    return await this.#inner.hold?.();
  }

  async living(processes: readonly Identity[]): Promise<ReadonlySet<number>> {
    return await this.#inner.living(processes);
  }

  async describe(
    processes: readonly ProcessEntry[],
    isBrief = false,
  ): Promise<ReadonlyMap<number, Description>> {
    // After SIGKILL there is nothing that could not wait for a storm's end.
    const until = this.#hasKilled ? -Infinity : monotonicMs() + DESCRIBE_MS;
    const described = await this.#inner.describe(processes, isBrief);
    if (isBrief) return described;
    return await this.#hiddenPorts.reveal(processes, described, until);
  }

  /** Whether somebody of root's, who was there a moment ago, is over before a signal, and somebody like it is left. */
  #isStorm(isUnheard: boolean): boolean {
    return isUnheard && monotonicMs() - this.#refusedAt < REFUSED_MS;
  }

  #isInVain(reached: readonly Descendant[]): boolean {
    const now = monotonicMs();
    if (reached.length > 0) {
      this.#inVain = undefined;
      return false;
    }
    this.#inVain ??= { since: now, times: 0 };
    this.#inVain.times++;
    return this.#inVain.times > IN_VAIN || now - this.#inVain.since > IN_VAIN_MS;
  }

  async #ask(signal: NodeJS.Signals, descendants: readonly Descendant[], isForAll: boolean): Promise<Answer> {
    const targets = descendants.map(({ pid, start }) => ({ pid, start }));
    return isForAll
      ? await this.#sudo.ask({ do: 'kill', targets, reapers: this.#reapers })
      : await this.#sudo.ask({ do: 'signal', signal, targets });
  }
}
