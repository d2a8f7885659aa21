import { spawnSync } from 'node:child_process';
import { closeSync, constants, openSync, readdirSync, readlinkSync, readSync, rmSync } from 'node:fs';
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

  /** Ends whoever holds it now, by the descriptors that the kernel shows of each process. Nobody can open it any more. */
  endHolders(): void {
    // A name that is gone is shown as one that was deleted.
    const names = [this.file, `${this.file} (deleted)`];
    const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name));
    for (const pid of pids.map(Number)) if (pid !== process.pid && holds(pid, names)) end(pid);
    rmSync(this.file, { force: true });
  }

  close(): void {
    closeSync(this.#readEnd);
  }
}

function holds(pid: number, names: readonly string[]): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some(fd => names.includes(readlinkSync(`/proc/${pid}/fd/${fd}`)));
  } catch {
    // It has ended, or closes one just now; or it is another user's.
    return false;
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}
