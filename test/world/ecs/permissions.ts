import type {
  ContinueServiceDeploymentRequest,
  DescribeTasksRequest,
  RegisterTaskDefinitionRequest,
  RunTaskRequest,
  StopServiceDeploymentRequest,
  StopTaskRequest,
  UpdateServiceRequest,
} from '@aws-sdk/client-ecs';
import type { Call, Need, ServiceModel } from '../service.ts';
import type { EcsModel } from './model.ts';
import { shortName } from './names.ts';

/** Which permissions a call needs on which resource, where it is more than the action itself on `*`. */
export function ecsNeeds(model: EcsModel): NonNullable<ServiceModel['needs']> {
  const taskNeed = (
    action: string,
    cluster: string | undefined,
    task: string | undefined,
  ): Need => ({
    action,
    resource: model.names.task(shortName(cluster ?? 'default'), shortName(task ?? '*')),
  });
  return {
    RunTask: (input: RunTaskRequest, { now }: Call) => {
      const definition = model.definitions.find(input.taskDefinition ?? '', now);
      const resource = definition?.arn ?? model.names.definition(input.taskDefinition ?? '', '*');
      return [
        { action: 'ecs:RunTask', resource },
        ...rolesPassed(definition?.raw),
        ...rolesPassed(input.overrides),
        ...tagging(input, model.names.task(shortName(input.cluster ?? 'default'), '*')),
      ];
    },
    RegisterTaskDefinition: (input: RegisterTaskDefinitionRequest) => [
      { action: 'ecs:RegisterTaskDefinition', resource: '*' },
      ...rolesPassed(input),
      ...tagging(input, model.names.definition(input.family ?? '', '*')),
    ],
    ...rolloutNeeds(model),
    DescribeTasks: ({ cluster, tasks }: DescribeTasksRequest) => [
      taskNeed('ecs:DescribeTasks', cluster, tasks?.[0]),
    ],
    StopTask: ({ cluster, task }: StopTaskRequest) => [taskNeed('ecs:StopTask', cluster, task)],
  };
}

function rolloutNeeds(model: EcsModel): NonNullable<ServiceModel['needs']> {
  return {
    UpdateService: ({ cluster, service }: UpdateServiceRequest) => {
      const names = [shortName(cluster ?? 'default'), shortName(service ?? '*')] as const;
      return [{ action: 'ecs:UpdateService', resource: model.names.service(...names) }];
    },
    StopServiceDeployment: ({ serviceDeploymentArn = '*' }: StopServiceDeploymentRequest) => [
      { action: 'ecs:StopServiceDeployment', resource: serviceDeploymentArn },
    ],
    ContinueServiceDeployment: ({
      serviceDeploymentArn = '*',
    }: ContinueServiceDeploymentRequest) => [
      { action: 'ecs:ContinueServiceDeployment', resource: serviceDeploymentArn },
    ],
  };
}

type Roles = { taskRoleArn?: string | undefined; executionRoleArn?: string | undefined };

/** Whoever hands a role to ECS must be allowed to pass it. */
function rolesPassed({ taskRoleArn, executionRoleArn }: Roles = {}): Need[] {
  const roles = [taskRoleArn, executionRoleArn].filter((role) => role !== undefined);
  return roles.map((resource) => ({ action: 'iam:PassRole', resource }));
}

/** Tags on creation are a permission of their own. */
function tagging({ tags }: { tags?: readonly unknown[] | undefined }, resource: string): Need[] {
  return tags && tags.length > 0 ? [{ action: 'ecs:TagResource', resource }] : [];
}
