/** The line to a reaper: orders there, answers back. */
import type { Duplex } from 'node:stream';
import { after } from '../process/clock.ts';
import { parseAnswer, type Answer } from './answers.ts';

type Question = 'empty' | 'kill';
/** `silent`: no answer came in time, or none will ever come. */
export type Reply = 'empty' | 'left' | 'silent';

export class Channel {
  /** Settles when nobody is at the other end any more. Never rejects. */
  readonly closed: Promise<void>;
  readonly #stream: Duplex;
  readonly #onAnswer: (answer: Answer) => void;
  #received = '';
  #pending: { readonly order: string; readonly settle: (reply: Reply) => void }[] = [];
  #isClosed = false;

  /** @param onAnswer called with all that is no reply to a question */
  constructor(stream: Duplex, onAnswer: (answer: Answer) => void = () => undefined) {
    this.#stream = stream;
    this.#onAnswer = onAnswer;
    this.closed = new Promise(resolve => {
      stream.once('close', () => {
        this.#isClosed = true;
        for (const { settle } of this.#pending.splice(0)) settle('silent');
        resolve();
      });
    });
    // A reset says no more than the end that follows it.
    stream.on('error', () => stream.destroy());
    stream.setEncoding('latin1').on('data', (text: string) => {
      this.#hear(text);
    });
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Gives an order that nothing is answered to. */
  order(text: string | Buffer): void {
    if (!this.#isClosed) this.#stream.write(text);
  }

  /**
   * Asks, and waits for the reply, `boundMs` at most: a reaper may have been stopped. Questions are answered in turn.
   */
  async ask(question: Question, boundMs: number): Promise<Reply> {
    if (this.#isClosed) return 'silent';
    const order = `${question}\n`;
    return await new Promise<Reply>(resolve => {
      const callOff = after(boundMs, () => {
        resolve('silent');
      });
      this.#pending.push({
        order,
        settle: reply => {
          callOff();
          resolve(reply);
        },
      });
      this.order(order);
    });
  }

  /** Asks again what the reaper that died may not have answered. */
  repeat(): void {
    for (const { order } of this.#pending) this.order(order);
  }

  #hear(text: string): void {
    const lines = (this.#received + text).split('\n');
    this.#received = lines.pop() ?? '';
    for (const line of lines) {
      const answer = parseAnswer(line);
      if (answer?.kind === 'empty' || answer?.kind === 'left') this.#pending.shift()?.settle(answer.kind);
      else if (answer) this.#onAnswer(answer);
    }
  }
}
