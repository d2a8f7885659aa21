/** Starts a reaper, and the leader below it. */
import type { ChildProcess } from 'node:child_process';
import { monotonicMs } from '../process/clock.ts';
import type { ProcessTable } from '../process/table.ts';
import type { Leader, LeaderOptions } from '../script/leader.ts';
import type { Answer } from './answers.ts';
import { Channel } from './channel.ts';
import { Conversation } from './conversation.ts';
import { watchLeader } from './leader.ts';
import { Reaper } from './reaper.ts';
import { ReaperError, spawnReaper } from './spawn-reaper.ts';
import { secondOrder, startOrder } from './start-order.ts';

/** A reaper that is just starting: what else there is to do can be done meanwhile. */
export class StartingReaper {
  readonly #process: ChildProcess;
  readonly #channel: Channel;
  readonly #conversation: Conversation;
  readonly #begun: Promise<Answer | ReaperError>;
  /** Who the leader is, once there is one: the next reaper has to be told. */
  #leader: number | undefined;
  #second: number | undefined;
  /** The order to start it, while that is not answered. */
  #starting: Buffer | undefined;

  /**
   * Starts it, as spawnReaper does.
   *
   * @throws ReaperError where it can't be started
   */
  constructor(...parameters: Parameters<typeof spawnReaper>) {
    const spawned = spawnReaper(...parameters);
    this.#process = spawned.process;
    this.#channel = new Channel(spawned.stream, answer => {
      if (answer.kind === 'ready') this.#changed();
      this.#conversation.hear(answer);
    });
    this.#conversation = new Conversation(this.#channel.closed);
    this.#begun = Promise.race([this.#conversation.next(['ready', 'refused']), spawned.failed]);
  }

  /** @throws ReaperError where there can be none */
  async ready(table: ProcessTable): Promise<Reaper> {
    const answer = await this.#conversation.inTime(this.#begun);
    if (answer instanceof ReaperError) throw answer;
    if (answer?.kind !== 'ready') {
      this.#process.kill('SIGKILL');
      throw new ReaperError(answer?.kind === 'refused' ? answer.why : 'it did not start');
    }
    const pids = [this.#process.pid ?? 0, answer.parent, answer.pid];
    const entries = new Map((await table.entries(pids)).map(entry => [entry.pid, entry] as const));
    const helpers = pids.flatMap(pid => entries.get(pid) ?? []).map(({ pid, start }) => ({ pid, start }));
    return new Reaper(this.#channel, helpers);
  }

  /**
   * Starts the leader, which waits until it is told to begin.
   *
   * @param group the folder of the control group that it is born in, where the reaper can do that; empty for none
   * @param mayComeSecond whether a second program may be started later
   * @throws when it can't be made
   */
  async startLeader(
    options: LeaderOptions,
    group: string,
    table: ProcessTable,
    mayComeSecond = false,
  ): Promise<Leader> {
    const ended = this.#conversation.next(['ended', 'failed']);
    const answer = this.#conversation.next(['leader', 'failed']);
    this.#starting = startOrder(options, group, mayComeSecond);
    this.#channel.order(this.#starting);
    const made = await this.#conversation.inTime(answer);
    this.#starting = undefined;
    if (made?.kind !== 'leader') {
      const why = made?.kind === 'failed' ? made.why : 'the reaper does not answer';
      throw new Error(`The script could not be started: ${why}`);
    }
    this.#leader = made.pid;
    return await this.#made(made.pid, ended, table, 'The script');
  }

  /**
   * Starts a second program beside the script, which waits until it is told to begin as well.
   *
   * @param what what it is, as the begin of a sentence
   * @throws when it can't be made
   */
  async startSecond(
    options: LeaderOptions,
    group: string,
    table: ProcessTable,
    what: string,
  ): Promise<Leader> {
    const ended = this.#conversation.next(['second-ended', 'second-failed']);
    const answer = this.#conversation.next(['second', 'second-failed']);
    this.#channel.order(secondOrder(options, group));
    const made = await this.#conversation.inTime(answer);
    if (made?.kind !== 'second') {
      const why = made?.kind === 'second-failed' ? made.why : 'the reaper does not answer';
      throw new Error(`${what} could not be started: ${why}`);
    }
    this.#second = made.pid;
    return await this.#made(made.pid, ended, table, what);
  }

  async #made(pid: number, ended: Promise<Answer>, table: ProcessTable, what: string): Promise<Leader> {
    const [entry] = await table.entries([pid]);
    const identity = { pid, start: entry?.start ?? table.now() };
    const begin = (): number => {
      const at = monotonicMs();
      this.#channel.order('go\n');
      return at;
    };
    return { ...watchLeader(identity, ended, this.#channel.closed, table, what), begin };
  }

  /** It is not needed: it exits as soon as it hears. */
  end(): void {
    this.#channel.order('end\n');
  }

  /** Another one is active: it has to know the leader, and what was asked of the one that died. */
  #changed(): void {
    // It can't start the leader any more, and says so; the order may have been lost with the one before.
    if (this.#starting) this.#channel.order(this.#starting);
    if (this.#leader === undefined) return;
    const second = this.#second === undefined ? '' : ` ${this.#second}`;
    this.#channel.order(`leader ${this.#leader}${second}\n`);
    this.#channel.repeat();
  }
}
