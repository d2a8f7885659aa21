/**
 * Bytes to the runner's log without ever waiting for it. main shares its standard output with the script: a
 * descriptor made non-blocking is non-blocking for the script too, and a write to a full pipe would hold up a kill.
 * So lines go through an open file description of our own, or, where none can be had, through a `cat`.
 */
import { constants, fstatSync, openSync, writeSync } from 'node:fs';
import { RelaySink } from './relay-sink.ts';
import { errnoOf } from '../process/errno.ts';

/** What became of a write: how many bytes were taken, or `closed` when nobody will ever read. */
export type Written = number | 'closed';

export interface Sink {
  /** Takes what fits now, at once. */
  write(bytes: Buffer): Written;
  /** Says that nothing more comes; settles when the rest is through. The caller bounds the wait. */
  end(): Promise<void>;
}

/** Opens the way to our standard output. */
export function openSink(): Sink {
  // A file never blocks, and through a second description we would write over the script's lines.
  if (fstatSync(1).isFile()) return new DescriptorSink(1);
  try {
    return new DescriptorSink(
      openSync('/proc/self/fd/1', constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY),
    );
  } catch {
    // No /proc (macOS), a socket (ENXIO), or a pipe of another user's (EACCES).
    return new RelaySink();
  }
}

class DescriptorSink implements Sink {
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
