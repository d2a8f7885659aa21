/**
 * Bytes to the runner's log without ever waiting for it. main shares its standard output with the script: a
 * descriptor made non-blocking is non-blocking for the script too, and a write to a full pipe would hold up a kill.
 * So lines go through an open file description of our own, or, where none can be had, through a `cat`.
 */
import { spawn } from 'node:child_process';
import { constants, fstatSync, openSync, writeSync } from 'node:fs';
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

/** A `cat` takes the blocking on itself. It ends with its input, and is killed when it has to be waited for too long. */
class RelaySink implements Sink {
  readonly #relay = spawn('cat', [], { stdio: ['pipe', 'inherit', 'ignore'], detached: true });
  #closed = false;

  constructor() {
    const close = (): void => {
      this.#closed = true;
    };
    this.#relay.once('error', close).once('exit', close);
    this.#relay.unref();
    this.#relay.stdin.on('error', close);
  }

  write(bytes: Buffer): Written {
    if (this.#closed) return 'closed';
    if (this.#relay.stdin.writableNeedDrain) return 0;
    this.#relay.stdin.write(bytes);
    return bytes.length;
  }

  async end(): Promise<void> {
    if (this.#closed) return;
    await new Promise<void>(resolve => {
      this.#relay.ref();
      this.#relay.once('exit', () => {
        resolve();
      });
      this.#relay.stdin.end();
    });
  }
}
