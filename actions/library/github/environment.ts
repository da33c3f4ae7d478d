import type { GitHubApi } from './api.ts';
import { flagAt, listAt, member, textAt } from './json.ts';

/**
 * An environment of a repository and what protects it.
 * Source: docs.github.com, REST API, "Get an environment".
 */
export interface EnvironmentRules {
  readonly name: string;
  /** Logins of people and slugs of teams, one of whom must approve; empty: nobody must. */
  readonly reviewers: readonly string[];
  readonly preventsSelfReview: boolean;
  /** Which branches and tags may deploy; undefined: all. */
  readonly branches: 'protected' | 'selected' | undefined;
  readonly adminsMayBypass: boolean;
}

/** @throws GitHubError when it cannot be read; GitHub needs `actions: read` for it. */
export async function readEnvironment(
  api: GitHubApi,
  repository: string,
  name: string,
): Promise<EnvironmentRules> {
  const path = `/repos/${repository}/environments/${encodeURIComponent(name)}`;
  const rules = rulesIn(await api.get(path, 'actions: read'));
  if (rules.branches !== 'selected') return rules;
  const policies = await api.get(
    `${path}/deployment-branch-policies?per_page=100`,
    'actions: read',
  );
  return takesAll(policies) ? { ...rules, branches: undefined } : rules;
}

/**
 * Whether one of the selected patterns selects nothing: made of stars alone, it takes whatever somebody calls a branch.
 * Source: docs.github.com, REST API, "List deployment branch policies".
 */
function takesAll(answer: unknown): boolean {
  const patterns = listAt(answer, 'branch_policies').map((one) => textAt(one, 'name') ?? '*');
  return patterns.some((pattern) => /^[*/]+$/.test(pattern));
}

/** What is not said is taken for unprotected. */
export function rulesIn(answer: unknown): EnvironmentRules {
  const rules = listAt(answer, 'protection_rules');
  const required = rules.filter((rule) => textAt(rule, 'type') === 'required_reviewers');
  const reviewers = required.flatMap((rule) => listAt(rule, 'reviewers')).map(reviewerIn);
  return {
    name: textAt(answer, 'name') ?? '',
    reviewers: reviewers.filter((one) => one !== undefined),
    preventsSelfReview: required.some((rule) => flagAt(rule, 'prevent_self_review') === true),
    branches: branchesIn(member(answer, 'deployment_branch_policy')),
    adminsMayBypass: flagAt(answer, 'can_admins_bypass') !== false,
  };
}

function reviewerIn(entry: unknown): string | undefined {
  return textAt(entry, 'reviewer', 'login') ?? textAt(entry, 'reviewer', 'slug');
}

function branchesIn(policy: unknown): EnvironmentRules['branches'] {
  if (flagAt(policy, 'protected_branches') === true) return 'protected';
  return flagAt(policy, 'custom_branch_policies') === true ? 'selected' : undefined;
}
