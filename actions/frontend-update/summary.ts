import type { Result } from '../library/host/run.ts';
import type { ConcludedRollout } from '../library/rollout/end/concluded.ts';
import { resultOf as rolloutResultOf } from '../library/rollout/tell/result.ts';

/** Outputs and page of a finished frontend update. */
export function resultOf(finished: ConcludedRollout): Result {
  return rolloutResultOf(finished, 'frontend-update');
}
