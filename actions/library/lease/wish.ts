import type { Parts } from '../aws/parts.ts';
import { baseTag, leaseParameter } from '../naming/names.ts';
import { UserError } from '../text/errors.ts';
import { type Guarded, holdLease } from './hold.ts';
import { baseUnknown } from './problems.ts';

/**
 * Required: nothing is done without. Where known: taken where a base environment is known. Waived: the workflow
 * said no, which is told. None: nobody asked.
 */
export type LeaseNeed = 'required' | 'where-known' | 'waived' | 'none';

/** What a use case says of the lease of its environment. */
export interface LeaseWish {
  readonly environment: string;
  readonly cluster: string;
  /** Of `naming/base.ts`. */
  readonly base: string | undefined;
  readonly lease: LeaseNeed;
  readonly leaseTimeoutMs: number;
}

/**
 * Works under the lease of the environment, or without one where none is to be had.
 * @throws UserError when one is required and no base environment is known.
 */
export async function withLease<P extends Parts, T>(
  wish: LeaseWish,
  parts: P,
  work: (guarded: Guarded<P>) => Promise<T>,
): Promise<T> {
  const { base, environment, lease, leaseTimeoutMs: timeoutMs } = wish;
  if (lease === 'required' && base === undefined) throw new UserError(baseUnknown(wish.cluster));
  if (base !== undefined && (lease === 'required' || lease === 'where-known'))
    return holdLease({ name: leaseParameter(base, environment), timeoutMs }, parts, work);
  if (lease === 'waived')
    parts.site.line('no lease: "lease" is false; another job may change the environment meanwhile');
  if (lease === 'where-known') parts.site.line(withoutBase(wish));
  return work({ ...parts, waited: false, leave: () => undefined });
}

function withoutBase({ cluster }: LeaseWish): string {
  return `no lease: no input "base-environment" and no tag "${baseTag}" on ${cluster}; another job may change the environment meanwhile`;
}
