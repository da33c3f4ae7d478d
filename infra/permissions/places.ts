import { taskRolePath } from '../contract/identity.ts';
import { arnIn, executionRoleName, prefixOf, roleArn, type Scope } from './scope.ts';
import type { Condition, Place } from './statement.ts';

type PlaceOf = (scope: Scope) => Place;

/** What carries the tag of its kind. */
function ofKind({ kind }: Scope): Condition {
  return { StringEquals: { 'aws:ResourceTag/adhoc:kind': kind } };
}

/** A new definition says of which kind it is, so that it is found again by that. */
function saysKind({ kind }: Scope): Condition {
  return { StringEquals: { 'aws:RequestTag/adhoc:kind': kind } };
}

/** Tasks that run once carry no tags: they are known by their cluster. */
function inClustersOfKind(scope: Scope): Condition {
  const clusters = scope.prodEnvironments.map((name) =>
    arnIn(scope, 'ecs', `cluster/${name}-cluster`),
  );
  const operator = scope.kind === 'prod' ? 'ArnEquals' : 'ArnNotEquals';
  return clusters.length > 0 ? { [operator]: { 'ecs:cluster': clusters } } : nowhere(scope);
}

/** Without production environments everything is ad hoc, and nothing production. */
function nowhere(scope: Scope): Condition {
  const none = arnIn(scope, 'ecs', 'cluster/none');
  return { [scope.kind === 'prod' ? 'ArnEquals' : 'ArnNotEquals']: { 'ecs:cluster': [none] } };
}

const ecs =
  (resource: string, condition?: (scope: Scope) => Condition): PlaceOf =>
  (scope) => ({
    resources: [arnIn(scope, 'ecs', resource)],
    ...(condition ? { condition: condition(scope) } : {}),
  });

const services = ecs('service/*/*', ofKind);

const deployments =
  (type: string): PlaceOf =>
  (scope) => ({
    resources: [arnIn(scope, 'ecs', 'service/*/*'), arnIn(scope, 'ecs', `${type}/*/*/*`)],
    condition: ofKind(scope),
  });

/** IAM knows no resource for it. */
const anywhere: PlaceOf = () => ({ resources: ['*'] });

/** What is listed is no resource, but its cluster is known. */
const listedInClusters: PlaceOf = (scope) => ({
  resources: ['*'],
  condition: inClustersOfKind(scope),
});

const anyInRegion =
  (service: string, resource: string): PlaceOf =>
  (scope) => ({ resources: [arnIn(scope, service, resource)] });

const planKey: PlaceOf = ({ planKeyArn, repositoryIds }) => ({
  resources: [planKeyArn],
  // A data key is opened for the repository that it was made for, by whoever may use the key at all.
  condition: { StringEquals: { 'kms:EncryptionContext:repository-id': [...repositoryIds] } },
});

/** Those of environments and bases: the bootstrap's, too, begins with `adhoc-`, and holds the roles of both kinds. */
const stacks: PlaceOf = (scope) => ({
  resources: ['app', 'base'].map((layer) =>
    arnIn(scope, 'cloudformation', `stack/${prefixOf(scope)}-${layer}-*/*`),
  ),
});

/** Log groups carry no tag that reading asks for: those of production are known by their names. */
function prodLogs(scope: Scope): string[] {
  const groups = scope.prodEnvironments.flatMap((name) => [`/ecs/${name}-*`, `/ecs/${name}/*`]);
  return groups.map((group) => arnIn(scope, 'logs', `log-group:${group}:log-stream:*`));
}

/** What no role of ad-hoc environments reads, whatever else it may. */
export function hiddenFromAdHoc(scope: Scope): Place {
  return { resources: scope.kind === 'prod' ? [] : prodLogs(scope) };
}

