import type { StoredParameter } from '../aws/ssm.ts';
import { type LeasePlace, lastHeld } from './lineage.ts';
import { type LeaseRecord, readRecord } from './record.ts';

/** A lease that is there, as one look shows it. */
export interface Sighted {
  /** The newest version, which may be a claim. */
  readonly current: StoredParameter;
  /** The version that says who holds it. */
  readonly held: StoredParameter;
  /** What stands in that one; undefined: nothing that was written by the suite. */
  readonly record: LeaseRecord | undefined;
}

/** Looks at a lease; undefined: nobody has it. */
export async function sight(place: LeasePlace): Promise<Sighted | undefined> {
  const current = await place.ssm.read(place.name);
  if (!current) return undefined;
  const held = await lastHeld(place, current);
  return { current, held, record: readRecord(held.value) };
}

/** Whether a step of that job holds it. */
export function isHeldBy(owner: string, { record }: Sighted): boolean {
  return record?.state === 'held' && record.owner === owner;
}
