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

/** GitHub's REST API, read only. */
export class GitHubApi {
  readonly #parts: ApiParts;
  readonly #url: string;

  constructor(parts: ApiParts) {
    this.#parts = parts;
    this.#url = parts.url ?? ambient('GITHUB_API_URL') ?? 'https://api.github.com';
  }

  /**
   * What stands under `path`, as JSON. Outages and short limits are waited for.
   * @throws GitHubError for everything but 200; `permission` is what the job may lack.
   */
  async get(path: string, permission: string): Promise<unknown> {
    const asked = { what: `GET ${path}`, permission };
    const { clock, signal } = this.#parts;
    const begun = clock.now();
    for (let count = 0; ; count += 1) {
      const outcome = await this.#once(path).catch((thrown) => unanswered(asked, thrown));
      signal.throwIfAborted();
      if (!(outcome instanceof GitHubError) && outcome.status === 200)
        return parsed(asked, outcome);
      const pause = pauseOf(outcome, { count, now: clock.now() });
      const left = begun + patienceMs - clock.now();
      if (pause === undefined || pause > left)
        throw outcome instanceof GitHubError ? outcome : failureOf(asked, outcome);
      await clock.sleep(pause, signal);
    }
  }

  async #once(path: string): Promise<Answer> {
    const { token, signal } = this.#parts;
    const headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'x-github-api-version': apiVersion,
    };
    const send = this.#parts.send ?? (await import('./send.ts')).httpSend(userAgent);
    return untilAborted(send(`${this.#url}${path}`, headers), signal);
  }
}

const userAgent = `adhoc-actions/${suiteVersion}`;

/** A captive portal answers 200, too. */
function parsed(asked: { what: string; permission: string }, answer: Answer): unknown {
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
