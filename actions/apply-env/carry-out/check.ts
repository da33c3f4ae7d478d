import type { ApplyParts } from '../request/parts.ts';
import type { Deed } from './carry-out.ts';
import { underLease } from './under-lease.ts';

/**
 * Holds a plan that was verified against what is once more, and changes nothing. Under the lease, as an apply would:
 * who has it may be moving what the plan stands on. All of it is looked at again, as no tool and no mark comes after.
 * @throws RefusedError as `verify` does.
 */
export async function check(
  { candidate, verified, stopping }: Deed,
  parts: ApplyParts,
): Promise<void> {
  await underLease(candidate.where.lease, parts, ({ signal }) => {
    stopping.follow(signal);
    return verified.again();
  });
  parts.site.line('this plan could be applied now; nothing was changed');
}
