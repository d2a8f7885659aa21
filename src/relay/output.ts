/** The way to one of the runner's descriptors. */
import { closeSync, constants, createWriteStream, fstatSync, openSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Writable } from 'node:stream';

/**
 * Opens it. A pipe is waited for by way of an open file description of our own: one that is shared must not be made
 * non-blocking. Whatever else it is, a thread of node's waits for it.
 *
 * @param descriptor closed with the stream
 */
export function openOutput(descriptor: number): Writable {
  try {
    if (fstatSync(descriptor).isFIFO()) {
      const own = openSync(`/proc/self/fd/${descriptor}`, constants.O_WRONLY | constants.O_NONBLOCK);
      closeSync(descriptor);
      return new Socket({ fd: own, readable: false, writable: true });
    }
  } catch {
    // No /proc (macOS), or a pipe of another user's (EACCES).
  }
  return createWriteStream('', { fd: descriptor });
}
