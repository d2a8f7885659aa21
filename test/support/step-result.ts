import type { Annotation } from './annotations.ts';

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

/** One line of a stream, as it came. */
export interface LogLine {
  readonly stream: 'stdout' | 'stderr';
  /** Neither masked nor cut, and before any workflow command in it was obeyed. */
  readonly text: string;
  /** Milliseconds since the process was started. */
  readonly at: number;
}

/** All that the runner knows of one main or post when it is done. */
export interface StepResult {
  readonly stage: 'main' | 'post';
  /** GITHUB_ACTION. */
  readonly id: string;
  /** After `continue-on-error`. */
  readonly conclusion: Conclusion;
  /** Before it. */
  readonly outcome: Conclusion;
  /** Null while the process lives (container jobs after a cancel) and where a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Empty for post: the runner drops what it sets. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What it added to the environment of the steps behind it. */
  readonly env: Readonly<Record<string, string>>;
  /** What it added to PATH. */
  readonly path: readonly string[];
  /** Its state, without `STATE_`. */
  readonly state: Readonly<Record<string, string>>;
  /** Those of its process and the runner's own, 10 of each type at most. */
  readonly annotations: readonly Annotation[];
  /** How many annotations were beyond that. */
  readonly droppedAnnotations: number;
  /** The lines of the live log: workflow commands obeyed, secrets masked, each cut at 1,024 characters. */
  readonly log: readonly string[];
  /** Its part of the job's summary, masked; `''` where there is none or it is over 1 MiB. */
  readonly summary: string;
  readonly summaryError: string | null;
  /** What it registered as secret. */
  readonly masks: readonly string[];
  /** From its start to its completion. */
  readonly durationMs: number;
  /** From its start to the exit of its process; null where that still lives. */
  readonly mainEndedMs: number | null;
  /** Whether some process held its stdout or stderr for the whole 5 s after its exit (nobody sees the end of a stalled pipe). */
  readonly heldPipes: boolean;
  /** One for each file of records that the runner could not read to its end: such a step fails. */
  readonly fileCommandErrors: readonly string[];
}
