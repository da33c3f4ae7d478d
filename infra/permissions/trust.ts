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
  /** Reusable workflows of the suite at one ref: `org/adhoc-actions/.github/workflows/environment.yml@refs/tags/v1`. */
  readonly workflows: readonly string[];
}

/** The protected environment of GitHub in which a role is taken on; undefined where none is needed. */
export function environmentOf(role: RoleName, { kind }: Pick<Scope, 'kind'>): string | undefined {
  if (role === 'auto') return 'adhoc-auto';
  const isGated = role === 'apply' || (role === 'deploy' && kind === 'prod');
  return isGated ? prefixOf({ kind }) : undefined;
}

/** Jobs of our own workflows alone: what hands on a plan, what applies it, what works unattended. */
const boundToWorkflows: readonly RoleName[] = ['review', 'apply', 'auto'];

/** Both forms of `sub`, each with its own end; ids are never left open. */
function subjects({ name, id, ownerId }: Repository, end: string): string[] {
  const [owner, repository] = name.split('/');
  return [`repo:${name}:${end}`, `repo:${owner}@${ownerId}/${repository}@${id}:${end}`];
}

/** Where a job of the repository's own code runs: its branches and tags, and pull requests of its own branches. */
const ownCode = ['ref:refs/heads/*', 'ref:refs/tags/*', 'pull_request', 'environment:*'];

/**
 * Who may take on a role: the Condition of its trust policy.
 * https://docs.github.com/actions/reference/security/oidc
 */
export function trustOf(role: RoleName, scope: Pick<Scope, 'kind'>, trusted: Trusted): Condition {
  const environment = environmentOf(role, scope);
  const ends = environment ? [`environment:${environment}`] : ownCode;
  const sub = trusted.repositories.flatMap((one) => ends.flatMap((end) => subjects(one, end)));
  const wanted: [claim: string, value: string | readonly string[]][] = [
    ['aud', 'sts.amazonaws.com'],
  ];
  if (boundToWorkflows.includes(role)) wanted.push(['job_workflow_ref', trusted.workflows]);
  if (role === 'auto') wanted.push(['ref', 'refs/heads/main']);
  return {
    StringEquals: Object.fromEntries(wanted.map(([claim, value]) => [`${host}:${claim}`, value])),
    StringLike: { [`${host}:sub`]: sub },
  };
}
