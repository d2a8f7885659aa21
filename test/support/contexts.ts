/** The context `github` of every step of a job, without what each step has for itself. Its strings become GITHUB_*. */
export function githubContext(eventFile: string): Record<string, string> {
  return {
    action_ref: 'v1',
    action_repository: 'OWNER/no-orphans',
    actor: 'octocat',
    actor_id: '583231',
    api_url: 'https://api.github.com',
    base_ref: '',
    event_name: 'push',
    event_path: eventFile,
    graphql_url: 'https://api.github.com/graphql',
    head_ref: '',
    job: 'test',
    ref: 'refs/heads/main',
    ref_name: 'main',
    ref_protected: 'false',
    ref_type: 'branch',
    repository: 'octocat/hello-world',
    repository_id: '1296269',
    repository_owner: 'octocat',
    repository_owner_id: '583231',
    retention_days: '90',
    run_attempt: '1',
    run_id: '1658821493',
    run_number: '1',
    server_url: 'https://github.com',
    sha: '7fd1a60b01f91b314f59955a4e4d4e80d8edf11d',
    triggering_actor: 'octocat',
    workflow: 'CI',
    workflow_ref: 'octocat/hello-world/.github/workflows/ci.yml@refs/heads/main',
    workflow_sha: '7fd1a60b01f91b314f59955a4e4d4e80d8edf11d',
  };
}

/** The context `runner`. Its strings become RUNNER_*. */
export function runnerContext(of: {
  temp: string;
  toolCache: string;
  workspace: string;
  environment: string;
  debug: boolean;
}): Record<string, string> {
  const architectures: Record<string, string> = { ia32: 'X86', x64: 'X64', arm: 'ARM', arm64: 'ARM64' };
  return {
    ...(of.debug ? { debug: '1' } : {}),
    os: process.platform === 'darwin' ? 'macOS' : 'Linux',
    arch: architectures[process.arch] ?? process.arch,
    name: 'double',
    environment: of.environment,
    tool_cache: of.toolCache,
    temp: of.temp,
    workspace: of.workspace,
  };
}
