import { spawnSync } from 'node:child_process';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import path from 'node:path';

/**
 * A pipe that a script and all that it starts hold: it is free when the last of them has ended or let go of it, however
 * short the life of each was. What can't be seen in a list of processes can be proved by it.
 */
export class Lifeline {
  /** For the script to open for writing. */
  readonly file: string;
  readonly #readEnd: number;

  /** @param folder where the pipe's name is made */
  constructor(folder: string) {
    this.file = path.join(folder, 'lifeline');
    spawnSync('mkfifo', ['-m', '666', this.file]);
    this.#readEnd = openSync(this.file, constants.O_RDONLY | constants.O_NONBLOCK);
  }

  /** Whether somebody holds it now. */
  isHeld(): boolean {
    try {
      return readSync(this.#readEnd, Buffer.alloc(64 * 1024)) > 0;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EAGAIN') return true;
      throw cause;
    }
  }

  close(): void {
    closeSync(this.#readEnd);
  }
}
