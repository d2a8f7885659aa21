import net from 'node:net';

/**
 * Reads one pipe. Nothing at all is read before the first `resume`, nor between `stall` and `resume`: a writer blocks once
 * the pipe itself (64 KiB on Linux) is full.
 */
export class PipeReader {
  /** Resolves when the last process has closed the pipe and all of it was read. */
  readonly ended: Promise<undefined>;
  readonly #descriptor: number;
  readonly #take: (bytes: Buffer) => void;
  readonly #end = Promise.withResolvers<undefined>();
  #socket: net.Socket | null = null;

  /** @param descriptor a read end; it is closed at the end of the pipe. */
  constructor(descriptor: number, take: (bytes: Buffer) => void) {
    this.#descriptor = descriptor;
    this.#take = take;
    this.ended = this.#end.promise;
  }

  resume(): void {
    this.#socket ??= this.#open();
    this.#socket.resume();
  }

  stall(): void {
    this.#socket?.pause();
  }

  /** Closes the pipe: who writes to it gets SIGPIPE, or EPIPE. */
  leave(): void {
    (this.#socket ??= this.#open()).destroy();
    this.#end.resolve(undefined);
  }

  /** Reads on, but keeps no test waiting for the end. */
  unref(): void {
    this.#socket?.unref();
  }

  #open(): net.Socket {
    const take = (size: number, buffer: Uint8Array): boolean => {
      this.#take(Buffer.from(buffer.subarray(0, size)));
      return true;
    };
    const end = (): void => {
      this.#end.resolve(undefined);
    };
    // With `onread`, a pause stops the reading of the descriptor itself, rather than the delivery of what was read.
    const onread = { buffer: Buffer.allocUnsafe(65_536), callback: take };
    const socket = new net.Socket({ fd: this.#descriptor, readable: true, writable: false, onread });
    return socket.on('end', end).on('error', end);
  }
}
