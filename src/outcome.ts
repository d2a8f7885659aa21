/** What ended the script: the union, its sentence, its exit code. */
import { constants } from 'node:os';
import { formatDuration } from './duration.ts';

/** How the leader itself ended. */
export type ExitStatus =
  | { readonly kind: 'code'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: NodeJS.Signals };

export type Outcome =
  | { readonly endedBy: 'exit'; readonly status: ExitStatus }
  | { readonly endedBy: 'timeout'; readonly timeoutMs: number }
  | NoOutput
  | { readonly endedBy: 'cancel'; readonly signal: NodeJS.Signals }
  | { readonly endedBy: 'error'; readonly message: string };

/** The script has printed nothing for so long. */
export interface NoOutput {
  readonly endedBy: 'no-output';
  readonly noOutputMs: number;
  /** Undefined where it had not printed anything at all. */
  readonly last?: LastOutput;
}

/** What the script has printed last. */
interface LastOutput {
  /** How long ago, when the deadline was over. */
  readonly agoMs: number;
  /** The last lines of it, printable and without secrets; none where they can't be told. */
  readonly lines: readonly string[];
}

/** Whether a deadline has ended the script. */
export function isDeadline({ endedBy }: Outcome): boolean {
  return endedBy === 'timeout' || endedBy === 'no-output';
}

/** The step's exit code: the script's own where it ended by itself. */
export function exitCodeOf(outcome: Outcome): number {
  switch (outcome.endedBy) {
    case 'exit':
      return statusCode(outcome.status);
    case 'timeout':
    case 'no-output':
      return 124;
    case 'cancel':
      return 130;
    case 'error':
      return 125;
    default:
      return outcome satisfies never;
  }
}

function statusCode(status: ExitStatus): number {
  return status.kind === 'code' ? status.code : 128 + constants.signals[status.signal];
}

/** The outcome as a sentence. */
export function sentenceOf(outcome: Outcome): string {
  switch (outcome.endedBy) {
    case 'exit':
      return outcome.status.kind === 'code'
        ? `The script ended with exit code ${outcome.status.code}.`
        : `The script was ended by ${outcome.status.signal}, which this action did not send.`;
    case 'timeout':
      return `The script timed out after ${formatDuration(outcome.timeoutMs)}.`;
    case 'no-output':
      return `The script printed nothing for ${formatDuration(outcome.noOutputMs)} and was stopped.`;
    case 'cancel':
      return `The step was cancelled (the runner sent ${outcome.signal}).`;
    case 'error':
      return outcome.message;
    default:
      return outcome satisfies never;
  }
}
