import { join } from 'node:path';
import { type ChangeSummary, summaryText } from '../review/change-summary.ts';
import { refuseDataLoss } from '../review/protection.ts';
import type { OpenedFiles } from '../sealed-plan/open-plan.ts';
import { RefusedError } from '../text/errors.ts';
import type { Applier, SavedPlan } from './engine.ts';
import { readOptions } from './sealed-options.ts';

/** What was planned, from a plan that was opened. @throws RefusedError `plan-format-unknown`. */
export function savedPlan({ folder, part }: OpenedFiles): SavedPlan {
  const { options } = readOptions(part.options);
  const maskKey = Buffer.from(part.maskKey, 'hex');
  const { assets, images } = part;
  return { options, folder: join(folder, 'tool'), maskKey, assets, images };
}

/**
 * What the plan does, read again: to the byte what was sealed and reviewed, and no data lost that the seal does not
 * name.
 * @throws RefusedError `plan-summary-differs`, `data-loss-not-allowed`.
 */
export async function summariseAgain(
  opened: OpenedFiles,
  applier: Pick<Applier, 'summarise'>,
): Promise<ChangeSummary> {
  const summary = await applier.summarise(savedPlan(opened));
  const sealed = opened.part.summary as unknown as ChangeSummary;
  if (summaryText(summary) !== summaryText(sealed)) throw new RefusedError(differs);
  refuseDataLoss(summary, opened.part.permissions);
  return summary;
}

const differs = {
  code: 'plan-summary-differs',
  what: 'What the plan does, read again from the plan itself, is not what was sealed and reviewed.',
  remedy:
    'Plan again. If it happens again, the versions of the suite differ between the jobs: pin one.',
};
