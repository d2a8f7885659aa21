/** A ladder's walk under way: whom its looks have met, what became of each, and the signals that it sends. */
import type { Containment, Descendant, Emptiness, Look, Signalled } from './containment/containment.ts';
import { Fates } from './fates.ts';
import type { LadderEvent, LadderOptions, LadderWalk } from './ladder-walk.ts';
import { monotonicMs } from './process/clock.ts';

const MOST_DESCRIBED = 500;

export class Walk {
  readonly options: LadderOptions;
  readonly fates: Fates;
  readonly #containment: Containment;
  readonly #begun: number;

  constructor(options: LadderOptions) {
    this.options = options;
    this.fates = new Fates(options.from?.fates);
    this.#containment = options.containment;
    this.#begun = options.from?.begunAt ?? monotonicMs();
  }

  /** When it has to be over, on the monotonic clock; it may come nearer at any time. */
  get limit(): number {
    return this.options.limit?.() ?? Infinity;
  }

  /**
   * @param isHurried whether a signal must not wait for what takes long to read of newcomers
   * @throws when the process table can't be read
   */
  async look(isHurried = false): Promise<Look> {
    const look = await this.#containment.look();
    const met = look.descendants.filter(each => !this.fates.has(each));
    // Nobody reads of thousands, and a storm must not be given the time.
    const told = met.slice(0, Math.max(0, MOST_DESCRIBED - this.fates.size));
    if (met.length > 0) this.fates.meet(met, await this.#containment.describe(told, isHurried));
    this.#settle(new Set(look.descendants.map(each => each.pid)));
    return look;
  }

  /** Asks who of those whom it has met lives on: cheaper than a look, and blind to newcomers. */
  async areAllGone(): Promise<boolean> {
    const living = await this.#containment.living(this.fates.open());
    this.#settle(living);
    return living.size === 0;
  }

  /** What the containment says of a look just made; `left` where the look has found somebody. */
  async emptiness(look: Look): Promise<Emptiness> {
    return look.descendants.length > 0 ? 'left' : await this.#containment.isEmpty(look);
  }

  /** Sends the signal of a rung to whom a look has just found. */
  async signal(rung: number, signal: NodeJS.Signals, look: Look): Promise<Signalled> {
    const at = monotonicMs();
    const signalled = await this.#containment.signal(signal, look);
    const { reached, refused } = signalled;
    const notReached = refused.map(each => each.target);
    this.fates.reached(reached, signal);
    this.fates.refused(notReached);
    if (reached.length + refused.length > 0)
      this.tell({ kind: 'sent', rung, signal, at, reached, refused: notReached });
    return signalled;
  }

  /** Sends the signal of a rung to those whom root's helper was late for. Returns whether it still is. */
  async signalLate(rung: number, signal: NodeJS.Signals): Promise<boolean> {
    const at = monotonicMs();
    const answer = await this.#containment.signalLate?.();
    if (!answer) return false;
    const { reached } = answer;
    this.fates.reached(reached, signal);
    if (reached.length > 0) this.tell({ kind: 'sent', rung, signal, at, reached, refused: [] });
    return answer.isPending === true;
  }

  /**
   * Sends SIGKILL to whom a look has just found. Beside an allowed process no kill reaches all at once: where that can be,
   * everybody is held meanwhile, and looked for anew.
   */
  async kill(rung: number, look: Look): Promise<Signalled> {
    const release = look.allowed.length > 0 ? await this.#containment.hold?.() : undefined;
    try {
      return await this.signal(rung, 'SIGKILL', release ? await this.look(true) : look);
    } finally {
      release?.();
    }
  }

  /** A stopped process hears nothing until it is continued. */
  async continueAll(look: Look): Promise<void> {
    const { reached } = await this.#containment.signal('SIGCONT', look);
    this.tell({ kind: 'continued', at: monotonicMs(), reached });
  }

  nothingLeft(): LadderWalk {
    // Who was just ending when the kernel still knew of them, and was never seen, is nobody to be told of.
    if (this.fates.size > 0) this.tell({ kind: 'nothing left', tookMs: monotonicMs() - this.#begun });
    return this.end([], false);
  }

  /** @param until when the rung's time is over */
  handOver(rung: number, until: number): LadderWalk {
    const cut = this.options.cut?.() ?? Infinity;
    const leftMs = Math.max(0, Math.min(until, cut) - monotonicMs());
    this.tell({ kind: 'handed over', rung, leftMs, isCut: cut < until });
    return this.end(this.fates.open(), true);
  }

  giveUp(notPermitted: boolean): LadderWalk {
    const left = this.fates.open();
    this.tell({ kind: 'given up', left, notPermitted });
    return this.end(left, false, left.length === 0);
  }

  end(left: readonly Descendant[], handedOver: boolean, hasUnnamed = false): LadderWalk {
    return { fates: this.fates.all(), left, handedOver, hasUnnamed };
  }

  tell(event: LadderEvent): void {
    this.options.onEvent?.(event);
  }

  #settle(living: ReadonlySet<number>): void {
    const at = monotonicMs();
    const gone = this.fates.settle(living, at - this.#begun);
    if (gone.length > 0) this.tell({ kind: 'gone', at, processes: gone });
  }
}
