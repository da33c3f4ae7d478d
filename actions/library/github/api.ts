import { suiteVersion } from '../host/version.ts';
import type { Clock } from '../system/clock.ts';
import { msOf } from '../system/dates.ts';
import { ambient } from '../system/environment.ts';
import { untilAborted } from '../system/waiting.ts';
import { failureOf, GitHubError, isRateLimit, unanswered } from './failures.ts';
import type { Answer, Send } from './send.ts';

interface ApiParts {
  readonly token: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Takes the place of the network. */
  readonly send?: Send;
  /** `https://api.github.com` unless the runner says otherwise. */
  readonly url?: string;
}

/** How long an outage is waited for, or the end of a limit. */
const patienceMs = 60_000;

export const apiVersion = '2022-11-28';

/** What a request is told by when it fails. */
interface Asked {
  readonly what: string;
  /** What the job may lack: `actions: read`. */
  readonly permission: string;
}

interface Request {
  readonly path: string;
  readonly permission: string;
  /** Posted; without it the path is read. */
  readonly body?: unknown;
  /** What an attempt without an answer may have brought about all the same. */
  readonly made?: (() => Promise<unknown>) | undefined;
}

/** What is posted, and what may keep it from being posted twice. */
export type Posted = Pick<Request, 'body' | 'made'>;

/** GitHub's REST API. Outages and short limits are waited for. */
export class GitHubApi {
  readonly #parts: ApiParts;
  readonly #url: string;

  constructor(parts: ApiParts) {
    this.#parts = parts;
    this.#url = parts.url ?? ambient('GITHUB_API_URL') ?? 'https://api.github.com';
  }

  /**
   * What stands under `path`, as JSON.
   * @throws GitHubError for everything but 200; `permission` is what the job may lack.
   */
  get(path: string, permission: string): Promise<unknown> {
    return this.#ask({ path, permission });
  }

  /**
   * What was made under `path`. After an attempt whose answer is not known `made` looks first whether it is there.
   * @throws GitHubError for everything but 201.
   */
  post(path: string, permission: string, { body, made }: Posted): Promise<unknown> {
    return this.#ask({ path, permission, body, made });
  }

  async #ask(request: Request): Promise<unknown> {
    const { path, permission, body, made } = request;
    const asked = { what: `${body === undefined ? 'GET' : 'POST'} ${path}`, permission };
    const { clock, signal } = this.#parts;
    const begun = clock.now();
    for (let count = 0; ; count += 1) {
      const outcome = await this.#once(request).catch((thrown) => unanswered(asked, thrown));
      signal.throwIfAborted();
      if (isGood(outcome, body === undefined ? 200 : 201)) return parsed(asked, outcome);
      const pause = pauseOf(outcome, { count, now: clock.now() });
      await this.#pause(pause, begun, () => errorOf(asked, outcome));
      const found = isRefusal(outcome) ? undefined : await made?.();
      if (found !== undefined) return found;
    }
  }

  /** Before the next attempt. @throws what `error` makes, where none would help, or none is left. */
  async #pause(ms: number | undefined, begun: number, error: () => GitHubError): Promise<void> {
    const { clock, signal } = this.#parts;
    if (ms === undefined || ms > begun + patienceMs - clock.now()) throw error();
    await clock.sleep(ms, signal);
  }

  async #once({ path, body }: Request): Promise<Answer> {
    const { token, signal } = this.#parts;
    const headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'x-github-api-version': apiVersion,
    };
    const url = `${this.#url}${path}`;
    const send = this.#parts.send ?? (await import('./send.ts')).httpSend(userAgent);
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return untilAborted(send({ url, headers, ...sent }), signal);
  }
}

function isGood(outcome: Answer | GitHubError, status: number): outcome is Answer {
  return !(outcome instanceof GitHubError) && outcome.status === status;
}

function errorOf(asked: Asked, outcome: Answer | GitHubError): GitHubError {
  return outcome instanceof GitHubError ? outcome : failureOf(asked, outcome);
}

/** Nothing was done: the limit stands before everything. */
function isRefusal(outcome: Answer | GitHubError): boolean {
  return !(outcome instanceof GitHubError) && isRateLimit(outcome);
}

const userAgent = `adhoc-actions/${suiteVersion}`;

/** A captive portal answers 200, too. */
function parsed(asked: Asked, answer: Answer): unknown {
  try {
    return JSON.parse(answer.body);
  } catch (thrown) {
    throw unanswered(asked, thrown);
  }
}

/** Before the next attempt; undefined where none would help. */
function pauseOf(
  outcome: Answer | GitHubError,
  { count, now }: { count: number; now: number },
): number | undefined {
  const backoff = Math.min(1_000 * 2 ** count, 15_000) * (0.5 + Math.random() / 2);
  if (outcome instanceof GitHubError) return backoff;
  if (isRateLimit(outcome)) return limitMs(outcome.headers, now) ?? backoff;
  return outcome.status >= 500 ? backoff : undefined;
}

/** As the answer itself says; its Date is what its reset is measured by. */
function limitMs(headers: Answer['headers'], now: number): number | undefined {
  const after = Number(headers['retry-after'] ?? Number.NaN);
  if (after >= 0) return after * 1_000;
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1_000;
  if (!(reset >= 0)) return undefined;
  const date = msOf(headers.date ?? '');
  return Math.max(1_000, reset - (Number.isNaN(date) ? now : date));
}
