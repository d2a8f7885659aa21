/** Main's side of the relay. */
import { spawn, type ChildProcess } from 'node:child_process';
import { messageOf } from '../errors.ts';
import { monotonicMs, pause } from '../process/clock.ts';
import { RUNNERS_OUTPUTS, type Outputs } from '../script/outputs.ts';
import type { Asked, Printed, Told } from './messages.ts';

const START_MS = 10_000;
// One that was stopped is woken this often.
const REPEAT_MS = 1000;

export class Relay {
  /** Settles when it has ended, or could not be started. Never rejects. */
  readonly gone: Promise<void>;
  readonly #child: ChildProcess;
  readonly #ready = Promise.withResolvers<true>();
  readonly #waiting = new Map<number, (answer: Printed) => void>();
  #lastId = 0;
  #isGone = false;
  #isReleased = false;
  #failure = 'it did not start';

  /**
   * Starts it, with the runner's descriptors as its own.
   *
   * @param entry the program that node runs
   * @param environment nothing of the step's
   * @param sources the read ends of the script's pipes
   * @throws what the system answers where there is no descriptor left
   */
  constructor(entry: string, environment: NodeJS.ProcessEnv, sources: Outputs) {
    this.#child = spawn(process.execPath, [entry], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc', ...RUNNERS_OUTPUTS, ...sources],
      env: environment,
      // A session of its own: what ends our group does not end it.
      detached: true,
    });
    this.gone = new Promise(resolve => {
      const end = (): void => {
        this.#isGone = true;
        resolve();
      };
      this.#child.once('exit', end);
      this.#child.on('error', error => {
        this.#failure = messageOf(error);
        // Where it was started, this is about a message that did not reach it.
        if (this.#child.pid === undefined) end();
      });
    });
    this.#child.on('message', told => {
      this.#hear(told as Told);
    });
  }

  /** Waits until it reads. @returns its pid. @throws Error where it does not start; the message is the end of a sentence */
  async ready(): Promise<number> {
    const isReady = await Promise.race([this.#ready.promise, this.gone, pause(START_MS)]);
    if (isReady && this.#child.pid !== undefined) return this.#child.pid;
    this.#child.kill('SIGKILL');
    throw new Error(`the process that reads the script's output can not be started (${this.#failure})`);
  }

  /** What the script has printed last; undefined where the relay was killed. */
  async lastOutput(): Promise<Printed | undefined> {
    return await this.#ask('last output', Infinity);
  }

  /** Waits until all that the script has printed is with the runner, `boundMs` at most. */
  async flush(boundMs: number): Promise<void> {
    await this.#ask('flush', boundMs);
  }

  /** The step is over: the runner's descriptors are not held any longer, and what is printed from now on is lost. */
  release(): void {
    this.#isReleased = true;
    this.#send({ id: 0, question: 'release' });
  }

  /** Whether it has ended before its time. */
  get wasKilled(): boolean {
    return this.#isGone && !this.#isReleased;
  }

  async #ask(question: Asked['question'], boundMs: number): Promise<Printed | undefined> {
    const id = ++this.#lastId;
    const until = monotonicMs() + boundMs;
    const answered = new Promise<Printed>(resolve => {
      this.#waiting.set(id, resolve);
    });
    while (!this.#isGone && monotonicMs() < until) {
      this.#send({ id, question });
      const rest = pause(Math.min(REPEAT_MS, until - monotonicMs()));
      const answer = await Promise.race([answered, this.gone, rest]);
      if (answer) return answer;
    }
    this.#waiting.delete(id);
    return undefined;
  }

  #send(message: Asked): void {
    // Our child's number is its own until its end was noticed here. The script may have stopped it.
    this.#child.kill('SIGCONT');
    this.#child.send(message, () => undefined);
  }

  #hear(told: Told): void {
    if (told.kind === 'ready') {
      this.#ready.resolve(true);
      return;
    }
    this.#waiting.get(told.id)?.(told);
    this.#waiting.delete(told.id);
  }
}
