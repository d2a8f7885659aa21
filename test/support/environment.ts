import { inputVariable } from './action-file.ts';
import type { Contexts } from './expressions.ts';

type Variables = Readonly<Record<string, string>>;

/** The secret that an action gets as ACTIONS_RUNTIME_TOKEN, and never a script under `run:`. */
export const runtimeToken = 'runtime-token-of-the-double';

/** What reaches the runner itself from the machine. Nothing else of the test's own environment leaks into a step. */
const ofTheMachine = ['HOME', 'LANG', 'LC_ALL', 'LOGNAME', 'PATH', 'SHELL', 'TMPDIR', 'TZ', 'USER'];

/** The environment of the runner's worker. */
export function workerEnvironment(trackingId: string | null): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const name of ofTheMachine) {
    const value = process.env[name];
    if (value !== undefined) variables[name] = value;
  }
  if (trackingId !== null) variables['RUNNER_TRACKING_ID'] = trackingId;
  return variables;
}

/** What makes up the environment of one main or post, weakest first. */
export interface EnvironmentParts {
  readonly worker: Variables;
  /** The job's, with what earlier steps wrote to GITHUB_ENV. */
  readonly job: Variables;
  readonly step: Variables;
  readonly state: Variables;
  readonly inputs: ReadonlyMap<string, string>;
  /** What earlier steps wrote to GITHUB_PATH: the last comes first. */
  readonly pathAdditions: readonly string[];
  /** The contexts that become GITHUB_* and RUNNER_*. */
  readonly contexts: { readonly github: Contexts; readonly runner: Contexts };
}

/** The environment of a JavaScript action, as the runner puts it together. */
export function actionEnvironment(parts: EnvironmentParts): Record<string, string> {
  const variables: Record<string, string> = { ...parts.worker, ...parts.job, ...parts.step };
  for (const [name, value] of Object.entries(parts.state)) variables[`STATE_${name}`] = value;
  for (const [name, value] of parts.inputs) variables[inputVariable(name)] = value;
  if (parts.pathAdditions.length > 0) {
    const { PATH = '' } = variables;
    variables['PATH'] = [...parts.pathAdditions.toReversed(), ...(PATH === '' ? [] : [PATH])].join(':');
  }
  for (const [name, context] of Object.entries(parts.contexts)) {
    for (const [key, value] of Object.entries(context)) {
      if (typeof value === 'string') variables[`${name}_${key}`.toUpperCase()] = value;
    }
  }
  Object.assign(variables, services());
  delete variables['NODE_ICU_DATA'];
  variables['GITHUB_ACTIONS'] = 'true';
  variables['CI'] ??= 'true';
  return variables;
}

/** What only an action gets, and OIDC's two, which a script gets too. Nothing answers there. */
function services(): Variables {
  const nowhere = 'http://127.0.0.1:9';
  return {
    ACTIONS_RUNTIME_URL: `${nowhere}/runtime/`,
    ACTIONS_RUNTIME_TOKEN: runtimeToken,
    ACTIONS_CACHE_URL: `${nowhere}/cache/`,
    ACTIONS_RESULTS_URL: `${nowhere}/results/`,
    ACTIONS_CACHE_SERVICE_V2: 'True',
    ACTIONS_CACHE_MODE: 'readwrite',
    ACTIONS_ORCHESTRATION_ID: 'orchestration-of-the-double',
    ACTIONS_ID_TOKEN_REQUEST_URL: `${nowhere}/id-token`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: runtimeToken,
  };
}
