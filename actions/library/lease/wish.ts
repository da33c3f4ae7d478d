import type { Parts } from '../aws/parts.ts';
import { baseTag, leaseParameter } from '../naming/names.ts';
import { UserError } from '../text/errors.ts';
import type { WantedLease } from './acquire.ts';
import { awaitFree } from './await-free.ts';
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
  const wanted = wantedBy(wish, parts);
  if (wanted) return holdLease(wanted, parts, work);
  return work({ ...parts, waited: false, leave: () => undefined });
}

/**
 * For who only reads: waits as `withLease` would, and takes nothing. Says whether somebody else had the lease first.
 * @throws UserError as `withLease` does.
 */
export async function awaitLease(
  wish: LeaseWish,
  parts: Parts,
): Promise<{ readonly waited: boolean }> {
  const wanted = wantedBy(wish, parts);
  return wanted ? awaitFree(wanted, parts) : { waited: false };
}

/** The lease that is to be had; undefined: there is none, which is told. */
function wantedBy(wish: LeaseWish, { site }: Parts): WantedLease | undefined {
  const { base, environment, lease, leaseTimeoutMs: timeoutMs } = wish;
  if (lease === 'required' && base === undefined) throw new UserError(baseUnknown(wish.cluster));
  if (base !== undefined && (lease === 'required' || lease === 'where-known'))
    return { name: leaseParameter(base, environment), timeoutMs };
  if (lease === 'waived')
    site.line('no lease: "lease" is false; another job may change the environment meanwhile');
  if (lease === 'where-known') site.line(withoutBase(wish));
  return undefined;
}

function withoutBase({ cluster }: LeaseWish): string {
  return `no lease: no input "base-environment" and no tag "${baseTag}" on ${cluster}; another job may change the environment meanwhile`;
}
