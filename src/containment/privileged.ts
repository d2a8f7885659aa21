/** Whom we may not signal is signalled by root, where sudo may be used: small, and late. */
import type { Identity } from '../process/identity.ts';
import type { ProcessEntry } from '../process/table.ts';
import type { Answer } from '../sudo/orders.ts';
import type { Sudo } from '../sudo/sudo.ts';
import type { Containment, Descendant, Description, Emptiness, Look, Signalled } from './containment.ts';

export class Privileged implements Containment {
  readonly #inner: Containment;
  readonly #sudo: Sudo;
  readonly #reapers: readonly Identity[];

  /** @param reapers the reaper's processes, whose children are all descendants */
  constructor(inner: Containment, sudo: Sudo, reapers: readonly Identity[]) {
    this.#inner = inner;
    this.#sudo = sudo;
    this.#reapers = reapers;
  }

  async look(): Promise<Look> {
    return await this.#inner.look();
  }

  async isEmpty(look: Look): Promise<Emptiness> {
    return await this.#inner.isEmpty(look);
  }

  async signal(signal: NodeJS.Signals, look: Look): Promise<Signalled> {
    const { reached, refused } = await this.#inner.signal(signal, look);
    const forbidden = refused.filter(({ answer }) => answer === 'not permitted').map(({ target }) => target);
    const isLast = signal === 'SIGKILL';
    const { passedOn = [], targets = [] } = Object.groupBy(forbidden, each =>
      !isLast && isPassedOn(each, look, reached) ? 'passedOn' : 'targets',
    );
    const answer = await this.#ask(signal, targets, isLast && look.allowed.length === 0);
    const hit = new Set(answer.reached);
    const heard = new Set([...passedOn, ...targets.filter(({ pid }) => hit.has(pid))]);
    // Whom root could not reach, and said no word of, has gone meanwhile.
    const isRefused = (target: Descendant): boolean =>
      !heard.has(target) && (answer.problem !== undefined || !targets.includes(target));
    return {
      reached: [...reached, ...heard],
      refused: refused.filter(({ target }) => isRefused(target)),
    };
  }

  async living(processes: readonly Identity[]): Promise<ReadonlySet<number>> {
    return await this.#inner.living(processes);
  }

  async describe(processes: readonly ProcessEntry[]): Promise<ReadonlyMap<number, Description>> {
    return await this.#inner.describe(processes);
  }

  async #ask(signal: NodeJS.Signals, descendants: readonly Descendant[], isForAll: boolean): Promise<Answer> {
    const targets = descendants.map(({ pid, start }) => ({ pid, start }));
    if (targets.length === 0) return { reached: [] };
    return isForAll
      ? await this.#sudo.ask({ do: 'kill', targets, reapers: this.#reapers })
      : await this.#sudo.ask({ do: 'signal', signal, targets });
  }
}

/** Whether it is below a sudo that the signal has reached: sudo passes it on, and twice is more than once to some. */
function isPassedOn(target: Descendant, look: Look, reached: readonly Descendant[]): boolean {
  const byPid = new Map(look.descendants.map(each => [each.pid, each] as const));
  const hears = new Set(reached.filter(({ name }) => name === 'sudo').map(({ pid }) => pid));
  const met = new Set<number>();
  for (let at = byPid.get(target.ppid); at && !met.has(at.pid); at = byPid.get(at.ppid)) {
    if (hears.has(at.pid)) return true;
    met.add(at.pid);
  }
  return false;
}
