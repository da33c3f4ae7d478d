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

  #isCertainlyOver({ value }: StoredParameter): boolean {
    const record = readRecord(value);
    if (record?.state !== 'held') return false;
    return this.#clock.now() - msOf(record.until) >= times.certain;
  }

  #see(known: Sight | undefined, { version, value }: StoredParameter): Sight {
    const key = `${version} ${value}`;
    return known?.key === key ? known : { key, since: this.#clock.now() };
  }

  #ageOf({ since }: Sight): number {
    return this.#clock.now() - since;
  }
}
