/** The way to a reaper that has outlived main. */
import { closeSync, openSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { monotonicMs, pause } from '../process/clock.ts';
import type { Identity } from '../process/identity.ts';
import { Channel } from './channel.ts';
import { Reaper } from './reaper.ts';

// It makes the socket when main tells it to stay, and main does not wait for that.
const BOUND_MS = 500;
const SOCKET = 'reaper';

/**
 * @param folder the journal's
 * @param helpers the reaper's processes, as the journal names them
 * @returns undefined where it can't be reached
 */
export async function connectReaper(
  folder: string,
  helpers: readonly Identity[],
): Promise<Reaper | undefined> {
  const until = monotonicMs() + BOUND_MS;
  do {
    const socket = await connected(folder);
    if (socket) return new Reaper(new Channel(socket), helpers);
    await pause(20);
  } while (monotonicMs() < until);
  return undefined;
}

async function connected(folder: string): Promise<Socket | undefined> {
  let descriptor: number;
  try {
    descriptor = openSync(folder, 'r');
  } catch {
    // The script has removed it, and the socket with it.
    return undefined;
  }
  return await new Promise(resolve => {
    // By the descriptor: a socket's path holds 107 bytes, and RUNNER_TEMP may be longer than that.
    const socket = connect(`/proc/self/fd/${descriptor}/${SOCKET}`);
    const fail = (): void => {
      closeSync(descriptor);
      resolve(undefined);
    };
    socket.once('error', fail).once('connect', () => {
      // From here on its errors are the channel's.
      socket.off('error', fail);
      closeSync(descriptor);
      resolve(socket);
    });
  });
}
