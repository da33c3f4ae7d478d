import type { Parts } from '../library/aws/parts.ts';
import type { InputsOf } from '../library/host/spec.ts';
import { leaveMigration } from '../library/migration/migration.ts';
import type { FinishedTask } from '../library/one-off-task/finished.ts';
import { requestOf } from '../library/one-off-task/request.ts';
import { runOneOffTask } from '../library/one-off-task/run.ts';
import { containersOf } from '../library/task-definition/task-definition.ts';
import type { spec } from './spec.ts';

/** Runs the environment's own one-off task, on the new image when one is given, and waits for its end. */
export async function migrate(
  inputs: InputsOf<typeof spec.inputs>,
  parts: Parts,
): Promise<FinishedTask> {
  const finished = await runOneOffTask(requestOf(inputs), parts);
  if (!finished.failure) tellLaterSteps(finished, parts);
  return finished;
}

/** A rollout of the same job that goes back can then say what the schema is ahead of. */
function tellLaterSteps(
  { request, revision, prepared, ending, region }: FinishedTask,
  { site }: Parts,
): void {
  const { environment, cluster } = request;
  const own = containersOf(revision.definition).find(
    ({ name }) => name === prepared.chosen.container,
  )?.command;
  const words = request.command.length > 0 ? request.command : own;
  leaveMigration(
    site,
    { environment, cluster, region },
    {
      taskDefinition: revision.name,
      command: Array.isArray(words) ? words.map(String) : [],
      endedAt: ending.task.stoppedAt?.toISOString(),
    },
  );
}
