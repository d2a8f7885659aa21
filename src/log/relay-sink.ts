import type { Sink, Written } from './sink.ts';

/** A `cat` takes the blocking on itself. It ends with its input, or is killed where its reader does not read. */
export class RelaySink implements Sink {
  // Loaded when it is needed: post seldom starts a program.
  readonly #relay = process
    .getBuiltinModule('node:child_process')
    .spawn('cat', [], { stdio: ['pipe', 'inherit', 'ignore'], detached: true });
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

  async end(ms: number): Promise<void> {
    if (this.#closed) return;
    await new Promise<void>(resolve => {
      this.#relay.ref();
      this.#relay.once('exit', () => {
        resolve();
      });
      this.#relay.stdin.end();
      // Who never reads would keep it for ever.
      setTimeout(() => this.#relay.kill('SIGKILL'), ms);
    });
  }
}
