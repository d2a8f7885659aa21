/** One stream on its way: from the script's pipe to the runner's descriptor, byte for byte. */
import { readSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { openOutput } from './output.ts';

const CHUNK_BYTES = 64 * 1024;
// A pipe holds no more than this, unless root has raised the limit.
const MOST_SWEPT_BYTES = 1024 * 1024;

export interface StreamListener {
  readonly onBytes: (bytes: Buffer) => void;
  /** Something has come through to the runner. */
  readonly onWritten: () => void;
  /** No more comes from the script. */
  readonly onEnd: () => void;
  /** Whether the script is to learn that nobody reads any more, as from a pipe: by SIGPIPE. */
  readonly passesOn: () => boolean;
}

export class RelayedStream {
  readonly #descriptor: number;
  readonly #input: Socket;
  readonly #listener: StreamListener;
  /** Undefined where what comes is thrown away. */
  #output: Writable | undefined;
  #unwritten = 0;
  #waiting: (() => void)[] = [];

  /** @param source the read end of the script's pipe, non-blocking. @param target the runner's descriptor */
  constructor(source: number, target: number, listener: StreamListener) {
    this.#descriptor = source;
    this.#listener = listener;
    const output = openOutput(target);
    this.#output = output;
    output.on('error', () => {
      this.#lose(output);
    });
    output.on('drain', () => this.#input.resume());
    const buffer = Buffer.alloc(CHUNK_BYTES);
    // With `onread` all that was read is taken at once: nothing waits where a sweep would overtake it.
    const callback = (size: number): boolean => this.#take(Buffer.from(buffer.subarray(0, size)));
    this.#input = new Socket({ fd: source, readable: true, writable: false, onread: { buffer, callback } });
    this.#input.on('error', () => undefined).on('close', listener.onEnd);
    this.#input.resume();
  }

  /** Whether no more comes from the script. */
  get isAtEnd(): boolean {
    return this.#input.destroyed;
  }

  /** Whether the runner has not taken all yet. */
  get isBehind(): boolean {
    return this.#unwritten > 0;
  }

  /** Settles when all that was printed by now is with the runner, or nobody is there who would take it. */
  async flush(): Promise<void> {
    this.sweep();
    if (!this.isBehind) return;
    await new Promise<void>(resolve => {
      this.#waiting.push(resolve);
    });
  }

  /** Closes the runner's descriptor when all that was printed by now is there. What comes later is thrown away. */
  async release(): Promise<void> {
    const flushed = this.flush();
    const output = this.#output;
    this.#output = undefined;
    this.#input.resume();
    await flushed;
    output?.destroy();
  }

  /** Takes what the pipe holds now, whoever goes on writing to it. */
  sweep(): void {
    const buffer = Buffer.alloc(CHUNK_BYTES);
    try {
      for (let all = 0; all < MOST_SWEPT_BYTES && !this.isAtEnd;) {
        const size = readSync(this.#descriptor, buffer);
        if (size === 0) return;
        this.#take(Buffer.from(buffer.subarray(0, size)));
        all += size;
      }
    } catch {
      // EAGAIN: it is empty.
    }
  }

  /** Returns whether more may come. */
  #take(bytes: Buffer): boolean {
    this.#listener.onBytes(bytes);
    if (!this.#output) return true;
    this.#unwritten++;
    return this.#output.write(bytes, error => {
      this.#unwritten--;
      if (!error) this.#listener.onWritten();
      if (!this.isBehind) for (const resolve of this.#waiting.splice(0)) resolve();
    });
  }

  /** The runner has closed it, or it can't be written. */
  #lose(output: Writable): void {
    output.destroy();
    if (this.#output !== output) return;
    this.#output = undefined;
    if (this.#listener.passesOn()) this.#input.destroy();
    else this.#input.resume();
  }
}
