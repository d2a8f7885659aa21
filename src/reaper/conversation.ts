/** What a reaper says that no question was asked for: each waits for the answer that is for it. */
import type { Duplex } from 'node:stream';
import { pause } from '../process/clock.ts';
import type { Answer } from './answers.ts';
import { Channel } from './channel.ts';

// python takes 20 ms, on a machine that has nothing else to do.
const START_MS = 5000;

export class Conversation {
  readonly channel: Channel;
  readonly #waiting = new Set<(answer: Answer) => void>();

  /** @param onReady called when a reaper is active: the first one, and each that takes over */
  constructor(stream: Duplex, onReady: () => void) {
    this.channel = new Channel(stream, answer => {
      if (answer.kind === 'ready') onReady();
      for (const hear of this.#waiting) hear(answer);
    });
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
    return (await Promise.race([answer, this.channel.closed, pause(START_MS)])) ?? undefined;
  }
}
