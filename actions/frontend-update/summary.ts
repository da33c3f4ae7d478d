import type { Result } from '../library/host/run.ts';
import type { Performed } from '../library/rollout/perform.ts';
import { resultOf as rolloutResultOf } from '../library/rollout/tell/result.ts';

/** Outputs and page of a frontend update that ended or was checked. */
export function resultOf(performed: Performed): Result {
  return rolloutResultOf(performed, 'frontend-update');
}
