import { type Guarded, holdLease } from '../../library/lease/hold.ts';
import { endOfRuns } from '../../library/lease/run-ended.ts';
import type { ApplyParts } from '../request/parts.ts';

export type LeasedParts = Guarded<ApplyParts>;

/** Works while no other job changes the environment, unless the workflow wants it without. */
export function underLease<T>(
  name: string,
  parts: ApplyParts,
  work: (leased: LeasedParts) => Promise<T>,
): Promise<T> {
  const { inputs, site } = parts;
  if (inputs.lease) return noted(name, parts, work);
  site.line('no lease: "lease" is false; another job may change the environment meanwhile');
  return work({ ...parts, waited: false, leave: () => undefined });
}

/** The lease is open until it is given back. */
async function noted<T>(
  name: string,
  parts: ApplyParts,
  work: (leased: LeasedParts) => Promise<T>,
): Promise<T> {
  const { inputs, leavings, github, clock } = parts;
  const wanted = { name, timeoutMs: inputs.leaseTimeout, hasEnded: endOfRuns(github, clock) };
  let isLeft = false;
  try {
    return await holdLease(wanted, parts, (leased) => {
      leavings.note({ lease: name });
      const leave = () => {
        isLeft = true;
        leased.leave();
      };
      return work({ ...leased, leave });
    });
  } finally {
    if (!isLeft) leavings.note({ lease: undefined });
  }
}
