import type {
  DescribeTasksRequest,
  DescribeTasksResponse,
  Failure,
  ListTasksRequest,
  ListTasksResponse,
  StopTaskRequest,
  StopTaskResponse,
  Task,
} from '@aws-sdk/client-ecs';
import { AwsFailure } from '../failure.ts';
import type { Call } from '../service.ts';
import type { EcsModel, TaskRecord } from './model.ts';
import { shortName } from './names.ts';
import { pageOf } from './paging.ts';
import { taskAt, timelineAt } from './task-view.ts';

const forgottenAfter = 3_600_000; // "Stopped tasks only appear in the returned results for at least one hour."

export function describeTasks(
  model: EcsModel,
  request: DescribeTasksRequest,
  { now }: Call,
): DescribeTasksResponse {
  const cluster = model.usableCluster(request.cluster);
  const asked = request.tasks ?? [];
  if (asked.length === 0)
    throw new AwsFailure('InvalidParameterException', 'Tasks cannot be empty.');
  if (asked.length > 100)
    throw new AwsFailure('InvalidParameterException', 'Tasks cannot have more than 100 elements.');
  const tags = request.include?.includes('TAGS') ?? false;
  const tasks: Task[] = [];
  const failures: Failure[] = [];
  for (const name of asked) {
    const task = remembered(model, { cluster: cluster.name, name, now });
    if (task) tasks.push(taskAt(task, { model, now, tags }));
    else failures.push({ arn: arnOf(model, cluster.name, name), reason: 'MISSING' });
  }
  return { tasks, failures };
}

function remembered(
  model: EcsModel,
  { cluster, name, now }: { cluster: string; name: string; now: number },
) {
  const task = model.task(cluster, name, now);
  return task && now < timelineAt(task, now).stoppedAt + forgottenAfter ? task : undefined;
}

function arnOf(model: EcsModel, cluster: string, name: string): string {
  return name.startsWith('arn:') ? name : model.names.task(cluster, name);
}

/** The stop is only noted; what it does to the containers is the timeline's business. */
export function stopTask(
  model: EcsModel,
  request: StopTaskRequest,
  { now }: Call,
): StopTaskResponse {
  const cluster = model.usableCluster(request.cluster);
  const task = model.task(cluster.name, request.task ?? '', now);
  if (!task)
    throw new AwsFailure('InvalidParameterException', 'The referenced task was not found.');
  if (now < timelineAt(task, now).stoppingAt)
    task.stop = { at: now, reason: request.reason ?? 'Task stopped by user' };
  return { task: taskAt(task, { model, now, tags: true }) };
}

export function listTasks(
  model: EcsModel,
  request: ListTasksRequest,
  { now }: Call,
): ListTasksResponse {
  const cluster = model.usableCluster(request.cluster);
  const { serviceName } = request;
  if (serviceName !== undefined && !model.service(cluster.name, serviceName))
    throw new AwsFailure('ServiceNotFoundException', 'Service not found.');
  const found = model.tasks.filter(
    (task) => task.cluster === cluster.name && task.createdAt <= now && matches(task, request, now),
  );
  const arns = found.map(({ arn }) => arn);
  const { items, ...rest } = pageOf(arns, { ...request, default: 100 });
  return { taskArns: items, ...rest };
}

/** Without a desired status only tasks that are meant to run are listed. */
function matches(task: TaskRecord, request: ListTasksRequest, now: number): boolean {
  const times = timelineAt(task, now);
  const desired = now >= times.deactivatingAt ? 'STOPPED' : 'RUNNING';
  if (now >= times.stoppedAt + forgottenAfter) return false;
  if (request.family !== undefined && request.family !== task.definition.family) return false;
  if (
    request.serviceName !== undefined &&
    task.request.group !== `service:${shortName(request.serviceName)}`
  )
    return false;
  if (request.startedBy !== undefined && request.startedBy !== task.request.startedBy) return false;
  return desired === (request.desiredStatus ?? 'RUNNING');
}
