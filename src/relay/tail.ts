/** The end of what the script has printed, both streams in the order in which they were read. */

const MOST_BYTES = 4096;
const NEWLINE = 0x0a;

export class Tail {
  #bytes: Buffer = Buffer.alloc(0);
  #source: unknown;
  #isCut = false;

  /** @param source the stream: where it changes within a line, a new line begins */
  add(source: unknown, bytes: Buffer): void {
    if (bytes.length === 0) return;
    const isOther = this.#source !== source && this.#bytes.length > 0 && this.#bytes.at(-1) !== NEWLINE;
    this.#source = source;
    const parts = [this.#bytes, Buffer.from(isOther ? '\n' : ''), bytes.subarray(-MOST_BYTES)];
    const all = Buffer.concat(parts);
    this.#isCut ||= bytes.length > MOST_BYTES || all.length > MOST_BYTES;
    this.#bytes = all.subarray(-MOST_BYTES);
  }

  /** From a line's begin on: what is left of a line may be the secret whose name is cut off. */
  get text(): string {
    const begin = this.#isCut ? this.#bytes.indexOf(NEWLINE) + 1 || this.#bytes.length : 0;
    return this.#bytes.toString('utf8', begin);
  }
}
