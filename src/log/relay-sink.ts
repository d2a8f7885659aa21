import type { Writable } from 'node:stream';
import type { Sink, Written } from './sink.ts';

/** A `cat` takes the blocking on itself. It ends with its input, or is killed where its reader does not read. */
export class RelaySink implements Sink {
  // Loaded when it is needed: post seldom starts a program.
  readonly #relay = process
    .getBuiltinModule('node:child_process')
    .spawn('cat', [], { stdio: ['pipe', 'inherit', 'ignore'], detached: true });
  readonly #input = this.#relay.stdin as Writable | undefined;
  #closed = false;

  constructor() {
    const close = (): void => {
      this.#closed = true;
    };
    this.#relay.once('error', close).once('exit', close);
    this.#relay.unref();
    // Without a descriptor left there is no pipe to it.
    if (this.#input) this.#input.on('error', close);
    else close();
  }

  write(bytes: Buffer): Written {
    if (this.#closed || !this.#input) return 'closed';
    if (this.#input.writableNeedDrain) return 0;
    this.#input.write(bytes);
    return bytes.length;
  }

  async end(ms: number): Promise<void> {
    if (this.#closed) return;
    await new Promise<void>(resolve => {
      const done = (): void => {
        resolve();
      };
      this.#relay.ref();
      this.#relay.once('exit', done).once('error', done);
      this.#input?.end();
      // Who never reads would keep it for ever.
      setTimeout(() => {
        this.#relay.kill('SIGKILL');
        done();
      }, ms);
    });
  }
}
