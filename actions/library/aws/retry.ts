import type {
  RetryErrorInfo,
  RetryStrategyV2,
  RetryToken,
  StandardRetryToken,
} from '@smithy/types';
import type { Clock } from '../system/clock.ts';

/** How long calls that AWS throttles or that fail on the way are tried again. */
const patienceMs = 120_000;
/** A name that does not resolve is a wrong region far more often than an outage. */
const unresolvedPatienceMs = 10_000;
const longestDelayMs = 5_000;

interface PatientToken extends StandardRetryToken {
  readonly firstFailureAt: number | undefined;
}

/**
 * Exponential backoff with full jitter, bounded by time and not by attempts: a deployment that has
 * begun is worth waiting for. Waits on our clock, which is what the SDK's own strategies cannot do.
 */
export class PatientRetryStrategy implements RetryStrategyV2 {
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async acquireInitialRetryToken(): Promise<RetryToken> {
    return token(0, undefined);
  }

  async refreshRetryTokenForRetry(last: RetryToken, failure: RetryErrorInfo): Promise<RetryToken> {
    const now = this.#clock.now();
    const since = (last as PatientToken).firstFailureAt ?? now;
    if (!isWorthRetrying(failure) || now - since > patienceFor(failure)) throw failure.error;
    await this.#clock.sleep(delayMs(last.getRetryCount(), failure));
    return token(last.getRetryCount() + 1, since);
  }

  recordSuccess(): void {}
}

function token(count: number, firstFailureAt: number | undefined): PatientToken {
  return {
    firstFailureAt,
    getRetryCount: () => count,
    getRetryDelay: () => 0,
    getRetryCost: () => undefined,
  };
}

function isWorthRetrying(failure: RetryErrorInfo): boolean {
  return failure.errorType === 'THROTTLING' || failure.errorType === 'TRANSIENT';
}

function patienceFor(failure: RetryErrorInfo): number {
  const code = (failure.error as { code?: string } | undefined)?.code;
  return code === 'ENOTFOUND' ? unresolvedPatienceMs : patienceMs;
}

function delayMs(count: number, failure: RetryErrorInfo): number {
  const base = failure.errorType === 'THROTTLING' ? 500 : 100;
  return Math.random() * Math.min(base * 2 ** count, longestDelayMs);
}
