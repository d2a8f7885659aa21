/** Reads of /proc that must not take long, whatever is in there. */
import { closeSync, constants, openSync, opendirSync, readlinkSync, readSync } from 'node:fs';
import { monotonicMs } from './clock.ts';
import { answerOf, type Answer } from './errno.ts';

const MOST_DESCRIPTORS = 4096;
const MOST_TABLE_BYTES = 4 * 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;

/**
 * The inodes of the sockets that a process has open, of its first 4,096 descriptors; undefined where it has none, or they
 * can't be read for now. Root lists what it may not read where it lacks a capability, as in a container.
 *
 * @param folder the process's or a thread's in /proc
 * @param until on the monotonic clock: what is not read by then is left out
 */
export function socketInodes(
  folder: string,
  until: number,
): Set<number> | Extract<Answer, 'not permitted'> | undefined {
  const found = new Set<number>();
  let count = 0;
  try {
    const descriptors = opendirSync(`${folder}/fd`, { bufferSize: 256 });
    try {
      for (; count < MOST_DESCRIPTORS && monotonicMs() < until; count++) {
        const descriptor = descriptors.readSync();
        if (!descriptor) break;
        const inode = SOCKET.exec(readLink(`${folder}/fd/${descriptor.name}`))?.[1];
        if (inode !== undefined) found.add(Number(inode));
      }
    } finally {
      descriptors.closeSync();
    }
  } catch (error) {
    if (answerOf(error) === 'not permitted') return 'not permitted';
    // Gone, or we have no descriptor left ourselves.
  }
  return count > 0 ? found : undefined;
}

const SOCKET = /^socket:\[(\d{1,15})\]$/;

/**
 * Empty for a descriptor that was closed meanwhile.
 *
 * @throws where it may not be read
 */
function readLink(file: string): string {
  try {
    return readlinkSync(file);
  } catch (error) {
    if (answerOf(error) === 'not permitted') throw error;
    return '';
  }
}

/** What a link of /proc names; undefined where it is gone, or not ours to read. */
export function linkOf(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
}

/** What was read of a table. */
export interface Lines {
  readonly text: string;
  /** Whether there is no more of it. */
  readonly isWhole: boolean;
}

/**
 * The whole lines of a table in /proc, as far as they can be read until then. A machine may have a million connections,
 * and the kernel writes those that listen first.
 */
export function linesOf(file: string, until: number): Lines {
  const chunks: Buffer[] = [];
  let isWhole = false;
  try {
    // Whatever is mounted there is not waited for.
    const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      for (let bytes = 0; !isWhole && bytes < MOST_TABLE_BYTES && monotonicMs() < until;) {
        const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
        const count = readSync(descriptor, chunk);
        chunks.push(chunk.subarray(0, count));
        bytes += count;
        isWhole = count === 0;
      }
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    // A kernel without IPv6 has no table of it. Of one that breaks off, what was read counts.
    isWhole = answerOf(error) === 'gone';
  }
  const text = Buffer.concat(chunks).toString('utf8');
  // A number that is cut is another number.
  return { text: text.slice(0, text.lastIndexOf('\n') + 1), isWhole };
}