/** By IAM action; those of Parameter Store are in `parameters.ts`. */
export const places: Readonly<Record<string, PlaceOf>> = {
  'ecs:DescribeClusters': ecs('cluster/*', ofKind),
  // Also those that are looked for and not there, which have no tag.
  'ecs:DescribeServices': ecs('service/*/*', inClustersOfKind),
  'ecs:UpdateService': services,
  'ecs:ListServiceDeployments': services,
  'ecs:DescribeServiceDeployments': deployments('service-deployment'),
  'ecs:StopServiceDeployment': deployments('service-deployment'),
  'ecs:ContinueServiceDeployment': deployments('service-deployment'),
  'ecs:DescribeServiceRevisions': deployments('service-revision'),
  'ecs:DescribeTaskDefinition': anywhere,
  'ecs:DeregisterTaskDefinition': anywhere,
  'ecs:ListTaskDefinitions': anywhere,
  'ecs:ListServices': listedInClusters,
  'ecs:ListTasks': listedInClusters,
  'ecs:RegisterTaskDefinition': ecs('task-definition/*:*', saysKind),
  'ecs:TagResource': (scope) => ({
    resources: [arnIn(scope, 'ecs', 'task-definition/*:*')],
    condition: {
      StringEquals: {
        'ecs:CreateAction': 'RegisterTaskDefinition',
        ...saysKind(scope).StringEquals,
      },
    },
  }),
  'ecs:RunTask': ecs('task-definition/*:*', ofKind),
  'ecs:DescribeTasks': ecs('task/*/*', inClustersOfKind),
  'ecs:StopTask': ecs('task/*/*', inClustersOfKind),
  // A new revision names its roles, and ECS asks whether its caller may pass them.
  'iam:PassRole': (scope) => ({
    resources: [roleArn(scope, `${taskRolePath(scope.kind).slice(1)}*`)],
    condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
  }),
  'logs:GetLogEvents': (scope) => ({
    resources:
      scope.kind === 'prod' ? prodLogs(scope) : [arnIn(scope, 'logs', 'log-group:*:log-stream:*')],
  }),
  // The version of an asset of the CDK, by HeadObject.
  's3:GetObject': ({ partition, assetsBucket }) => ({
    resources: [`arn:${partition}:s3:::${assetsBucket}/*`],
  }),
  'ec2:DescribeSubnets': anywhere,
  'ec2:DescribeSecurityGroups': anywhere,
  'ecr:DescribeImages': ({ partition }) => ({
    resources: [`arn:${partition}:ecr:*:*:repository/*`],
  }),
  'ecr:BatchGetImage': ({ partition }) => ({
    resources: [`arn:${partition}:ecr:*:*:repository/*`],
  }),
  'ecr:GetDownloadUrlForLayer': ({ partition }) => ({
    resources: [`arn:${partition}:ecr:*:*:repository/*`],
  }),
  'ecr:DescribePullThroughCacheRules': anywhere,
  // Metadata alone: whether a secret that a definition names is there.
  'secretsmanager:DescribeSecret': anyInRegion('secretsmanager', 'secret:*'),
  'ssm:DescribeParameters': anywhere,
  'kms:GenerateDataKey': planKey,
  'kms:Decrypt': planKey,
  'elasticloadbalancing:DescribeListeners': anywhere,
  'elasticloadbalancing:DescribeRules': anywhere,
  'elasticloadbalancing:DescribeTargetGroups': anywhere,
  'elasticloadbalancing:DescribeTags': anywhere,
  'elasticloadbalancing:DescribeTargetHealth': anywhere,
  'elasticloadbalancing:DescribeAccountLimits': anywhere,
  'cloudformation:DescribeStacks': stacks,
  'cloudformation:DescribeChangeSet': stacks,
  'cloudformation:DescribeChangeSetHooks': stacks,
  'cloudformation:DescribeStackEvents': stacks,
  'cloudformation:DescribeEvents': stacks,
  'cloudformation:DescribeStackResources': stacks,
  'cloudformation:DescribeStackResource': stacks,
  'cloudformation:ListStackResources': stacks,
  'cloudformation:ListChangeSets': stacks,
  'cloudformation:GetTemplate': stacks,
  'cloudformation:GetTemplateSummary': anywhere,
  'cloudformation:ValidateTemplate': anywhere,
  'cloudformation:ListStacks': anywhere,
  'cloudformation:ListImports': anywhere,
  'cloudformation:ListExports': anywhere,
  'cloudformation:DetectStackDrift': stacks,
  'cloudformation:DetectStackResourceDrift': stacks,
  'cloudformation:DescribeStackResourceDrifts': stacks,
  'cloudformation:DescribeStackDriftDetectionStatus': anywhere,
  // For the role that carries it out alone: a change set without one would be carried out by whoever applies.
  'cloudformation:CreateChangeSet': (scope) => ({
    ...stacks(scope),
    condition: {
      StringEquals: { 'cloudformation:RoleArn': roleArn(scope, executionRoleName(scope)) },
    },
  }),
  'cloudformation:ExecuteChangeSet': stacks,
  'cloudformation:DeleteChangeSet': stacks,
  'cloudformation:DeleteStack': stacks,
  'cloudformation:ContinueUpdateRollback': stacks,
};
