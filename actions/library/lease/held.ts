import type { Aws } from '../aws/aws.ts';
import type { StoredParameter } from '../aws/ssm.ts';
import type { Clock } from '../system/clock.ts';
import { isoTime, msOf } from '../system/dates.ts';
import { RemoteError } from '../text/errors.ts';
import { isUnbroken } from './lineage.ts';
import { type Holder, type LeaseRecord, readRecord } from './record.ts';
import { times } from './times.ts';

interface Taken {
  readonly name: string;
  readonly holder: Holder;
  /** As our own write left it. */
  readonly written: StoredParameter;
  /** When the write that took it was begun, which is not later than when AWS had it. */
  readonly renewedAt: number;
  /** Of another step of this job, which had it before. */
  readonly companion?: LeaseRecord | undefined;
}

/** The record of a holder, good for `times.expiry` from `at`. */
export function recordAt(holder: Holder, state: LeaseRecord['state'], at: number): string {
  const until = isoTime(at + times.expiry);
  return JSON.stringify({ ...holder, state, until });
}

/** A lease that is ours until its renewals end. */
export class HeldLease {
  readonly name: string;
  #holder: Holder;
  readonly #clock: Clock;
  #written: StoredParameter;
  #renewedAt: number;
  #companion: LeaseRecord | undefined;

  constructor(taken: Taken, clock: Clock) {
    this.name = taken.name;
    this.#holder = taken.holder;
    this.#written = taken.written;
    this.#renewedAt = taken.renewedAt;
    this.#companion = taken.companion;
    this.#clock = clock;
  }

  /** When the work must stop unless the lease is renewed before. */
  get stopAt(): number {
    return this.#renewedAt + times.stop;
  }

  /**
   * Makes it ours for another `times.expiry`.
   * @throws RemoteError `lease-lost` when somebody else wrote in between.
   */
  async renew(aws: Aws): Promise<void> {
    const ssm = await aws.ssm(aws.region);
    const begun = this.#clock.now();
    const value = recordAt(this.#holder, 'held', begun);
    const version = await ssm.overwrite(this.name, value);
    const step = { from: this.#written, to: version };
    const place = { ssm, name: this.name };
    if (!(await isUnbroken(place, step, (between) => this.#isOfThisJob(between))))
      throw lost(this.name, 'somebody else wrote it');
    this.#written = { version, value };
    this.#renewedAt = begun;
  }

  /** Lets it end by itself, for others `times.expiry` from now, whatever becomes of its run. */
  async leave(aws: Aws): Promise<void> {
    this.#holder = { ...this.#holder, left: true };
    await this.renew(aws);
  }

  /** Gives it back: to the other step of this job that still has it, else to everybody. */
  async release(aws: Aws): Promise<void> {
    // Renewed, it is ours for long enough for a delete that is slow on its way to reach no one else's.
    await this.renew(aws);
    const ssm = await aws.ssm(aws.region);
    const other = this.#companion;
    if (other && msOf(other.until) > this.#clock.now())
      await ssm.overwrite(this.name, JSON.stringify(other));
    else await ssm.remove(this.name);
  }

  #isOfThisJob(value: string): boolean {
    const record = readRecord(value);
    if (record?.owner !== this.#holder.owner) return false;
    if (record.id !== this.#holder.id && record.state === 'held') this.#companion = record;
    return true;
  }
}

export function lost(name: string, why: string): RemoteError {
  return new RemoteError({
    code: 'lease-lost',
    what: `The lease ${name} was lost: ${why}. The work was stopped, because another job may change the environment now.`,
    remedy: 'Look at what the other job did, then run this one again.',
  });
}
