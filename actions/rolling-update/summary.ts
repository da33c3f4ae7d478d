import type { Result } from '../library/host/run.ts';
import type { FinishedRollout } from '../library/rollout/finished.ts';
import { resultOf as rolloutResultOf } from '../library/rollout/result.ts';

/** Outputs and page of a finished rolling update. */
export function resultOf(finished: FinishedRollout): Result {
  return rolloutResultOf(finished, 'rolling-update');
}
