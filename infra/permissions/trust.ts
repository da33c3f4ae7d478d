import type { RoleName } from './roles.ts';
import { prefixOf, type Scope } from './scope.ts';
import type { Condition } from './statement.ts';

const host = 'token.actions.githubusercontent.com';

/** A repository whose jobs may take on roles. */
export interface Repository {
  /** `owner/name`. */
  readonly name: string;
  /** As GitHub counts them: in the `sub` of repositories that were made or renamed since July 15, 2026. */
  readonly id: string;
  readonly ownerId: string;
}

export interface Trusted {
  readonly repositories: readonly Repository[];
  /** What plans, reviews and applies, at one ref: `org/adhoc-actions/.github/workflows/environment.yml@refs/tags/v1`. */
  readonly workflows: readonly string[];
  /** What deploys, and plans nothing. */
  readonly deployWorkflows: readonly string[];
  /** What builds images, and does nothing else. */
  readonly buildWorkflows: readonly string[];
}

/** The protected environment of GitHub in which a role is taken on; undefined where none is needed. */
export function environmentOf(role: RoleName, { kind }: Pick<Scope, 'kind'>): string | undefined {
  if (role === 'auto') return 'adhoc-auto';
  const isGated = role === 'apply' || (role === 'deploy' && kind === 'prod');
  return isGated ? prefixOf({ kind }) : undefined;
}

/** Jobs of the same workflows. */
interface Callers {
  /** None: whatever workflow it is. */
  readonly workflows?: readonly string[];
  /** What their `sub` ends with, in every repository. */
  readonly ends: readonly string[];
  readonly ref?: string;
}

/** Where a job of the repository's own code runs: its branches and tags, and pull requests of its own branches. */
const ownCode = ['ref:refs/heads/*', 'ref:refs/tags/*', 'pull_request', 'environment:*'];

/** Of a workflow that is known every job of the repository may be the caller. */
const anywhere = ['*'];

/**
 * Who may take on a role. The job that plans runs the project's code, and is told from others of its workflow by its
 * environment alone: it must find no role beside its own that changes what runs.
 */
function callersOf(role: RoleName, scope: Pick<Scope, 'kind'>, trusted: Trusted): Callers[] {
  const { workflows, deployWorkflows } = trusted;
  const environment = environmentOf(role, scope);
  const gate = [`environment:${environment ?? prefixOf(scope)}`];
  switch (role) {
    case 'plan':
      return [{ ends: ownCode }];
    case 'prepare':
    case 'review':
      return [{ workflows, ends: anywhere }];
    case 'apply':
      return [{ workflows, ends: gate }];
    case 'auto':
      return [{ workflows, ends: gate, ref: 'refs/heads/main' }];
    case 'deploy':
      if (environment) return [{ workflows: [...deployWorkflows, ...workflows], ends: gate }];
      // The second one: the task before a destroy, in the job that applies.
      return [
        { workflows: deployWorkflows, ends: anywhere },
        { workflows, ends: gate },
      ];
  }
}

/** Both forms of `sub`, each with its own end; ids are never left open. */
function subjects({ name, id, ownerId }: Repository, end: string): string[] {
  const [owner, repository] = name.split('/');
  return [`repo:${name}:${end}`, `repo:${owner}@${ownerId}/${repository}@${id}:${end}`];
}

/**
 * Who may take on a role: the Condition of each statement of its trust policy.
 * https://docs.github.com/actions/reference/security/oidc
 */
export function trustOf(
  role: RoleName,
  scope: Pick<Scope, 'kind'>,
  trusted: Trusted,
): readonly Condition[] {
  return conditionsOf(callersOf(role, scope, trusted), trusted);
}

/** The same for what pushes images. */
export function buildTrustOf(trusted: Trusted): readonly Condition[] {
  return conditionsOf([{ workflows: trusted.buildWorkflows, ends: anywhere }], trusted);
}

function conditionsOf(callers: readonly Callers[], trusted: Trusted): readonly Condition[] {
  return callers.map(({ workflows, ends, ref }) => {
    const sub = trusted.repositories.flatMap((one) => ends.flatMap((end) => subjects(one, end)));
    const wanted: Record<string, string | readonly string[] | undefined> = {
      aud: 'sts.amazonaws.com',
      job_workflow_ref: workflows,
      ref,
    };
    const given = Object.entries(wanted).flatMap(([claim, value]) =>
      value === undefined ? [] : [[`${host}:${claim}`, value] as const],
    );
    return {
      StringEquals: Object.fromEntries(given),
      StringLike: { [`${host}:sub`]: sub },
    };
  });
}
