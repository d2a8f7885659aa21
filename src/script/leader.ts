/** The leader: the process that runs the script, leader of its own session and process group. */
import type { ExitStatus } from '../outcome.ts';
import type { Identity } from '../process/identity.ts';

/** How the leader ended, or why nobody knows: the message is a sentence. */
export type LeaderEnd = ExitStatus | { readonly kind: 'unknown'; readonly message: string };

export interface Leader extends Identity {
  /** Settles when the leader has ended, whoever still holds its pipes. Never rejects. */
  readonly exited: Promise<LeaderEnd>;
  /** Whether it has ended, and its pid may be somebody else's. */
  readonly hasExited: () => boolean;
  /** Lets it run its program, where it waits to be told. @returns a time before which it did not run, on the monotonic clock */
  readonly begin: () => number;
}

export interface LeaderOptions {
  /** An absolute path. */
  readonly program: string;
  readonly arguments: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}
