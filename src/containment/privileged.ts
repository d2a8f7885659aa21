/** Whom we may not signal is signalled by root, where sudo may be used: small, and late. */
import type { Identity } from '../process/identity.ts';
import type { ProcessEntry } from '../process/table.ts';
import type { Answer } from '../sudo/orders.ts';
import type { Sudo } from '../sudo/sudo.ts';
import type { Containment, Descendant, Description, Emptiness, Look, Signalled } from './containment.ts';

// Newcomers of our own are found by the next look or the one after that.
const IN_VAIN = 2;

export class Privileged implements Containment {
  readonly #inner: Containment;
  readonly #sudo: Sudo;
  readonly #reapers: readonly Identity[];
  #inVain = 0;

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
    const hears = isLast ? new Set<number>() : passing(look, reached);
    const { passedOn = [], targets = [] } = Object.groupBy(forbidden, ({ ppid }) =>
      hears.has(ppid) ? 'passedOn' : 'targets',
    );
    const isForAll = isLast && look.allowed.length === 0;
    // Somebody is left, and no look finds them: root sees also whom we may not see (hidepid).
    this.#inVain = isForAll && look.descendants.length === 0 ? this.#inVain + 1 : 0;
    const answer =
      targets.length > 0 || this.#inVain > IN_VAIN
        ? await this.#ask(signal, targets, isForAll)
        : { reached: [] };
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
    return isForAll
      ? await this.#sudo.ask({ do: 'kill', targets, reapers: this.#reapers })
      : await this.#sudo.ask({ do: 'signal', signal, targets });
  }
}

/**
 * The pids of those who pass a signal on to their children: a sudo that it has reached, and one below it, as where sudo
 * gives a terminal to its command. Their children are not signalled a second time, which is more than once to some. Who
 * is further below hears nothing of sudo.
 */
function passing(look: Look, reached: readonly Descendant[]): ReadonlySet<number> {
  const sudos = look.descendants.filter(({ name }) => name === 'sudo');
  const found = new Set(sudos.filter(each => reached.includes(each)).map(({ pid }) => pid));
  for (let size = -1; size < found.size;) {
    size = found.size;
    for (const { pid, ppid } of sudos) if (found.has(ppid)) found.add(pid);
  }
  return found;
}
