import type { Ssm, StoredParameter } from '../aws/ssm.ts';
import { readRecord } from './record.ts';

/** The parameter of a lease and who asks for it. */
export interface LeasePlace {
  readonly ssm: Ssm;
  readonly name: string;
}

/**
 * Whether nobody else wrote between `from`, which was read or written, and the version `to`, which our own write
 * made: so `to` is the next one, or what lies between is `mine` too, writes whose answers were lost. A parameter
 * that was deleted and created again begins with version 1: so `from` must still be what it was.
 */
export async function isUnbroken(
  { ssm, name }: LeasePlace,
  { from, to }: { readonly from: StoredParameter; readonly to: number },
  mine: (value: string) => boolean,
): Promise<boolean> {
  if (to <= from.version) return false;
  const before = await ssm.read(`${name}:${from.version}`);
  if (before?.value !== from.value) return false;
  for (let version = from.version + 1; version < to; version += 1) {
    const between = await ssm.read(`${name}:${version}`);
    if (!between || !mine(between.value)) return false;
  }
  return true;
}

const mostClaims = 20;

/**
 * The version that says who holds the lease: the newest that is no claim. A claim may have come late, over a
 * lease that somebody has just taken, and says nothing of it.
 */
export async function lastHeld(
  { ssm, name }: LeasePlace,
  current: StoredParameter,
): Promise<StoredParameter> {
  let seen = current;
  for (let back = 0; back < mostClaims; back += 1) {
    if (readRecord(seen.value)?.state !== 'claimed') return seen;
    const before = await ssm.read(`${name}:${seen.version - 1}`);
    if (!before) return current;
    seen = before;
  }
  return current;
}
