import type { Parts } from '../library/aws/parts.ts';
import type { InputsOf } from '../library/host/spec.ts';
import type { FinishedTask } from '../library/one-off-task/finished.ts';
import { requestOf } from '../library/one-off-task/request.ts';
import { runOneOffTask } from '../library/one-off-task/run.ts';
import type { spec } from './spec.ts';

/** Runs the command, each time that the step is executed, in a task of its own and waits for its end. */
export async function runCommand(
  inputs: InputsOf<typeof spec.inputs>,
  parts: Parts,
): Promise<FinishedTask> {
  const lease = inputs.lease ? 'required' : 'none';
  return runOneOffTask({ ...requestOf(inputs), lease, eachExecution: true }, parts);
}
