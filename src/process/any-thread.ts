/** What all threads of a process share, such as its command line and its environment, read from /proc. */
import { closeSync, constants, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { AsideReader, isStuck } from './stuck.ts';

// Whatever is mounted there is not waited for.
const READ = constants.O_RDONLY | constants.O_NONBLOCK;

export class AnyThreadReader {
  readonly #root: string;
  readonly #aside = new AsideReader();

  /** @param root where procfs is mounted */
  constructor(root: string) {
    this.#root = root;
  }

  /**
   * Reads a file of a process. A first thread that has exited tells nothing (by an empty file, or ESRCH, from one kernel
   * to the other): then the others are asked. Undefined where none tells anything, and where it hangs and can't be read.
   *
   * @param most how many bytes, from the beginning; default: all, or what can be had of one that hangs
   */
  read(pid: number, name: string, encoding: 'latin1' | 'utf8', most?: number): string | undefined {
    const folder = `${this.#root}/${pid}`;
    if (isStuck(folder)) return this.#aside.read(`${folder}/${name}`)?.subarray(0, most).toString(encoding);
    const attempt = (file: string): string | undefined => {
      try {
        return (
          (most === undefined ? readAll(file, encoding) : readBeginning(file, encoding, most)) || undefined
        );
      } catch {
        // Gone, or not ours to read.
        return undefined;
      }
    };
    return (
      attempt(`${folder}/${name}`) ??
      otherThreads(folder, pid)
        .map(thread => attempt(`${folder}/task/${thread}/${name}`))
        .find(text => text)
    );
  }
}

function readAll(file: string, encoding: BufferEncoding): string {
  return readFileSync(file, { encoding, flag: READ });
}

function readBeginning(file: string, encoding: BufferEncoding, most: number): string {
  const descriptor = openSync(file, READ);
  try {
    const buffer = Buffer.allocUnsafe(most);
    return buffer.toString(encoding, 0, readSync(descriptor, buffer));
  } finally {
    closeSync(descriptor);
  }
}

function otherThreads(folder: string, pid: number): string[] {
  try {
    return readdirSync(`${folder}/task`).filter(thread => thread !== String(pid));
  } catch {
    return [];
  }
}
