import { readPhaseFiles } from './phase-files.ts';
import type { PhaseSettings } from './phase-settings.ts';
import type { Conclusion, StepResult } from './step-result.ts';

/** How a process ended, and when: in milliseconds since its start. */
export interface Exit {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly at: number;
}

/** What a phase knows of itself when it is done. */
export interface PhaseEnd {
  /** Null where its process still lives. */
  readonly exit: Exit | null;
  /** Whether it was cancelled, or its time ran out. */
  readonly cancelled: boolean;
  /** A line of the log that the runner could not survive. */
  readonly fault: Error | null;
  readonly heldPipes: boolean;
  readonly durationMs: number;
}

/** Reads the phase's files, in the state that they have now, and says what the runner would make of it all. */
export function conclude(settings: PhaseSettings, end: PhaseEnd): StepResult {
  const { log, stage, id } = settings;
  const files = readPhaseFiles(settings.files, log, settings.secrets);
  const outcome = judge(settings, end, files.errors.length > 0 || log.failed);
  return {
    stage,
    id,
    conclusion: outcome === 'failure' && settings.continueOnError ? 'success' : outcome,
    outcome,
    exitCode: end.exit?.exitCode ?? null,
    signal: end.exit?.signal ?? null,
    outputs: stage === 'main' ? files.outputs : {},
    env: files.env,
    path: files.path,
    state: files.state,
    annotations: log.annotations.kept,
    droppedAnnotations: log.annotations.dropped,
    log: log.visible,
    summary: files.summary,
    summaryError: files.summaryError,
    masks: log.masks,
    durationMs: end.durationMs,
    mainEndedMs: end.exit?.at ?? null,
    heldPipes: end.heldPipes,
    fileCommandErrors: files.errors,
  };
}

/** A cancel outweighs everything, the exit status 0 too: whoever handles SIGINT well is still cancelled. */
function judge(
  settings: PhaseSettings,
  { exit, cancelled, fault }: PhaseEnd,
  commandFailed: boolean,
): Conclusion {
  const { log, id, timeoutMinutes } = settings;
  if (fault) {
    log.annotate('error', fault.message);
    return 'failure';
  }
  if (cancelled && settings.isJobCancelled()) {
    log.annotate('error', 'The operation was canceled.');
    return 'cancelled';
  }
  if (cancelled) {
    log.annotate('error', `The action '${id}' has timed out after ${timeoutMinutes ?? 0} minutes.`);
    return 'failure';
  }
  return commandFailed || exit?.exitCode !== 0 ? 'failure' : 'success';
}
