import type { RunTaskRequest, RunTaskResponse } from '@aws-sdk/client-ecs';
import { AwsFailure } from '../failure.ts';
import type { ScenarioCluster } from '../scenario.ts';
import type { Call } from '../service.ts';
import { isActive, type Revision } from './definitions.ts';
import { launch } from './launch.ts';
import { lifeFor } from './lives.ts';
import type { EcsModel, TaskRecord } from './model.ts';
import { refuseBadRunTask } from './run-task-rules.ts';
import { attachLogs } from './task-logs.ts';
import { taskAt, timelineAt } from './task-view.ts';

const day = 24 * 3_600_000;
const hour = 3_600_000;

/** RunTask: checks everything first, then either refuses for lack of capacity or starts `count` tasks. */
export function runTask(model: EcsModel, request: RunTaskRequest, call: Call): RunTaskResponse {
  const cluster = model.usableCluster(request.cluster);
  const definition = runnableDefinition(model, request.taskDefinition, call.now);
  refuseBadRunTask(request, { model, cluster, definition });
  const earlier = tasksOfToken(model, request, { cluster, now: call.now });
  if (earlier) return shown(model, earlier, call);
  const life = launch(lifeFor(model, definition.family), definition.raw, model.suppliers);
  if (life.refused) return { tasks: [], failures: [{ ...life.refused }] };
  const started = Array.from({ length: request.count ?? 1 }, (): TaskRecord => {
    const id = model.names.mint();
    const arn = model.names.task(cluster.name, id);
    return {
      id,
      arn,
      cluster: cluster.name,
      definition,
      request: launched(request, cluster),
      life,
      createdAt: call.now,
    };
  });
  model.tasks.push(...started);
  for (const task of started) attachLogs(model, task);
  return shown(model, started, call);
}

function shown(model: EcsModel, tasks: readonly TaskRecord[], { now }: Call): RunTaskResponse {
  return { tasks: tasks.map((task) => taskAt(task, { model, now, tags: true })), failures: [] };
}

function runnableDefinition(model: EcsModel, name: string | undefined, now: number): Revision {
  const definition = model.definitions.find(name ?? '', now);
  if (!definition) throw new AwsFailure('ClientException', 'TaskDefinition not found.');
  if (!isActive(definition, now))
    throw new AwsFailure('ClientException', 'TaskDefinition is inactive');
  return definition;
}

/** The cluster's default strategy counts when the request names neither launch type nor strategy. */
function launched(request: RunTaskRequest, cluster: ScenarioCluster): RunTaskRequest {
  const strategy = cluster.defaultCapacityProviderStrategy;
  if (request.launchType || request.capacityProviderStrategy || !strategy) return request;
  return { ...request, capacityProviderStrategy: [...strategy] };
}

/**
 * The tasks that the same client token started in this cluster. It is remembered for 24 hours or
 * until an hour after the task's end, whichever is less.
 */
function tasksOfToken(
  model: EcsModel,
  request: RunTaskRequest,
  { cluster, now }: { cluster: ScenarioCluster; now: number },
): TaskRecord[] | undefined {
  if (!request.clientToken) return undefined;
  const earlier = model.tasks.filter(
    (task) =>
      task.cluster === cluster.name &&
      task.request.clientToken === request.clientToken &&
      now < Math.min(task.createdAt + day, timelineAt(task, now).stoppedAt + hour),
  );
  if (earlier.length === 0) return undefined;
  if (earlier.some((task) => differs(launched(request, cluster), task.request)))
    throw new AwsFailure(
      'ConflictException',
      'The provided clientToken is already in use with a different RunTask request.',
      { members: { resourceIds: earlier.map(({ arn }) => arn) } },
    );
  return earlier;
}

function differs(left: RunTaskRequest, right: RunTaskRequest): boolean {
  return canonical(left) !== canonical(right);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}
