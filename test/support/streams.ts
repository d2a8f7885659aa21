import { LineSplitter } from './line-splitter.ts';
import { PipeReader } from './pipe-reader.ts';
import type { ProcessPipes } from './pipes.ts';
import type { LogLine } from './step-result.ts';

/** Both streams of a process: their lines as they come, and every byte. */
export class Streams {
  readonly lines: LogLine[] = [];
  /** Resolves when both are at their end. */
  readonly ended: Promise<unknown>;
  readonly #readers: PipeReader[] = [];
  readonly #bytes: Record<LogLine['stream'], Buffer[]> = { stdout: [], stderr: [] };
  readonly #startedAt: number;
  readonly #take: (line: LogLine) => void;
  #dropping = false;

  constructor(pipes: ProcessPipes, startedAt: number, take: (line: LogLine) => void) {
    this.#startedAt = startedAt;
    this.#take = take;
    this.ended = Promise.all([
      this.#read('stdout', pipes.readEnds.stdout),
      this.#read('stderr', pipes.readEnds.stderr),
    ]);
  }

  raw(stream: LogLine['stream']): Buffer {
    return Buffer.concat(this.#bytes[stream]);
  }

  resume(): void {
    for (const reader of this.#readers) reader.resume();
  }

  stall(): void {
    for (const reader of this.#readers) reader.stall();
  }

  /** Nobody will ever read them again: the runner is gone. */
  leave(): void {
    for (const reader of this.#readers) reader.leave();
  }

  /** From here on all is read and thrown away, so that a writer neither blocks nor gets SIGPIPE; keeps no test waiting. */
  drop(): void {
    this.#dropping = true;
    for (const reader of this.#readers) {
      reader.resume();
      reader.unref();
    }
  }

  async #read(stream: LogLine['stream'], descriptor: number): Promise<void> {
    const splitter = new LineSplitter();
    const reader = new PipeReader(descriptor, bytes => {
      if (this.#dropping) return;
      this.#bytes[stream].push(bytes);
      this.#push(stream, splitter.push(bytes));
    });
    this.#readers.push(reader);
    await reader.ended;
    this.#push(stream, splitter.end());
  }

  #push(stream: LogLine['stream'], texts: string[]): void {
    if (this.#dropping) return;
    for (const text of texts) {
      const line: LogLine = { stream, text, at: performance.now() - this.#startedAt };
      this.lines.push(line);
      this.#take(line);
    }
  }
}
