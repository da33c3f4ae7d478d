import { isThrottlingError, isTransientError } from '@smithy/core/retry';
import type {
  RetryErrorInfo,
  RetryStrategyV2,
  RetryToken,
  SdkError,
  StandardRetryToken,
} from '@smithy/types';
import type { Clock } from '../system/clock.ts';
import { losesAnswer } from './lost-answer.ts';

/** How long calls that AWS throttles or that fail on the way are tried again. */
export const patienceMs = 120_000;
/** A name that does not resolve, or a door that is shut, is a wrong setting far more often than an outage. */
const shortPatienceMs = 10_000;
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
  readonly #signal: AbortSignal | undefined;
  readonly #repeats: boolean;

  /** `repeats`: whether a call may be made again that perhaps was carried out. */
  constructor(clock: Clock, signal?: AbortSignal, repeats = true) {
    this.#clock = clock;
    this.#signal = signal;
    this.#repeats = repeats;
  }

  async acquireInitialRetryToken(): Promise<RetryToken> {
    return token(0, undefined);
  }

  async refreshRetryTokenForRetry(last: RetryToken, failure: RetryErrorInfo): Promise<RetryToken> {
    if (!this.#repeats && losesAnswer(failure.error)) throw failure.error;
    const now = this.#clock.now();
    const since = (last as PatientToken).firstFailureAt ?? now;
    const patience = isFirstSkew(last, failure) ? shortPatienceMs : patienceFor(failure);
    const left = patience - (now - since);
    if (left <= 0) throw failure.error;
    const delay = delayMs(last.getRetryCount(), failure);
    await this.#clock.sleep(Math.min(delay, left), this.#signal);
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

type Cause = SdkError & { readonly code?: string; readonly statusCode?: number };

/** The SDK has just set its clock by AWS's: a signature that came at the wrong time is worth one more. */
function isFirstSkew(last: RetryToken, { error }: RetryErrorInfo): boolean {
  const { name = '', $metadata } = (error ?? {}) as Cause;
  const isFirst = last.getRetryCount() === 0 && $metadata?.clockSkewCorrected === true;
  return isFirst && /^(Request(Expired|InTheFuture|TimeTooSkewed)|.*Signature.*)$/.test(name);
}

/**
 * With a clock that is minutes off, the SDK marks every error, denials too, as one that the clock
 * may have caused, and never stops: so its other tests are asked without that mark.
 */
function passes(error: Cause): boolean {
  const $metadata = { ...error.$metadata, clockSkewCorrected: undefined };
  const unmarked = Object.create(error, { $metadata: { value: $metadata } }) as SdkError;
  return isThrottlingError(unmarked) || isTransientError(unmarked);
}

/** Messages of refusals that pass, under names that do not say so. */
const passing = [
  // ECS, RegisterTaskDefinition.
  /Too many concurrent attempts/,
  // STS could not fetch GitHub's keys; it can a moment later.
  /Couldn't retrieve verification key/,
];

/** How long a failure of this kind may last; 0: not worth a second try. */
function patienceFor(failure: RetryErrorInfo): number {
  const error = (failure.error ?? {}) as Cause;
  const { name, code, message = '', statusCode = 0 } = error;
  if (code === 'ENOTFOUND' || code === 'ECONNREFUSED') return shortPatienceMs;
  // The proxy's own refusals (403, 407) stay; a tunnel that broke or a bad gateway may pass.
  if (code === 'ERR_PROXY_TUNNEL')
    return statusCode >= 400 && statusCode < 500 ? 0 : shortPatienceMs;
  // The SDK takes every LimitExceededException for a throttle; most are quotas, which no waiting raises.
  if (name === 'LimitExceededException' && !/rate|throttl/i.test(message)) return 0;
  // An answer that is not AWS's: some gateway's page, or a body cut off.
  if (name === 'SyntaxError') return shortPatienceMs;
  return passes(error) || passing.some((text) => text.test(message)) ? patienceMs : 0;
}

/** Throttled calls start with longer pauses. */
function delayMs(count: number, failure: RetryErrorInfo): number {
  const base = failure.errorType === 'THROTTLING' ? 500 : 100;
  return Math.random() * Math.min(base * 2 ** count, longestDelayMs);
}
