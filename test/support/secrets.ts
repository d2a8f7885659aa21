/** The secrets of a job, in the order in which they were registered; each is shown as `***` from then on. */
export class Secrets {
  readonly #values = new Set<string>();

  /** Registers a secret, and each of its lines: a log has lines. The encoded forms that the runner adds are left out. */
  add(secret: string): void {
    if (secret === '') return;
    this.#values.add(secret);
    for (const line of secret.split(/[\r\n]/)) {
      if (line.trim() !== '') this.#values.add(line.trim());
    }
  }

  /** Replaces every secret; secrets that overlap or touch each other become one `***`. */
  mask(text: string): string {
    let masked = '';
    let done = 0;
    for (const { start, end } of this.#places(text)) {
      masked += `${text.slice(done, start)}***`;
      done = end;
    }
    return masked + text.slice(done);
  }

  #places(text: string): { start: number; end: number }[] {
    const found: { start: number; end: number }[] = [];
    for (const value of this.#values) {
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
        found.push({ start: at, end: at + value.length });
      }
    }
    found.sort((a, b) => a.start - b.start);
    const merged: { start: number; end: number }[] = [];
    for (const place of found) {
      const last = merged.at(-1);
      if (last && place.start <= last.end) last.end = Math.max(last.end, place.end);
      else merged.push({ ...place });
    }
    return merged;
  }
}
