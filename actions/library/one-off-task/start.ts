import type { Aws } from '../aws/aws.ts';
import type { ContainerOverride, Failure, RunTaskCommandInput, Task } from '../aws/ecs.ts';
import { type Problem, RemoteError } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import type { Placement } from './placement.ts';

/** One task to be started, everything about it decided. */
export interface Launch {
  readonly cluster: string;
  /** `family:revision` or an ARN. */
  readonly taskDefinition: string;
  readonly placement: Placement;
  readonly override: ContainerOverride;
  readonly clientToken: string;
  readonly startedBy: string;
}

/**
 * Starts the task, or finds the one that this very step started before.
 * @throws RemoteError when AWS could not place it.
 */
export async function startTask(aws: Aws, launch: Launch): Promise<Task> {
  const ecs = await aws.ecs();
  const { tasks, failures } = await ecs.runTask(runTaskInput(launch));
  const task = tasks[0];
  if (task) return task;
  throw new RemoteError(failures.length > 0 ? failures.map(notPlaced) : [nothingStarted(launch)]);
}

function runTaskInput(launch: Launch): RunTaskCommandInput {
  const { placement } = launch;
  const capacity: Partial<RunTaskCommandInput> = placement.capacityProvider
    ? { capacityProviderStrategy: [{ capacityProvider: placement.capacityProvider, weight: 1 }] }
    : { launchType: 'FARGATE' };
  return {
    ...capacity,
    cluster: launch.cluster,
    taskDefinition: launch.taskDefinition,
    clientToken: launch.clientToken,
    startedBy: launch.startedBy,
    count: 1,
    overrides: { containerOverrides: [launch.override] },
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: [...placement.subnets],
        securityGroups: [...placement.securityGroups],
        assignPublicIp: placement.assignPublicIp,
      },
    },
    ...(placement.platformVersion ? { platformVersion: placement.platformVersion } : {}),
  };
}

function notPlaced(failure: Failure): Problem {
  const reason = foreign([failure.reason, failure.detail].filter(Boolean).join(': '));
  return {
    code: 'task-not-placed',
    what: `AWS could not place the task: ${reason}${failure.arn ? ` (${failure.arn})` : ''}.`,
    remedy:
      'Run the job again; when it stays so, ask for less cpu and memory, or for other subnets.',
  };
}

function nothingStarted({ taskDefinition, cluster }: Launch): Problem {
  return {
    code: 'task-not-placed',
    what: `AWS answered RunTask of ${taskDefinition} in ${cluster} with neither a task nor a reason.`,
    remedy: 'Run the job again.',
  };
}
