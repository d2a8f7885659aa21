/** What a job of the double is to be like. */
export interface JobOptions {
  /** RUNNER_TEMP; by default a folder of the job's own. */
  readonly runnerTemp?: string;
  /** GITHUB_WORKSPACE; by default a folder of the job's own. */
  readonly workspace?: string;
  /** The workflow's `env:`. */
  readonly env?: Readonly<Record<string, string>>;
  /** RUNNER_ENVIRONMENT; by default `self-hosted`. */
  readonly runnerEnvironment?: 'self-hosted' | 'github-hosted';
  /** A container job: no signal ever reaches main, which leads a session of its own and has no RUNNER_TRACKING_ID. */
  readonly container?: boolean;
  /** What stands for the folder `dist` in action.yml's `runs`; by default this repository's. */
  readonly dist?: string;
  /** The path of action.yml; by default this repository's. */
  readonly actionFile?: string;
  /** Who main and post run as; by default the test's own user. Only root may choose. */
  readonly user?: { readonly uid: number; readonly gid: number };
  /** Main in a session and a group of its own. The runner leaves it in its own group, and so does the double by default. */
  readonly ownGroup?: boolean;
  /** ACTIONS_STEP_DEBUG. */
  readonly debug?: boolean;
}
