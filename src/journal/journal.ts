/** Writes the journal: append-only, private to the user, one synchronous write a line. */
import { constants, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Descendant } from '../containment/containment.ts';
import { messageOf } from '../errors.ts';
import type { Picture } from '../evidence/picture.ts';
import { monotonicMs } from '../process/clock.ts';
import type { Identity } from '../process/identity.ts';
import { randomHex } from '../random.ts';
import { MOST_NAMED, type JournalLine, type SeenRow, type Target } from './lines.ts';

export const FOLDER_PREFIX = 'no-orphans-';
export const FILE_NAME = 'journal.jsonl';

// A script decides on how many processes there are to be told of, and a storm of forks is killed a thousand times: after
// this much no more sightings are kept, and after so many names a signal's line names nobody.
const MOST_SEEN_BYTES = 2 * 1024 * 1024;
const MOST_TARGETS = 100_000;
const MOST_PICTURE_BYTES = 512 * 1024;

// A script may have made a FIFO of it, which would be waited for.
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NONBLOCK;

/**
 * Where a new journal can be made.
 *
 * @param temp RUNNER_TEMP
 */
export function newJournalFile(temp: string): string {
  return path.join(temp, `${FOLDER_PREFIX}${randomHex(6)}`, FILE_NAME);
}

export class Journal {
  readonly file: string;
  /** Why the last write failed, such as a full disk; nothing else comes of a failed write. */
  problem: string | undefined;
  #seenBytes = 0;
  #targets = 0;
  #torn: boolean;
  #descriptor: number | undefined;

  /** @param isNew false where others have written it before: its last line may be torn */
  private constructor(file: string, isNew: boolean) {
    this.file = file;
    this.#torn = !isNew;
  }

  /** A journal that somebody else has made. */
  static open(file: string): Journal {
    return new Journal(file, false);
  }

  /** Makes the journal's folder, which is private to the user. @throws what the system answers when it can't be made */
  static create(file: string): Journal {
    mkdirSync(path.dirname(file), { mode: 0o700 });
    return new Journal(file, true);
  }

  /** Removes the journal with its folder, where nothing was started that it could tell of. Never throws. */
  remove(): void {
    try {
      rmSync(path.dirname(this.file), { recursive: true, force: true });
    } catch {
      // Without a descriptor left it can't. The runner empties RUNNER_TEMP after the job.
    }
  }

  /** Returns how many bytes the line has. */
  write(line: JournalLine): number {
    const text = `${JSON.stringify({ t: Math.round(monotonicMs()), ...line })}\n`;
    this.#append(text);
    return Buffer.byteLength(text);
  }

  /** Notes descendants that were not known before, while there is room for them. */
  seen(fresh: readonly Descendant[], clock: number): void {
    if (this.#seenBytes > MOST_SEEN_BYTES) return;
    const processes = fresh.map((each): SeenRow => [
      each.pid,
      each.start,
      each.sid ?? 0,
      each.pgid,
      each.ppid,
      each.name,
    ]);
    this.#seenBytes += this.write({ kind: 'seen', clock, processes });
  }

  /** Notes the picture: some processes are left out of it where there is no room for all. */
  picture(picture: Picture): void {
    let bytes = 0;
    const processes = picture.processes.filter(each => {
      bytes += Buffer.byteLength(JSON.stringify(each));
      return bytes <= MOST_PICTURE_BYTES;
    });
    this.write({ kind: 'picture', picture: { ...picture, processes } });
  }

  /** Those who are named in a line, while there is room for them. */
  targets(processes: readonly Identity[]): Target[] {
    const named = processes.slice(0, Math.min(MOST_NAMED, MOST_TARGETS - this.#targets));
    this.#targets += named.length;
    return named.map(({ pid, start }): Target => [pid, start]);
  }

  #append(text: string): void {
    // After a write that failed half-way the next line begins on a line of its own.
    const bytes = Buffer.from(this.#torn ? `\n${text}` : text);
    try {
      // Held open: a script may leave no descriptor for it later.
      this.#descriptor ??= openSync(this.file, APPEND, 0o600);
      this.#torn = writeSync(this.#descriptor, bytes) < bytes.length;
      if (this.#torn) this.problem = 'the disk is full';
    } catch (error) {
      this.#torn = true;
      this.problem = messageOf(error);
    }
  }
}

/** The id of this boot: a monotonic time or a start time of another boot means nothing now. Empty where there is none. */
export function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  } catch {
    return '';
  }
}
