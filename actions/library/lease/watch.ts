import type { StoredParameter } from '../aws/ssm.ts';
import type { Clock } from '../system/clock.ts';
import { msOf } from '../system/dates.ts';
import { readRecord } from './record.ts';
import { times } from './times.ts';

interface Sight {
  readonly key: string;
  readonly since: number;
}

/** What a waiting job has seen of a lease, and for how long by its own clock. */
export class LeaseWatch {
  readonly #clock: Clock;
  #held: Sight | undefined;
  #current: Sight | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether it may be taken over: nobody renewed it for too long, and nobody else is about to take it. */
  isOver(current: StoredParameter, held: StoredParameter): boolean {
    this.#held = this.#see(this.#held, held);
    this.#current = this.#see(this.#current, current);
    const claimed = current.version !== held.version;
    if (claimed && this.#ageOf(this.#current) < times.claim) return false;
    return this.#isCertainlyOver(held) || this.#ageOf(this.#held) >= times.expiry;
  }

  /**
   * Whether a lease that somebody holds was not renewed for as long as no renewal takes: by what was seen, or by the
   * holder's clock. Not enough by itself. Asked after `isOver`.
   */
  isSilent(held: StoredParameter): boolean {
    const record = readRecord(held.value);
    if (record?.state !== 'held' || record.left || this.#current?.key !== this.#held?.key)
      return false;
    const renewedAt = msOf(record.until) - times.expiry;
    const isLong = this.#clock.now() - renewedAt >= times.silence;
    return isLong || this.#ageOf(this.#held) >= times.silence;
  }

  #isCertainlyOver({ value }: StoredParameter): boolean {
    const record = readRecord(value);
    if (record?.state !== 'held') return false;
    return this.#clock.now() - msOf(record.until) >= times.certain;
  }

  #see(known: Sight | undefined, { version, value }: StoredParameter): Sight {
    const key = `${version} ${value}`;
    return known?.key === key ? known : { key, since: this.#clock.now() };
  }

  #ageOf(sight: Sight | undefined): number {
    return sight ? this.#clock.now() - sight.since : 0;
  }
}
