import type { Aws } from '../aws/aws.ts';
import { type AwsError, isAwsError } from '../aws/aws-error.ts';
import type { ContainerOverride, Failure, RunTaskCommandInput, Task } from '../aws/ecs.ts';
import { graceMs, withGrace } from '../aws/grace.ts';
import { answerWasLost } from '../aws/lost-answer.ts';
import type { Parts } from '../aws/parts.ts';
import type { Placement } from '../placement/placement.ts';
import { type Problem, RemoteError } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import { listCommand } from './commands.ts';

/** One task to be started, everything about it decided. */
export interface Launch {
  readonly region: string;
  readonly cluster: string;
  /** `family:revision` or an ARN. */
  readonly taskDefinition: string;
  readonly placement: Placement;
  readonly override: ContainerOverride | undefined;
  readonly clientToken: string;
}

/** A task that is there now. */
export interface StartedTask {
  readonly task: Task;
  /** When it was started, if that was before this step began: nothing was started now. */
  readonly foundFrom: string | undefined;
}

/**
 * Starts the task, or finds the one that this attempt started before `stepBegan`; notes it in the trail.
 * @throws RemoteError when AWS could not place it.
 */
export async function startTask(
  launch: Launch,
  stepBegan: number,
  parts: Parts,
): Promise<StartedTask> {
  parts.signal.throwIfAborted();
  const asked = askedDeed(launch);
  parts.trail.add(asked);
  try {
    const task = await withGrace(parts, graceMs.write, (aws) => runTask(aws, launch));
    parts.trail.settle(asked.what);
    return { task, foundFrom: foundFrom(task, { stepBegan, now: parts.clock.now() }) };
  } catch (thrown) {
    if (isAnswer(thrown)) parts.trail.settle(asked.what);
    throw thrown;
  }
}

/** By how much the clocks of runner and AWS may differ, and how long no new task is under way. */
const allowanceMs = 5_000;

function foundFrom(
  { createdAt, lastStatus = '' }: Task,
  { stepBegan, now }: { stepBegan: number; now: number },
): string | undefined {
  if (!createdAt) return undefined;
  const older = createdAt.getTime() < stepBegan - allowanceMs;
  // A clock of ours that is slow makes an old task look new: one that is this far is not.
  const tooFar = now - stepBegan < allowanceMs && ['RUNNING', 'STOPPED'].includes(lastStatus);
  return older || tooFar ? createdAt.toISOString() : undefined;
}

/** Whether AWS said no to every attempt; otherwise an answer was lost, and the task may well be there. */
function isAnswer(thrown: unknown): boolean {
  return thrown instanceof RemoteError && !answerWasLost(thrown);
}

function startedBy({ clientToken }: Launch): string {
  return `adhoc-${clientToken.slice(0, 26)}`;
}

function lookCommand(launch: Launch): string {
  const { region, cluster, taskDefinition } = launch;
  const family = taskDefinition.split('/').at(-1)?.split(':')[0] ?? '';
  return listCommand({ region, cluster, family, startedBy: startedBy(launch) });
}

function askedDeed(launch: Launch) {
  return {
    what: `asked for a task of ${launch.taskDefinition}; it may have been started`,
    next: lookCommand(launch),
  };
}

async function runTask(aws: Aws, launch: Launch): Promise<Task> {
  const ecs = await aws.ecs();
  try {
    const { tasks, failures } = await ecs.runTask(runTaskInput(launch));
    if (tasks[0]) return tasks[0];
    throw new RemoteError(failures.length > 0 ? failures.map(notPlaced) : [nothingStarted(launch)]);
  } catch (thrown) {
    throw isAwsError(thrown, 'ConflictException') ? alreadyStarted(launch, thrown) : thrown;
  }
}

function runTaskInput(launch: Launch): RunTaskCommandInput {
  const { placement } = launch;
  const { capacityProvider, launchType } = placement;
  const capacity: Partial<RunTaskCommandInput> = capacityProvider
    ? { capacityProviderStrategy: [{ capacityProvider, weight: 1 }] }
    : { launchType };
  return {
    ...capacity,
    cluster: launch.cluster,
    taskDefinition: launch.taskDefinition,
    clientToken: launch.clientToken,
    startedBy: startedBy(launch),
    count: 1,
    ...(launch.override ? { overrides: { containerOverrides: [launch.override] } } : {}),
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: [...placement.subnets],
        ...(placement.securityGroups.length > 0
          ? { securityGroups: [...placement.securityGroups] }
          : {}),
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
    what: `AWS could not place the task: ${reason}${failure.arn ? ` (${failure.arn})` : ''}. It never started; nothing was changed by it.`,
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

function alreadyStarted(launch: Launch, cause: AwsError): RemoteError {
  const problem = {
    code: 'task-already-started',
    what: 'This step of this attempt started its task before, with other parameters: no second one is started.',
    remedy: `${lookCommand(launch)} shows it; a new attempt of the run may start another.`,
  };
  return new RemoteError(problem, { cause });
}
