import type { RegisterTaskDefinitionRequest, RunTaskRequest } from '@aws-sdk/client-ecs';
import type { IamRequest } from '../infra/permissions/requests.ts';
import { shortName } from '../world/ecs/names.ts';
import type { RecordedAccount } from './account.ts';

/** What one recorded call of an operation asks of IAM. */
export type Asking = (input: never, account: RecordedAccount) => readonly IamRequest[];

interface InCluster {
  readonly cluster?: string;
  readonly service?: string;
  readonly services?: readonly string[];
  readonly task?: string;
  readonly tasks?: readonly string[];
}

const inCluster = (cluster: string | undefined, account: RecordedAccount) => ({
  'ecs:cluster': account.cluster(cluster),
});

const anywhere =
  (action: string): Asking =>
  () => [{ action, resource: '*', context: {} }];

/** On each service that the call names. */
const services =
  (action: string): Asking =>
  ({ cluster = 'default', service, services: several = [] }: InCluster, account) =>
    [...(service ? [service] : []), ...several].map((name) =>
      onService(action, { cluster, name }, account),
    );

function onService(
  action: string,
  { cluster, name }: { readonly cluster: string; readonly name: string },
  account: RecordedAccount,
): IamRequest {
  return {
    action,
    resource: account.arn('ecs', `service/${shortName(cluster)}/${shortName(name)}`),
    context: { ...inCluster(cluster, account), ...account.tagsOfService(cluster, name) },
  };
}

/** A deployment or revision by its ARN, and the service that it is of: IAM takes both. */
const below =
  (action: string): Asking =>
  (input: Readonly<Record<string, string | readonly string[]>>, account) =>
    Object.values(input)
      .flat()
      .filter((value) => /^arn:[^:]+:ecs:.*:service-(deployment|revision)\//.test(value))
      .flatMap((resource) => {
        const [, cluster = '', name = ''] = resource.split('/');
        const whole = onService(action, { cluster, name }, account);
        return [whole, { ...whole, resource }];
      });

const tasks =
  (action: string): Asking =>
  ({ cluster, task, tasks: several = [] }: InCluster, account) =>
    [...(task ? [task] : []), ...several].map((name) => ({
      action,
      resource: account.arn('ecs', `task/${shortName(cluster ?? 'default')}/${shortName(name)}`),
      context: inCluster(cluster, account),
    }));

interface Roles {
  readonly taskRoleArn?: string | undefined;
  readonly executionRoleArn?: string | undefined;
}

function rolesPassed({ taskRoleArn, executionRoleArn }: Roles = {}): IamRequest[] {
  const roles = [taskRoleArn, executionRoleArn].filter((role) => role !== undefined);
  const context = { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' };
  return [...new Set(roles)].map((resource) => ({ action: 'iam:PassRole', resource, context }));
}

function register(input: RegisterTaskDefinitionRequest, account: RecordedAccount): IamRequest[] {
  const { family, tags = [] } = input;
  const wanted = Object.fromEntries(
    tags.map(({ key, value }) => [`aws:RequestTag/${key}`, `${value}`]),
  );
  const resource = account.arn('ecs', `task-definition/${family}:*`);
  const context = { ...wanted, 'ecs:CreateAction': 'RegisterTaskDefinition' };
  const tagging = { action: 'ecs:TagResource', resource: resource.replace('*', '1'), context };
  return [
    { action: 'ecs:RegisterTaskDefinition', resource, context: wanted },
    ...(tags.length > 0 ? [tagging] : []),
    ...rolesPassed(input),
  ];
}

function run(input: RunTaskRequest, account: RecordedAccount): IamRequest[] {
  const { cluster, taskDefinition = '', overrides } = input;
  const [family = '', revision = '1'] = shortName(taskDefinition).split(':');
  return [
    {
      action: 'ecs:RunTask',
      resource: account.arn('ecs', `task-definition/${family}:${revision}`),
      context: { ...inCluster(cluster, account), ...account.tagsOfDefinition(family) },
    },
    ...rolesPassed(overrides),
  ];
}

export const ecs: Readonly<Record<string, Asking>> = {
  DescribeClusters: ({ clusters = [] }: { readonly clusters?: readonly string[] }, account) =>
    clusters.map((name) => ({
      action: 'ecs:DescribeClusters',
      resource: account.cluster(name),
      context: account.tagsOfCluster(name),
    })),
  DescribeServices: services('ecs:DescribeServices'),
  UpdateService: services('ecs:UpdateService'),
  ListServiceDeployments: services('ecs:ListServiceDeployments'),
  DescribeServiceDeployments: below('ecs:DescribeServiceDeployments'),
  StopServiceDeployment: below('ecs:StopServiceDeployment'),
  ContinueServiceDeployment: below('ecs:ContinueServiceDeployment'),
  DescribeServiceRevisions: below('ecs:DescribeServiceRevisions'),
  DescribeTaskDefinition: anywhere('ecs:DescribeTaskDefinition'),
  DeregisterTaskDefinition: anywhere('ecs:DeregisterTaskDefinition'),
  ListTaskDefinitions: anywhere('ecs:ListTaskDefinitions'),
  ListServices: ({ cluster }: InCluster, account) => [
    { action: 'ecs:ListServices', resource: '*', context: inCluster(cluster, account) },
  ],
  // IAM's resource is an instance of the cluster, which Fargate has none of.
  ListTasks: ({ cluster }: InCluster, account) => [
    {
      action: 'ecs:ListTasks',
      resource: account.arn('ecs', `container-instance/${shortName(cluster ?? 'default')}/0a1b`),
      context: inCluster(cluster, account),
    },
  ],
  DescribeTasks: tasks('ecs:DescribeTasks'),
  StopTask: tasks('ecs:StopTask'),
  RegisterTaskDefinition: register,
  RunTask: run,
};
