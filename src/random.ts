/** Random names. Read from the system itself: loading node's crypto would take a tenth of the time that main may cost. */
import { closeSync, openSync, readSync } from 'node:fs';

/**
 * @param bytes how many bytes of randomness
 * @returns twice as many hexadecimal digits
 */
export function randomHex(bytes: number): string {
  const source = openSync('/dev/urandom', 'r');
  try {
    const buffer = Buffer.alloc(bytes);
    readSync(source, buffer);
    return buffer.toString('hex');
  } finally {
    closeSync(source);
  }
}
