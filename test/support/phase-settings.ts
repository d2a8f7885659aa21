import type { FileCommands } from './file-commands.ts';
import type { Secrets } from './secrets.ts';
import type { StepLog } from './step-log.ts';

/** Everything that the runner decides before it starts main or post. */
export interface PhaseSettings {
  readonly stage: 'main' | 'post';
  /** GITHUB_ACTION. */
  readonly id: string;
  readonly command: readonly [node: string, ...arguments: string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly files: FileCommands;
  readonly log: StepLog;
  readonly secrets: Secrets;
  /** A private folder, for the pipes. */
  readonly folder: string;
  readonly user: { readonly uid: number; readonly gid: number } | null;
  /** In a session and a group of its own, rather than in those of the runner. */
  readonly ownGroup: boolean;
  /** A cancel reaches no process: it marks the phase done. */
  readonly container: boolean;
  readonly timeoutMinutes: number | null;
  readonly continueOnError: boolean;
  /** Whether nobody reads the pipes at first. */
  readonly stalled: boolean;
  /** Whether the whole job is cancelled or shut down by now: then a step timeout counts as that. */
  readonly isJobCancelled: () => boolean;
}
