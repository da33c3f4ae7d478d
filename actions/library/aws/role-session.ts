import type { AwsCredentialIdentity } from '@smithy/types';
import type { Clock } from '../system/clock.ts';
import { late, untilAborted, within } from '../system/waiting.ts';

/** As the SDK does: what ends within five minutes is renewed before it is used. */
const renewalMs = 300_000;
/** How long keys that still work are used before another try to renew them. */
const restMs = 30_000;

/** How long a call waits for new keys while the old ones still work; the renewal goes on beside it. */
const besideMs = 2_000;

/** How a new set of keys is had; the signal is that of the caller who waits for it. */
export type Assume = (signal: AbortSignal | undefined) => Promise<AwsCredentialIdentity>;

/** The keys of one role, shared by all clients and renewed for as long as the step runs. */
export class RoleSession {
  readonly #assume: Assume;
  readonly #clock: Clock;
  #current: AwsCredentialIdentity | undefined;
  #pending: Promise<AwsCredentialIdentity> | undefined;
  #restUntil = 0;

  constructor(assume: Assume, clock: Clock) {
    this.#assume = assume;
    this.#clock = clock;
  }

  async credentials(signal: AbortSignal | undefined): Promise<AwsCredentialIdentity> {
    const current = this.#current;
    if (current && !this.#isDue(current)) return current;
    const pending = this.#pending ?? this.#renew(signal);
    this.#pending = pending;
    if (!current || this.#remainingMs(current) <= 0) return untilAborted(pending, signal);
    const wait = { clock: this.#clock, ms: besideMs, signal };
    const renewed = await within(wait, () => pending).catch((): typeof late => late);
    if (renewed !== late) return renewed;
    // Keys that still work outlast a GitHub or an STS that does not.
    this.#restUntil = this.#clock.now() + restMs;
    return current;
  }

  /** Forgets keys that AWS calls expired, whatever this machine's clock says. */
  drop(): void {
    this.#current = undefined;
  }

  async #renew(signal: AbortSignal | undefined): Promise<AwsCredentialIdentity> {
    try {
      this.#current = await untilAborted(this.#assume(signal), signal);
      return this.#current;
    } finally {
      this.#pending = undefined;
    }
  }

  #isDue(keys: AwsCredentialIdentity): boolean {
    const remaining = this.#remainingMs(keys);
    return remaining <= 0 || (remaining <= renewalMs && this.#clock.now() >= this.#restUntil);
  }

  #remainingMs({ expiration }: AwsCredentialIdentity): number {
    return expiration ? expiration.getTime() - this.#clock.now() : Number.POSITIVE_INFINITY;
  }
}
