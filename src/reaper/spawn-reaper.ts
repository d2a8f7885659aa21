/** Starts a reaper's program. */
import { spawn, type ChildProcess } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { messageOf } from '../errors.ts';
import type { Outputs } from '../script/outputs.ts';
import type { Interpreter } from './interpreter.ts';

/** Why there is no reaper; the message is the end of a sentence. */
export class ReaperError extends Error {
  override readonly name = 'ReaperError';
}

/** What the reaper needs when main is over. */
export interface AfterMain {
  /** The journal's folder, for the socket at which it takes orders. */
  readonly folder: string;
  /** The command that is the watchdog; its first word is an absolute path. */
  readonly watchdog: readonly string[];
}

interface SpawnedReaper {
  readonly process: ChildProcess;
  /** Our end of the channel. */
  readonly stream: Duplex;
  /** Settles where it could not be started after all; never rejects. */
  readonly failed: Promise<ReaperError>;
}

/**
 * @param environment of the reaper, and of the watchdog after it
 * @param outputs of the script
 * @throws ReaperError where it can't be started
 */
export function spawnReaper(
  { program, arguments: options, script }: Interpreter,
  environment: NodeJS.ProcessEnv,
  after: AfterMain,
  outputs: Outputs,
): SpawnedReaper {
  const reaper = spawn(program, [...options, script, process.arch, after.folder, ...after.watchdog], {
    // 3 is the channel; 4 and 5 are for the script alone.
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', ...outputs],
    // The script's environment goes to the script alone.
    env: environment,
    detached: true,
  });
  const failed = new Promise<ReaperError>(resolve => {
    reaper.once('error', cause => {
      resolve(new ReaperError(messageOf(cause), { cause }));
    });
  });
  // Without a descriptor left there are no streams at all, and no channel to it.
  const { stdio } = reaper as { stdio?: ChildProcess['stdio'] };
  const stream = stdio?.[3] as Duplex | null | undefined;
  if (!stream) throw new ReaperError('it could not be started');
  return { process: reaper, stream, failed };
}
