import type { Site } from '../library/host/site.ts';
import type { ChangeSummary } from '../library/review/change-summary.ts';
import { isProtected } from '../library/review/inputs.ts';
import { allowedInVain, permissionsOf, refuseDataLoss } from '../library/review/protection.ts';
import type { PlanInputs } from './spec.ts';

/** What is sealed as allowed. */
export function permissionsFor(inputs: PlanInputs, summary: ChangeSummary): readonly string[] {
  return permissionsOf(wishOf(inputs), summary);
}

/** @throws RefusedError `data-loss-not-allowed`. */
export function protectData(
  inputs: PlanInputs,
  summary: ChangeSummary,
  site: Pick<Site, 'warning'>,
): void {
  for (const note of allowedInVain(wishOf(inputs), summary)) site.warning(note);
  refuseDataLoss(summary, permissionsFor(inputs, summary));
}

function wishOf({ protect, kind, allowDataLoss: allowed }: PlanInputs) {
  return { protect: isProtected(protect, kind), allowed };
}
