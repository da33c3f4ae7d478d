import type { GitHubApi } from './api.ts';
import { idAt, listAt, textAt } from './json.ts';

/**
 * A run of a workflow, as GitHub knows it.
 * Source: docs.github.com, REST API, "Get a workflow run".
 */
export interface WorkflowRun {
  readonly id: string;
  readonly attempt: string;
  readonly repositoryId: string;
  /** Of the code; another one than the repository's for forks, undefined when that was deleted. */
  readonly headRepositoryId: string | undefined;
  readonly commit: string;
  readonly branch: string;
  /** `.github/workflows/plan.yml`. */
  readonly workflow: string;
  readonly event: string;
  /** `success`, `failure`...; undefined while it runs. */
  readonly conclusion: string | undefined;
  readonly actor: string;
  readonly url: string;
}

/** @throws GitHubError when it cannot be read. */
export async function readRun(
  api: GitHubApi,
  repository: string,
  runId: string,
): Promise<WorkflowRun> {
  const answer = await api.get(`/repos/${repository}/actions/runs/${runId}`, 'actions: read');
  return {
    id: idAt(answer, 'id') ?? '',
    attempt: idAt(answer, 'run_attempt') ?? '',
    repositoryId: idAt(answer, 'repository', 'id') ?? '',
    headRepositoryId: idAt(answer, 'head_repository', 'id'),
    commit: textAt(answer, 'head_sha') ?? '',
    branch: textAt(answer, 'head_branch') ?? '',
    workflow: (textAt(answer, 'path') ?? '').replace(/@.*$/, ''),
    event: textAt(answer, 'event') ?? '',
    conclusion: textAt(answer, 'conclusion'),
    actor: textAt(answer, 'actor', 'login') ?? '',
    url: textAt(answer, 'html_url') ?? '',
  };
}

/** One review of the deployments that a run waited for. */
export interface Approval {
  readonly state: string;
  readonly comment: string;
  readonly user: string;
  readonly environments: readonly string[];
}

/**
 * Who reviewed the run's deployments, in any of its attempts.
 * Source: docs.github.com, REST API, "Get the review history for a workflow run".
 */
export async function readApprovals(
  api: GitHubApi,
  repository: string,
  runId: string,
): Promise<readonly Approval[]> {
  const path = `/repos/${repository}/actions/runs/${runId}/approvals`;
  const answer = await api.get(path, 'actions: read');
  return (Array.isArray(answer) ? answer : []).map((review) => ({
    state: textAt(review, 'state') ?? '',
    comment: textAt(review, 'comment') ?? '',
    user: textAt(review, 'user', 'login') ?? '',
    environments: listAt(review, 'environments').flatMap((one) => textAt(one, 'name') ?? []),
  }));
}
