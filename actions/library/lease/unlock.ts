import type { Parts } from '../aws/parts.ts';
import { RefusedError, UserError } from '../text/errors.ts';
import { acquireLease } from './acquire.ts';
import { describeHolder, readRecord } from './record.ts';
import type { HasEnded } from './run-ended.ts';
import { times } from './times.ts';

/** Long enough to see that nobody renews it, and to take it over beside others who try. */
const watchMs = times.expiry + 2 * times.claim;

/** A stale lease to be ended by hand. */
export interface Unlock {
  /** The parameter. */
  readonly name: string;
  /** Its id, as the error that named it shows it. */
  readonly id: string;
  readonly hasEnded?: HasEnded;
}

/**
 * Ends a lease that its holder left behind: watches that nobody renews it, takes it over, gives it back. False: there
 * is none.
 * @throws UserError `unlock-id-differs` when another lease than the named one is there; RefusedError
 * `lease-in-use` when its holder renews it.
 */
export async function unlockLease({ name, id, ...how }: Unlock, parts: Parts): Promise<boolean> {
  const { aws, site } = parts;
  const current = await (await aws.ssm(aws.region)).read(name);
  if (!current) {
    site.line(`there is no lease ${name}: nothing to unlock`);
    return false;
  }
  const record = readRecord(current.value);
  const holder = describeHolder(record);
  if (record?.id !== id)
    throw new UserError({
      code: 'unlock-id-differs',
      what: `The lease ${name} has the id ${record?.id ?? 'of no known form'}, not ${id}: ${holder} has it.`,
      remedy: record ? `with: { lock-id: "${record.id}" }, if that is the one to be ended` : '',
    });
  site.line(`lease ${name}: ${holder} has it`);
  const { lease } = await acquireLease({ name, timeoutMs: watchMs, ...how }, parts).catch(
    (thrown) => {
      throw isTimeout(thrown) ? inUse(name, String(holder), thrown) : thrown;
    },
  );
  await lease.release(aws.uncancelled());
  site.line(`unlocked ${name}`);
  return true;
}

function isTimeout(thrown: unknown): boolean {
  return thrown instanceof RefusedError && thrown.code === 'lease-timeout';
}

function inUse(name: string, holder: string, cause: unknown): RefusedError {
  const problem = {
    code: 'lease-in-use',
    what: `The lease ${name} is not stale: ${holder} has it and renews it.`,
    remedy: 'Cancel that run, if it has to end; it then gives the lease back.',
  };
  return new RefusedError(problem, { cause });
}
