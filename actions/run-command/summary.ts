import type { Result } from '../library/host/run.ts';
import type { FinishedTask } from '../library/one-off-task/finished.ts';
import { resultOf as taskResultOf } from '../library/one-off-task/result.ts';

/** Outputs and page of a finished command. */
export function resultOf(finished: FinishedTask): Result {
  return taskResultOf(finished, { action: 'run-command' });
}
