import type { GithubContext } from './expression.ts';

/** Who runs what, as GitHub would tell the runner. */
export interface Identity {
  repository: string;
  repositoryId: string;
  repositoryOwnerId: string;
  runId: string;
  runNumber: string;
  runAttempt: string;
  workflow: string;
  workflowFile: string;
  job: string;
  /** One job of one attempt: the legs of a matrix differ. */
  orchestrationId: string;
  actor: string;
  actorId: string;
  triggeringActor: string;
  sha: string;
  ref: string;
  headRef: string;
  baseRef: string;
  eventName: string;
  event: unknown;
  serverUrl: string;
  apiUrl: string;
  graphqlUrl: string;
  /** `github.token`: masked, and in no environment variable unless the workflow passes it. */
  token: string;
  /** Where the action comes from: `owner/name` and the ref that the workflow pinned. */
  actionRepository: string;
  actionRef: string;
  /** Given: the job has `id-token: write`. */
  idTokenUrl: string | undefined;
  /** Given: artifacts can be had; the token of the job's runtime is masked. */
  resultsUrl: string | undefined;
  runtimeToken: string;
  /** What the machine says of itself. */
  runnerOs: string;
  runnerArch: string;
}

export const DEFAULT_IDENTITY: Identity = {
  repository: 'octo-org/shop',
  repositoryId: '710000001',
  repositoryOwnerId: '9000001',
  runId: '17000000001',
  runNumber: '42',
  runAttempt: '1',
  workflow: 'Deploy',
  workflowFile: '.github/workflows/deploy.yml',
  job: 'deploy',
  orchestrationId: '6f9c1d2e-1b7a-4c55-9d0e-2f3a4b5c6d7e.deploy.__default',
  actor: 'octocat',
  actorId: '583231',
  triggeringActor: 'octocat',
  sha: '8f2c1d9be0a34c57a6c1f1e2d3b4a5968778695a',
  ref: 'refs/heads/main',
  headRef: '',
  baseRef: '',
  eventName: 'workflow_dispatch',
  event: { action: 'workflow_dispatch', inputs: {} },
  serverUrl: 'https://github.com',
  apiUrl: 'https://api.github.com',
  graphqlUrl: 'https://api.github.com/graphql',
  token: 'ghs_harness_token_of_the_job',
  actionRepository: 'octo-org/adhoc-actions',
  actionRef: 'v1',
  idTokenUrl: undefined,
  resultsUrl: undefined,
  runtimeToken: 'harness_runtime_token_of_the_job',
  runnerOs: 'Linux',
  runnerArch: process.arch === 'arm64' ? 'ARM64' : 'X64',
};

export interface Place {
  readonly stepId: string;
  readonly workspace: string;
  readonly eventPath: string;
}

/** The `github` context; all of it but `token` becomes GITHUB_* (Runner.Worker/GitHubContext.cs). */
export function githubContext(identity: Identity, place: Place): GithubContext {
  const i = identity;
  return {
    action: place.stepId,
    action_ref: i.actionRef,
    action_repository: i.actionRepository,
    actor: i.actor,
    actor_id: i.actorId,
    api_url: i.apiUrl,
    base_ref: i.baseRef,
    event_name: i.eventName,
    event_path: place.eventPath,
    graphql_url: i.graphqlUrl,
    head_ref: i.headRef,
    job: i.job,
    ...refContext(i.ref),
    repository: i.repository,
    repository_id: i.repositoryId,
    repository_owner: i.repository.split('/')[0] ?? '',
    repository_owner_id: i.repositoryOwnerId,
    retention_days: '90',
    run_attempt: i.runAttempt,
    run_id: i.runId,
    run_number: i.runNumber,
    server_url: i.serverUrl,
    sha: i.sha,
    token: i.token,
    triggering_actor: i.triggeringActor,
    workflow: i.workflow,
    workflow_ref: `${i.repository}/${i.workflowFile}@${i.ref}`,
    workflow_sha: i.sha,
    workspace: place.workspace,
  };
}

function refContext(ref: string): GithubContext {
  return {
    ref,
    ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_protected: 'false',
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
  };
}
