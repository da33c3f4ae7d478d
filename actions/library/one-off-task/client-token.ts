import { createHash } from 'node:crypto';
import type { RunIdentity } from '../host/site.ts';
import type { Prepared } from './prepare.ts';
import type { TaskRequest } from './request.ts';

/**
 * The token under which AWS starts a task at most once: retries of this execution never start a second one.
 * Without `eachExecution` the same step of the same attempt of the same run, asking for the same, gets the
 * task that it started before.
 * RunTask takes at most 64 characters: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
 */
export function tokenOf(
  request: TaskRequest,
  {
    identity,
    prepared,
  }: { identity: RunIdentity; prepared: Pick<Prepared, 'definition' | 'chosen'> },
): string {
  const { repository, runId, attempt, job, jobInstance, step } = identity;
  const execution = request.eachExecution ? [identity.execution] : [];
  const { cluster, command, images, environmentVariables, secrets } = request;
  return hash([
    [repository, runId, attempt, job, jobInstance, step, ...execution],
    [cluster, String(prepared.definition.taskDefinition.family), prepared.chosen.container],
    command,
    [images.image ?? '', ...entries(images.byContainer)],
    entries(environmentVariables),
    entries(secrets),
  ]);
}

function entries(map: ReadonlyMap<string, string>): string[] {
  return [...map].map((pair) => JSON.stringify(pair)).sort();
}

function hash(parts: readonly (readonly string[])[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
