import { writeSync } from 'node:fs';
import { errnoOf } from '../process/errno.ts';
import type { Sink, Written } from './sink.ts';

/** An open file description that never blocks. */
export class DescriptorSink implements Sink {
  readonly #descriptor: number;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  write(bytes: Buffer): Written {
    try {
      return writeSync(this.#descriptor, bytes);
    } catch (error) {
      // EPIPE: the runner is gone. Whatever else (EIO, ENOSPC of a file) will not get better either.
      return errnoOf(error) === 'EAGAIN' ? 0 : 'closed';
    }
  }

  async end(): Promise<void> {
    // Every write was done when it returned.
  }
}
