/** What a reaper says beside its replies to questions: whoever waits for some kinds of answer gets the next one of them. */
import { pause } from '../process/clock.ts';
import type { Answer } from './answers.ts';

// The longest is python's start: 20 ms on a machine that has nothing else to do.
const ANSWER_MS = 5000;

export class Conversation {
  readonly #closed: Promise<void>;
  readonly #waiting = new Set<(answer: Answer) => void>();

  /** @param closed settles when nobody will say anything any more */
  constructor(closed: Promise<void>) {
    this.#closed = closed;
  }

  /** Gives an answer to whoever waits for it. */
  hear(answer: Answer): void {
    for (const hear of this.#waiting) hear(answer);
  }

  /** The next answer of one of these kinds. Never settles when the reaper is gone. */
  async next(kinds: readonly Answer['kind'][]): Promise<Answer> {
    return await new Promise(resolve => {
      const hear = (answer: Answer): void => {
        if (!kinds.includes(answer.kind)) return;
        this.#waiting.delete(hear);
        resolve(answer);
      };
      this.#waiting.add(hear);
    });
  }

  /** An answer that is waited for, or undefined where the reaper is gone or does not give it in time. */
  async inTime<Expected>(answer: Promise<Expected>): Promise<Expected | undefined> {
    return (await Promise.race([answer, this.#closed, pause(ANSWER_MS)])) ?? undefined;
  }
}
