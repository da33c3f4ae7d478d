import { randomUUID } from 'node:crypto';
import type { Aws } from '../aws/aws.ts';
import type { Parts } from '../aws/parts.ts';
import type { Ssm, StoredParameter } from '../aws/ssm.ts';
import { late, within } from '../system/waiting.ts';
import { RemoteError } from '../text/errors.ts';
import { HeldLease, recordAt } from './held.ts';
import { isUnbroken } from './lineage.ts';
import { describeHolder, type Holder, holderOf, type LeaseRecord, readRecord } from './record.ts';
import type { HasEnded } from './run-ended.ts';
import { isHeldBy, type Sighted, sight } from './sight.ts';
import { times } from './times.ts';
import { type Attempt, type InTheWay, waitFor } from './wait.ts';
import { LeaseWatch } from './watch.ts';

/** A lease to be had. */
export interface WantedLease {
  /** The parameter. */
  readonly name: string;
  readonly timeoutMs: number;
  /** The step of this job that had it is over: it is not handed back to that one. */
  readonly inherited?: true;
  /** Asked of a holder that is silent; without it only time tells that a lease is over. */
  readonly hasEnded?: HasEnded;
}

/** One that we have. */
export interface AcquiredLease {
  readonly lease: HeldLease;
  /** Somebody else had it first: what was read before may be no longer so. */
  readonly waited: boolean;
}

/**
 * Takes the lease, or waits for it and says for whom.
 * @throws RefusedError `lease-timeout` when it is not free in time.
 */
export async function acquireLease(wanted: WantedLease, parts: Parts): Promise<AcquiredLease> {
  const { clock, site, action } = parts;
  const holder = holderOf(site.identity, { id: randomUUID(), action, now: clock.now() });
  const taker = new Taker(wanted, holder, parts);
  const { had: lease, waited } = await waitFor(
    wanted,
    parts,
    async (): Promise<Attempt<HeldLease>> => {
      const outcome = await taker.tryOnce();
      return outcome instanceof HeldLease ? { had: outcome } : { inTheWay: outcome };
    },
  );
  return { lease, waited };
}

/** How long one write is waited for, also after a cancel: then it is known whether the lease is ours. */
const writeMs = 20_000;

class Taker {
  readonly #name: string;
  readonly #wanted: WantedLease;
  readonly #holder: Holder;
  readonly #parts: Parts;
  readonly #watch: LeaseWatch;
  #askedAt = Number.NEGATIVE_INFINITY;

  constructor(wanted: WantedLease, holder: Holder, parts: Parts) {
    this.#name = wanted.name;
    this.#wanted = wanted;
    this.#holder = holder;
    this.#parts = parts;
    this.#watch = new LeaseWatch(parts.clock);
  }

  async tryOnce(): Promise<HeldLease | InTheWay> {
    const ssm = await this.#ssm();
    const seen = await sight({ ssm, name: this.#name });
    if (!seen) return this.#create(ssm);
    const { current, held, record: before } = seen;
    // A write of ours that came late lies over somebody's lease, and makes it none of ours; another step's does.
    const isOurs = isHeldBy(this.#holder.owner, seen) && before?.id !== this.#holder.id;
    const isOver = this.#watch.isOver(current, held) || (await this.#isAbandoned(seen));
    if (isOurs) return this.#takeOver(current, this.#wanted.inherited ? undefined : before);
    return isOver ? this.#takeOver(current, undefined) : held;
  }

  /** Its holder is silent, and its run has ended. */
  async #isAbandoned({ held, record }: Sighted): Promise<boolean> {
    const { clock, site } = this.#parts;
    if (!this.#wanted.hasEnded || !record || !this.#watch.isSilent(held)) return false;
    if (clock.now() - this.#askedAt < times.ask) return false;
    this.#askedAt = clock.now();
    const hasEnded = await this.#wanted.hasEnded(record);
    if (hasEnded) {
      const who = describeHolder(record);
      site.line(`takes over the lease ${this.#name}, as the run has ended that has it: ${who}`);
    }
    return hasEnded;
  }

  async #create(ssm: Ssm): Promise<HeldLease | InTheWay> {
    const renewedAt = this.#parts.clock.now();
    const value = recordAt(this.#holder, 'held', renewedAt);
    const created = await this.#write((there) => there.create(this.#name, value));
    if (created) return this.#taken({ written: { version: 1, value }, renewedAt });
    // Ours, if the answer to an earlier attempt was lost.
    const there = await ssm.read(this.#name);
    if (there?.version !== 1 || there.value !== value) return there;
    return this.#taken({ written: there, renewedAt });
  }

  /** Claims what `seen` shows to be over, lets others who do so show themselves, and confirms. */
  async #takeOver(
    seen: StoredParameter,
    companion: LeaseRecord | undefined,
  ): Promise<HeldLease | InTheWay> {
    const { clock, signal } = this.#parts;
    const claim = await this.#overwrite('claimed', seen);
    if (!claim) return this.#look();
    await clock.sleep(times.settle, signal);
    // Looked at first, so that a claim that is spoiled already is not made to look like a lease.
    if ((await this.#look())?.version !== claim.version) return this.#look();
    const renewedAt = clock.now();
    const written = await this.#overwrite('held', claim);
    if (!written) return this.#look();
    return this.#taken({ written, renewedAt, companion });
  }

  /** The next version, if nobody else wrote since `from`. */
  async #overwrite(
    state: 'claimed' | 'held',
    from: StoredParameter,
  ): Promise<StoredParameter | undefined> {
    const value = recordAt(this.#holder, state, this.#parts.clock.now());
    const mine = (between: string) => readRecord(between)?.id === this.#holder.id;
    return this.#write(async (ssm) => {
      const to = await ssm.overwrite(this.#name, value);
      const alone = await isUnbroken({ ssm, name: this.#name }, { from, to }, mine);
      return alone ? { version: to, value } : undefined;
    });
  }

  async #write<T>(write: (ssm: Ssm) => Promise<T>): Promise<T> {
    const { aws, clock } = this.#parts;
    const answer = await within({ clock, ms: writeMs }, async (over) =>
      write(await regional(aws.uncancelled(over))),
    );
    if (answer !== late) return answer;
    throw new RemoteError({
      code: 'lease-unreachable',
      what: `Systems Manager did not say within ${writeMs / 1_000} s whether the lease ${this.#name} is ours. If it is, it ends by itself.`,
      remedy: 'Run again.',
    });
  }

  async #look(): Promise<InTheWay> {
    return (await this.#ssm()).read(this.#name);
  }

  #ssm(): Promise<Ssm> {
    return regional(this.#parts.aws);
  }

  #taken(how: Omit<ConstructorParameters<typeof HeldLease>[0], 'name' | 'holder'>): HeldLease {
    return new HeldLease({ ...how, name: this.#name, holder: this.#holder }, this.#parts.clock);
  }
}

function regional(aws: Aws): Promise<Ssm> {
  return aws.ssm(aws.region);
}
