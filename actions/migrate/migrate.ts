import type { Parts } from '../library/aws/parts.ts';
import type { InputsOf } from '../library/host/spec.ts';
import type { FinishedTask } from '../library/one-off-task/finished.ts';
import { requestOf } from '../library/one-off-task/request.ts';
import { runOneOffTask } from '../library/one-off-task/run.ts';
import type { spec } from './spec.ts';

/** Runs the environment's own one-off task, on the new image when one is given, and waits for its end. */
export async function migrate(
  inputs: InputsOf<typeof spec.inputs>,
  parts: Parts,
): Promise<FinishedTask> {
  return runOneOffTask(requestOf(inputs), parts);
}
