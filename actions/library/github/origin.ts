import { idAt, textAt } from './json.ts';

/** Which line of work a run is about. */
export interface Origin {
  /** `refs/heads/feature`, `refs/tags/v1`; of a pull request that of its head. */
  readonly ref?: string;
  readonly pullRequest?: number;
}

/**
 * From the claims of the job's ID token, and from its event for what these do not have: the number of a pull request.
 * Source: docs.github.com, "OpenID Connect reference", claims `ref` and `head_ref`; webhook `pull_request`.
 */
export function originOfRun(claims: unknown, event: unknown): Origin {
  const number = Number(idAt(event, 'pull_request', 'number') ?? Number.NaN);
  const head = textAt(claims, 'head_ref') || textAt(event, 'pull_request', 'head', 'ref');
  const ref = head ? `refs/heads/${head}` : textAt(claims, 'ref');
  return {
    ...(ref ? { ref } : {}),
    ...(Number.isSafeInteger(number) ? { pullRequest: number } : {}),
  };
}
