/** The line to the helper that runs as root. It is started when it is first needed. */
import { messageOf } from '../errors.ts';
import { after, monotonicMs, pause } from '../process/clock.ts';
import { SYSTEM_FOLDERS, which } from '../script/which.ts';
import { HelperProcess } from './helper-process.ts';
import type { Answer, Order } from './orders.ts';

// Who was silent once is not waited for again.
const IMPATIENT_MS = 50;
const SILENT: Answer = { reached: [], problem: 'sudo did not answer in time', isLate: true };

export class Sudo {
  readonly #command: readonly string[];
  readonly #searchPath: string;
  readonly #boundMs: number;
  #helper: HelperProcess | undefined;
  #isSilent = false;
  #problem: string | undefined;

  /**
   * @param helper the file of the helper
   * @param boundMs how long an answer is waited for: sudo may ask a directory server that does not answer
   * @param searchPath PATH, for where the system's own folders have no sudo
   * @param system the system's own folders; others serve tests
   */
  constructor(helper: string, boundMs: number, searchPath: string, system = SYSTEM_FOLDERS) {
    this.#boundMs = boundMs;
    this.#command = ['-n', '--', process.execPath, helper];
    this.#searchPath = `${system}:${searchPath}`;
  }

  /** What kept it from doing what was asked last, as the end of a sentence. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Asks, and waits for the answer, within a bound. Never throws: what went wrong is told in the answer. */
  async ask(order: Order, boundMs = this.#boundMs): Promise<Answer> {
    const answer = await this.#answer(order, this.#isSilent ? IMPATIENT_MS : boundMs);
    this.#problem = answer.problem;
    return answer;
  }

  /**
   * Asks for what can be done without. Whatever becomes of it, the next question is waited for as long as ever, and
   * `problem` stays what it was. Never rejects; settles when there is an answer, however long that takes.
   *
   * @param boundMs for how long the order is worth obeying
   * @returns undefined where it was not asked: something else is unanswered, or there is no sudo
   */
  async askAside(order: Order, boundMs: number): Promise<Answer | undefined> {
    const helper = this.#start();
    if (typeof helper === 'string' || helper.isBusy) return undefined;
    return await helper.ask({ ...order, until: monotonicMs() + boundMs });
  }

  /** Starts the helper, unless it is there or has refused: it hears at once what it is asked then. */
  prepare(): void {
    this.#start();
  }

  /** It is not needed for now: it ends. */
  end(): void {
    this.#helper?.end();
    this.#helper = undefined;
  }

  async #answer(order: Order, boundMs: number): Promise<Answer> {
    const helper = this.#start();
    if (typeof helper === 'string') return { reached: [], problem: helper };
    if (this.#isSilent && helper.isBusy) {
      // Nothing is piled up behind what is not answered.
      await pause(IMPATIENT_MS);
      return SILENT;
    }
    const answer = helper.ask({ ...order, until: monotonicMs() + boundMs }).then(told => {
      this.#isSilent = false;
      return told;
    });
    return await new Promise<Answer>(resolve => {
      const callOff = after(boundMs, () => {
        this.#isSilent = true;
        resolve(SILENT);
      });
      void answer.then(told => {
        callOff();
        resolve(told);
      });
    });
  }

  /** @returns the helper, or why it can't be started, as the end of a sentence */
  #start(): HelperProcess | string {
    // One that refuses without an answer refuses again.
    if (this.#helper && !(this.#helper.hasEnded && this.#helper.hasAnswered)) return this.#helper;
    const program = which('sudo', this.#searchPath);
    if (program === '') return 'there is no sudo here';
    try {
      this.#helper = new HelperProcess(program, this.#command, this.#searchPath);
      return this.#helper;
    } catch (error) {
      return messageOf(error);
    }
  }
}
