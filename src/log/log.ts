/** Lines for the runner's log, and its annotations. Never blocks; what the reader does not take in time is counted. */
import { monotonicMs, pause } from '../process/clock.ts';
import { command, GROUP_END, groupCommand, type Annotation } from './commands.ts';
import { openSink } from './open-sink.ts';
import type { Sink } from './sink.ts';

const MOST_QUEUED = 256 * 1024;
const RETRY_MS = 20;

export class Log {
  // Opened at once: a script may leave no descriptor for it later.
  readonly #sink: Sink = openSink();
  #queue: Buffer[] = [];
  #queued = 0;
  #dropped = 0;
  #closed = false;
  #retry: NodeJS.Timeout | undefined;

  /**
   * Writes a line of our own. Untrusted text in it has gone through `printable` before.
   *
   * @param text one line, without its end
   */
  line(text: string): void {
    this.#put(`${text}\n`);
  }

  /** Writes lines that are folded until a reader opens them. A newline goes first. */
  group(title: string, lines: readonly string[]): void {
    this.#put(`\n${groupCommand(title)}\n${lines.map(line => `${line}\n`).join('')}${GROUP_END}\n`);
  }

  /** Writes an annotation. A newline goes first: a script may have left a line unfinished. */
  annotate(annotation: Annotation): void {
    this.#put(`\n${command(annotation)}\n`);
  }

  /** Waits until everything is through, at most `ms`; what is not through by then is lost. */
  async flush(ms: number): Promise<void> {
    const until = monotonicMs() + ms;
    while (this.#queue.length > 0 && !this.#closed && monotonicMs() < until) {
      await pause(5);
      this.#drain();
    }
    clearTimeout(this.#retry);
    await this.#sink.end(Math.max(0, until - monotonicMs()));
  }

  #put(text: string): void {
    if (this.#closed) return;
    const bytes = Buffer.from(text);
    if (this.#queued + bytes.length > MOST_QUEUED) {
      this.#dropped++;
      return;
    }
    this.#queue.push(bytes);
    this.#queued += bytes.length;
    this.#drain();
  }

  #drain(): void {
    for (let first = this.#queue[0]; first; first = this.#queue[0]) {
      const written = this.#sink.write(first);
      if (written === 'closed') {
        this.#closed = true;
        this.#queue = [];
        return;
      }
      this.#queued -= written;
      if (written < first.length) {
        this.#queue[0] = first.subarray(written);
        this.#later();
        return;
      }
      this.#queue.shift();
    }
    if (this.#dropped > 0) {
      const dropped = this.#dropped;
      this.#dropped = 0;
      this.line(`(${dropped} lines of this log were dropped: nobody read them in time)`);
    }
  }

  #later(): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      this.#drain();
    }, RETRY_MS);
  }
}
