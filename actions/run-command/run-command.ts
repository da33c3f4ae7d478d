import type { InputsOf } from '../library/host/spec.ts';
import { parseWanted } from '../library/image/assignment.ts';
import { clusterName, updateTaskFamilies } from '../library/naming/names.ts';
import { type FinishedTask, runOneOffTask, type TaskParts } from '../library/one-off-task/run.ts';
import type { spec } from './spec.ts';

/** Runs the command in a task of its own and waits for its end. */
export async function runCommand(
  inputs: InputsOf<typeof spec.inputs>,
  parts: TaskParts,
): Promise<FinishedTask> {
  return runOneOffTask(
    {
      ...inputs,
      cluster: inputs.cluster ?? clusterName(inputs.environment),
      task: inputs.task ?? updateTaskFamilies(inputs.environment)[0] ?? '',
      images: parseWanted(inputs.image),
      timeoutMs: inputs.timeout,
      expectedExitCodes: inputs.expectedExitCodes.map(Number),
    },
    parts,
  );
}
