import { type Problem, RemoteError } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import type { Answer } from './send.ts';

/** An answer of GitHub's API that is not what was asked for. */
export class GitHubError extends RemoteError {
  /** 0: no answer. */
  readonly status: number;

  constructor(status: number, problem: Problem, options?: ErrorOptions) {
    super(problem, options);
    this.status = status;
  }
}

interface Asked {
  /** `GET /repos/acme/shop/environments/adhoc`. */
  readonly what: string;
  /** The permission that it needs: `actions: read`. */
  readonly permission: string;
}

/** What an answer that is an error means, in GitHub's own words. */
export function failureOf(asked: Asked, { status, headers, body }: Answer): GitHubError {
  const said = foreign(messageIn(body));
  const request = headers['x-github-request-id'];
  const what = `${asked.what} was answered with ${status}: ${said}${request ? ` (request id ${foreign(request)})` : ''}`;
  if (isRateLimit({ status, headers, body }))
    return new GitHubError(status, {
      code: 'github-rate-limited',
      what: `GitHub's API lets this token ask no more for now. ${what}`,
      remedy: `Run again after ${resetOf(headers)}.`,
    });
  if (status === 401)
    return new GitHubError(status, {
      code: 'github-token-refused',
      what: `GitHub does not take the token. ${what}`,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
      remedy: 'with: { github-token: "${{ github.token }}" }',
    });
  if (status === 403 || status === 404)
    return new GitHubError(status, denied(asked, { status, what }));
  if (status === 422) return new GitHubError(status, { code: 'github-refused-request', what });
  return new GitHubError(status, {
    code: 'github-unreachable',
    what,
    remedy: 'Run again; https://www.githubstatus.com tells of outages.',
  });
}

/** A private repository answers 404 to who may not read it, so the two cannot always be told apart. */
function denied({ permission }: Asked, seen: { status: number; what: string }): Problem {
  const remedy = `permissions: { ${permission} }`;
  if (seen.status === 403) return { code: 'github-denied', what: seen.what, remedy };
  const what = `${seen.what}. It is not there, or the token may not see it.`;
  return { code: 'github-not-found', what, remedy };
}

/** Without an answer. */
export function unanswered({ what }: Asked, cause: unknown): GitHubError {
  const said = foreign(cause instanceof Error ? cause.message : String(cause));
  const problem = {
    code: 'github-unreachable',
    what: `${what} was not answered: ${said}`,
    remedy: 'Run again; behind a proxy check HTTPS_PROXY and NO_PROXY.',
  };
  return new GitHubError(0, problem, { cause });
}

/**
 * Primary limits leave no requests, secondary ones ask to come back later; both may come as 403.
 * Source: docs.github.com, "Rate limits for the REST API".
 */
export function isRateLimit({ status, headers, body }: Answer): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  const spent = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
  return spent || /rate limit/i.test(messageIn(body));
}

function resetOf(headers: Answer['headers']): string {
  const after = headers['retry-after'];
  if (after && /^\d+$/.test(after)) return `${after} s`;
  return 'the hour of the limit is over';
}

function messageIn(body: string): string {
  try {
    const { message } = JSON.parse(body) as { message?: unknown };
    return typeof message === 'string' ? message : body.slice(0, 200);
  } catch {
    return body.slice(0, 200);
  }
}
