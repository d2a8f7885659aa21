import path from 'node:path';

import { evaluateInputs, ownActionFile } from './action-file.ts';
import { actionEnvironment, workerEnvironment } from './environment.ts';
import { FileCommands } from './file-commands.ts';
import type { JobState } from './job-state.ts';
import { Phase } from './phase.ts';
import { StepLog } from './step-log.ts';
import type { StepOptions } from './step.ts';

/** What is started: a step's main, or its post with the state that main left. */
export interface Launch {
  readonly stage: 'main' | 'post';
  readonly id: string;
  readonly options: StepOptions;
  readonly state: Readonly<Record<string, string>>;
}

/** Starts main or post, with files of its own and everything evaluated anew. */
export function launch(job: JobState, { stage, id, options, state }: Launch): Phase {
  const { user = null, container = false, ownGroup = false, debug = false } = job.options;
  const files = new FileCommands(job.runnerTemp, user);
  const contexts = job.contexts({ ...files.paths, action: id });
  const { inputs, unexpected } = evaluateInputs(job.action, options.with ?? {}, contexts);
  const log = new StepLog(job.secrets, debug);
  if (unexpected.length > 0) {
    const valid = [...job.action.inputs.keys()].join("', '");
    log.annotate(
      'warning',
      `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`,
    );
  }
  return new Phase({
    stage,
    id,
    command: [options.node ?? process.execPath, ...(options.nodeArguments ?? []), script(job, stage)],
    cwd: job.workspace,
    env: actionEnvironment({
      worker: workerEnvironment(job.trackingId),
      job: job.env,
      step: options.env ?? {},
      state,
      inputs,
      pathAdditions: job.pathAdditions,
      contexts: { github: contexts.github, runner: contexts.runner },
    }),
    files,
    log,
    secrets: job.secrets,
    folder: job.folder.path,
    user,
    ownGroup,
    container,
    timeoutMinutes: options.timeoutMinutes ?? null,
    continueOnError: options.continueOnError ?? false,
    stalled: stage === 'main' && options.stdout === 'stall',
    isJobCancelled: () => job.isCancelled,
  });
}

function script(job: JobState, stage: 'main' | 'post'): string {
  const dist = job.options.dist ?? path.join(path.dirname(ownActionFile), 'dist');
  return path.join(dist, path.relative('dist', job.action.runs[stage] ?? ''));
}
