/** Starts a reaper, and the leader below it. */
import { spawn, type ChildProcess } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { messageOf } from '../errors.ts';
import { pause } from '../process/clock.ts';
import type { ProcessTable } from '../process/table.ts';
import type { Leader, LeaderOptions } from '../script/leader.ts';
import type { Outputs } from '../script/outputs.ts';
import type { Answer } from './answers.ts';
import { Channel } from './channel.ts';
import type { Interpreter } from './interpreter.ts';
import { watchLeader } from './leader.ts';
import { Reaper } from './reaper.ts';
import { secondOrder, startOrder } from './start-order.ts';

// python takes 20 ms, on a machine that has nothing else to do.
const START_MS = 5000;

/** Why there is no reaper; the message is the end of a sentence. */
export class ReaperError extends Error {
  override readonly name = 'ReaperError';
}

/** What the reaper needs when main is over. */
export interface AfterMain {
  /** The journal's folder, for the socket at which it takes orders. */
  readonly folder: string;
  /** The command that is the watchdog; its first word is an absolute path. */
  readonly watchdog: readonly string[];
}

/** A reaper that is just starting: what else there is to do can be done meanwhile. */
export class StartingReaper {
  readonly #process: ChildProcess;
  readonly #channel: Channel;
  readonly #waiting = new Set<(answer: Answer) => void>();
  readonly #begun: Promise<Answer | ReaperError>;
  /** Who the leader is, once there is one: the next reaper has to be told. */
  #leader: number | undefined;
  #second: number | undefined;
  /** The order to start it, while that is not answered. */
  #starting: Buffer | undefined;

  /**
   * @param environment of the reaper, and of the watchdog after it
   * @param outputs of the script
   * @throws ReaperError where it can't be started
   */
  constructor(
    { program, arguments: options, script }: Interpreter,
    environment: NodeJS.ProcessEnv,
    after: AfterMain,
    outputs: Outputs,
  ) {
    this.#process = spawn(program, [...options, script, process.arch, after.folder, ...after.watchdog], {
      // 3 is the channel; 4 and 5 are for the script alone.
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', ...outputs],
      // The script's environment goes to the script alone.
      env: environment,
      detached: true,
    });
    const failed = new Promise<ReaperError>(resolve => {
      this.#process.once('error', cause => {
        resolve(new ReaperError(messageOf(cause), { cause }));
      });
    });
    // Without a descriptor left there are no streams at all, and no channel to it.
    const { stdio } = this.#process as { stdio?: ChildProcess['stdio'] };
    const stream = stdio?.[3] as Duplex | null | undefined;
    if (!stream) throw new ReaperError('it could not be started');
    this.#channel = new Channel(stream, answer => {
      if (answer.kind === 'ready') this.#changed();
      for (const hear of this.#waiting) hear(answer);
    });
    this.#begun = Promise.race([this.#next(['ready', 'refused']), failed]);
  }

  /** @throws ReaperError where there can be none */
  async ready(table: ProcessTable): Promise<Reaper> {
    const answer = await Promise.race([this.#begun, this.#channel.closed, pause(START_MS)]);
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
    const ended = this.#next(['ended', 'failed']);
    const answer = this.#next(['leader', 'failed']);
    this.#starting = startOrder(options, group, mayComeSecond);
    this.#channel.order(this.#starting);
    const made = await Promise.race([answer, this.#channel.closed, pause(START_MS)]);
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
    const ended = this.#next(['second-ended', 'second-failed']);
    const answer = this.#next(['second', 'second-failed']);
    this.#channel.order(secondOrder(options, group));
    const made = await Promise.race([answer, this.#channel.closed, pause(START_MS)]);
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
    const begin = (): void => {
      this.#channel.order('go\n');
    };
    return { ...watchLeader(identity, ended, this.#channel.closed, table, what), begin };
  }

  /** It is not needed: it exits as soon as it hears. */
  end(): void {
    this.#channel.order('end\n');
  }

  /** The next answer of one of these kinds. Never settles when the reaper is gone. */
  async #next(kinds: readonly Answer['kind'][]): Promise<Answer> {
    return await new Promise(resolve => {
      const hear = (answer: Answer): void => {
        if (!kinds.includes(answer.kind)) return;
        this.#waiting.delete(hear);
        resolve(answer);
      };
      this.#waiting.add(hear);
    });
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
