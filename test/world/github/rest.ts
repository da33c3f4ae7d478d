import type { Artifact } from '../artifacts/store.ts';
import { deploymentRoutes } from './deployment-routes.ts';
import {
  type Handler,
  notFound,
  type RestAnswer,
  type RestAround,
  type RestQuestion,
  type Route,
} from './route.ts';
import type { ScenarioEnvironment, ScenarioRun } from './scenario.ts';

const routes: readonly Route[] = [
  ...deploymentRoutes(),
  { name: 'github:GetRun', path: /^\/actions\/runs\/(\d+)$/, handle: withRun(runBody) },
  {
    name: 'github:GetApprovals',
    path: /^\/actions\/runs\/(\d+)\/approvals$/,
    handle: withRun(approvalsBody),
  },
  {
    name: 'github:ListArtifacts',
    path: /^\/actions\/runs\/(\d+)\/artifacts$/,
    handle: withRun(artifactsBody),
  },
  { name: 'github:GetEnvironment', path: /^\/environments\/([^/]+)$/, handle: environment },
  {
    name: 'github:ListBranchPolicies',
    path: /^\/environments\/([^/]+)\/deployment-branch-policies$/,
    handle: branchPolicies,
  },
  { name: 'github:GetArtifact', path: /^\/actions\/artifacts\/(\d+)$/, handle: artifact },
  { name: 'github:DownloadArtifact', path: /^\/actions\/artifacts\/(\d+)\/zip$/, handle: download },
];

/** The name of what is asked for; undefined for what this world has not. */
export function restName(question: Pick<RestQuestion, 'method' | 'path'>): string | undefined {
  return routeOf(question)?.name;
}

function routeOf({ method, path }: Pick<RestQuestion, 'method' | 'path'>): Route | undefined {
  const inside = path.replace(/^\/repos\/[^/]+\/[^/]+/, '');
  if (!path.startsWith('/repos/')) return undefined;
  return routes.find((route) => route.path.test(inside) && (route.method ?? 'GET') === method);
}

export function answerRest(question: RestQuestion, around: RestAround): RestAnswer {
  const { scenario } = around;
  const { path, authorization } = question;
  if (!new RegExp(`^(Bearer|token) ${scenario.token}$`, 'i').test(authorization ?? ''))
    return { status: 401, body: { message: 'Bad credentials', status: '401' } };
  const route = routeOf(question);
  if (!route || !path.startsWith(`/repos/${scenario.repository}/`)) return notFound;
  if (!scenario.permissions.includes(route.permission ?? 'actions: read'))
    return {
      status: 403,
      body: { message: 'Resource not accessible by integration', status: '403' },
    };
  const inside = path.slice(`/repos/${scenario.repository}`.length);
  return route.handle(around, route.path.exec(inside) as RegExpExecArray, question);
}

function withRun(body: (run: ScenarioRun, around: RestAround) => unknown): Handler {
  return (around, [, id]) => {
    const run = around.scenario.runs.find((one) => String(one.id) === id);
    return run ? { status: 200, body: body(run, around) } : notFound;
  };
}

function runBody(run: ScenarioRun, { scenario }: RestAround): unknown {
  const { repository, repositoryId } = scenario;
  const { conclusion = 'success', headRepositoryId = repositoryId } = run;
  return {
    id: run.id,
    run_attempt: run.attempt ?? 1,
    head_sha: run.sha,
    head_branch: run.branch ?? 'main',
    path: run.path ?? '.github/workflows/deploy.yml',
    event: run.event ?? 'workflow_dispatch',
    status: conclusion === null ? 'in_progress' : 'completed',
    conclusion,
    actor: { login: 'octocat', id: 583231 },
    html_url: `https://github.com/${repository}/actions/runs/${run.id}`,
    repository: { id: repositoryId, full_name: repository },
    head_repository: headRepositoryId === null ? null : { id: headRepositoryId },
  };
}

function approvalsBody({ reviews = [] }: ScenarioRun): unknown {
  return reviews.map(({ state, user, comment, environment: name }) => ({
    state,
    comment,
    user: { login: user, id: 1 },
    environments: [{ id: 56780428, name }],
  }));
}

function artifactsBody({ id }: ScenarioRun, around: RestAround): unknown {
  const ofRun = around.artifacts.filter(
    ({ runId, finalized }) => finalized && runId === String(id),
  );
  return { total_count: ofRun.length, artifacts: ofRun.map((one) => artifactBody(one, around)) };
}

function artifact(around: RestAround, [, id]: RegExpExecArray): RestAnswer {
  const found = around.artifacts.find((one) => one.finalized && String(one.id) === id);
  return found ? { status: 200, body: artifactBody(found, around) } : notFound;
}

function artifactBody(one: Artifact, { now, scenario }: RestAround): unknown {
  const run = scenario.runs.find(({ id }) => String(id) === one.runId);
  const { repositoryId } = scenario;
  return {
    id: one.id,
    name: one.name,
    size_in_bytes: one.bytes.length,
    digest: one.hash,
    expired: now >= one.expiresAt,
    created_at: new Date(one.createdAt).toISOString(),
    workflow_run: {
      id: Number(one.runId),
      repository_id: repositoryId,
      head_repository_id: run?.headRepositoryId === undefined ? repositoryId : run.headRepositoryId,
      head_sha: run?.sha,
    },
  };
}

function download({ artifacts, now, signedUrl }: RestAround, [, id]: RegExpExecArray): RestAnswer {
  const artifact = artifacts.find((one) => String(one.id) === id);
  if (!artifact) return notFound;
  if (now >= artifact.expiresAt)
    return { status: 410, body: { message: 'Artifact has expired', status: '410' } };
  return { status: 302, headers: { location: signedUrl(artifact) }, body: '' };
}

function environment({ scenario }: RestAround, [, name = '']: RegExpExecArray): RestAnswer {
  const found = scenario.environments.find((one) => one.name === decodeURIComponent(name));
  return found ? { status: 200, body: environmentBody(found) } : notFound;
}

function branchPolicies({ scenario }: RestAround, [, name = '']: RegExpExecArray): RestAnswer {
  const found = scenario.environments.find((one) => one.name === decodeURIComponent(name));
  if (!found) return notFound;
  const all = found.branches === 'selected' ? (found.patterns ?? ['main']) : [];
  const policies = all.map((pattern, at) => ({ id: 361471 + at, name: pattern, type: 'branch' }));
  return { status: 200, body: { total_count: policies.length, branch_policies: policies } };
}

function environmentBody(one: ScenarioEnvironment): unknown {
  const { reviewers = [], preventSelfReview = false, waitMinutes, branches } = one;
  const required = {
    id: 3736,
    type: 'required_reviewers',
    prevent_self_review: preventSelfReview,
    reviewers: reviewers.map(({ type, name }) => ({
      type,
      reviewer: type === 'User' ? { login: name, id: 1 } : { slug: name, name, id: 1 },
    })),
  };
  return {
    id: 161088068,
    name: one.name,
    can_admins_bypass: one.adminsMayBypass ?? true,
    protection_rules: [
      ...(waitMinutes ? [{ id: 3515, type: 'wait_timer', wait_timer: waitMinutes }] : []),
      ...(reviewers.length > 0 ? [required] : []),
      ...(branches ? [{ id: 3755, type: 'branch_policy' }] : []),
    ],
    deployment_branch_policy: branches
      ? {
          protected_branches: branches === 'protected',
          custom_branch_policies: branches === 'selected',
        }
      : null,
  };
}
