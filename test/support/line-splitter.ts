/**
 * Splits a stream of bytes into lines as the runner's reader does: `\n`, `\r` and `\r\n` end a line, and a `\r` that comes
 * last waits for the byte behind it. Bytes that are not UTF-8 become U+FFFD; a byte order mark at the start is dropped.
 */
export class LineSplitter {
  readonly #decoder = new TextDecoder('utf-8');
  #rest = '';

  /** The lines that these bytes complete. */
  push(bytes: Uint8Array): string[] {
    return this.#split(this.#decoder.decode(bytes, { stream: true }), /\r\n|\n|\r(?!$)/g);
  }

  /** What is left at the end of the stream: a line without an end is a line too. */
  end(): string[] {
    const lines = this.#split(this.#decoder.decode(), /\r\n|\n|\r/g);
    if (this.#rest !== '') lines.push(this.#rest);
    this.#rest = '';
    return lines;
  }

  #split(text: string, lineEnd: RegExp): string[] {
    const lines = (this.#rest + text).split(lineEnd);
    this.#rest = lines.pop() ?? '';
    return lines;
  }
}
