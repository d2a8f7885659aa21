import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';

import { ownActionFile, readActionFile, type ActionFile } from './action-file.ts';
import type { JobStatus } from './condition.ts';
import { githubContext, runnerContext } from './contexts.ts';
import { runtimeToken } from './environment.ts';
import type { Contexts } from './expressions.ts';
import { JobFolder } from './job-folder.ts';
import type { JobOptions } from './job-options.ts';
import { Secrets } from './secrets.ts';
import type { StepResult } from './step-result.ts';

/** What steps of one job share: what is given at its start, and what each leaves for those behind it. */
export class JobState {
  readonly options: JobOptions;
  readonly action: ActionFile;
  readonly folder: JobFolder;
  readonly runnerTemp: string;
  readonly workspace: string;
  /** Null in a container job. */
  readonly trackingId: string | null;
  readonly secrets = new Secrets();
  readonly env: Record<string, string>;
  status: JobStatus = 'success';
  /** Whether the runner's steps have to end: after a shutdown too. */
  isCancelled = false;
  /** The last one comes first in PATH. */
  pathAdditions: readonly string[] = [];
  readonly #github: Contexts;
  readonly #runner: Contexts;
  readonly #containerId: string;
  readonly #outputs: Record<string, { outputs: Contexts }> = {};

  constructor(options: JobOptions) {
    const { container = false, runnerEnvironment = 'self-hosted', debug = false } = options;
    this.options = options;
    this.action = readActionFile(options.actionFile ?? ownActionFile);
    this.folder = new JobFolder(options.user ?? null);
    this.runnerTemp = options.runnerTemp ?? this.folder.make('_temp');
    this.workspace = options.workspace ?? this.folder.make('workspace');
    this.trackingId = container ? null : `github_${randomUUID()}`;
    this.#containerId = container ? randomBytes(32).toString('hex') : '';
    this.env = { ...options.env };
    this.secrets.add(runtimeToken);
    this.#github = { ...githubContext(this.folder.eventFile()), workspace: this.workspace };
    this.#runner = runnerContext({
      temp: this.runnerTemp,
      toolCache: this.folder.make('_tool'),
      workspace: path.dirname(this.workspace),
      environment: runnerEnvironment,
      debug,
    });
  }

  /** The contexts for one main or post, as they are now. */
  contexts(ofTheStep: Contexts): { readonly github: Contexts; readonly runner: Contexts } & Contexts {
    return {
      github: { ...this.#github, ...ofTheStep },
      runner: this.#runner,
      job: { status: this.status, container: { id: this.#containerId } },
      env: this.env,
      steps: this.#outputs,
      strategy: {},
      matrix: {},
    };
  }

  /** Takes over what a main or post leaves. */
  record(result: StepResult): void {
    if (result.stage === 'main') this.#outputs[result.id] = { outputs: result.outputs };
    Object.assign(this.env, result.env);
    const earlier = this.pathAdditions.filter(folder => !result.path.includes(folder));
    this.pathAdditions = [...earlier, ...result.path];
    if (result.conclusion === 'failure' && this.status === 'success') this.status = 'failure';
  }
}
