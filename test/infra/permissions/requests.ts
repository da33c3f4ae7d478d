import { prefixOf } from '../../../infra/permissions/scope.ts';
import { account, executionRole, region, scopeOf, type Target } from './scopes.ts';

/** One request as IAM sees it. */
export interface IamRequest {
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string>>;
}

type Aims = (target: Target) => readonly Omit<IamRequest, 'action'>[];

const arn = (service: string, { account }: Target, resource: string) =>
  `arn:aws:${service}:${region}:${account}:${resource}`;
const cluster = (target: Target) => arn('ecs', target, `cluster/${target.environment}-cluster`);
const tagged = ({ kind }: Target) => ({ 'aws:ResourceTag/adhoc:kind': kind });

/** A resource of ECS below the cluster of the environment. */
const inCluster =
  (type: string, name: string, tags: 'tagged' | 'untagged'): Aims =>
  (target) => [
    {
      resource: arn(
        'ecs',
        target,
        `${type}/${target.environment}-cluster/${target.environment}${name}`,
      ),
      context: { 'ecs:cluster': cluster(target), ...(tags === 'tagged' ? tagged(target) : {}) },
    },
  ];

const service = inCluster('service', '-gunicorn', 'tagged');
const task = inCluster('task', '/0123456789abcdef', 'untagged');
const joint =
  (...all: readonly Aims[]): Aims =>
  (target) =>
    all.flatMap((aims) => aims(target));
const deployment = joint(service, inCluster('service-deployment', '-gunicorn/ab12', 'tagged'));
const definition = (target: Target) =>
  arn('ecs', target, `task-definition/${target.environment}-gunicorn:*`);
const nothing: Aims = () => [{ resource: '*', context: {} }];

const parameters =
  (...names: readonly string[]): Aims =>
  (target) =>
    names.map((name) => ({
      resource: arn(
        'ssm',
        target,
        `parameter/adhoc/${target.base}${name.replace('A', target.environment)}`,
      ),
      context: {},
    }));

const stack: Aims = (target) =>
  [`app-${target.environment}`, `base-${target.base}`].map((name) => ({
    resource: arn('cloudformation', target, `stack/${prefixOf(target)}-${name}/0a1b`),
    context: {},
  }));

/** Its name begins as those of ad-hoc environments do. */
export const bootstrapStack = `arn:aws:cloudformation:${region}:${account}:stack/adhoc-bootstrap/0a1b`;

const planKey: Aims = ({ account, kind, repositoryId }) => [
  {
    resource: scopeOf(kind).planKeyArn.replace(/:\d{12}:/, `:${account}:`),
    context: { 'kms:EncryptionContext:repository-id': repositoryId },
  },
];

const image: Aims = (target) => [
  { resource: arn('ecr', target, 'repository/backend'), context: {} },
];

const byCall: Readonly<Record<string, Aims>> = {
  'ecs:DescribeClusters': (target) => [{ resource: cluster(target), context: tagged(target) }],
  'ecs:DescribeServices': inCluster('service', '-gunicorn', 'untagged'),
  'ecs:UpdateService': service,
  'ecs:ListServiceDeployments': service,
  'ecs:DescribeServiceDeployments': deployment,
  'ecs:StopServiceDeployment': deployment,
  'ecs:ContinueServiceDeployment': deployment,
  'ecs:DescribeServiceRevisions': joint(
    service,
    inCluster('service-revision', '-gunicorn/1234', 'tagged'),
  ),
  'ecs:RegisterTaskDefinition': (target) => [
    {
      resource: definition(target),
      context: { 'aws:RequestTag/adhoc:kind': target.kind },
    },
  ],
  'ecs:TagResource': (target) => [
    {
      resource: definition(target).replace('*', '7'),
      context: {
        'ecs:CreateAction': 'RegisterTaskDefinition',
        'aws:RequestTag/adhoc:kind': target.kind,
      },
    },
  ],
  'ecs:RunTask': (target) => [
    {
      resource: definition(target).replace('*', '7'),
      context: { ...tagged(target), 'ecs:cluster': cluster(target) },
    },
  ],
  'ecs:ListTasks': (target) => [
    {
      resource: arn('ecs', target, `container-instance/${target.environment}-cluster/0a1b`),
      context: { 'ecs:cluster': cluster(target) },
    },
  ],
  'ecs:ListServices': (target) => [{ resource: '*', context: { 'ecs:cluster': cluster(target) } }],
  'ecs:DescribeTasks': task,
  'ecs:StopTask': task,
  'logs:GetLogEvents': (target) =>
    ['-', '/'].map((divider) => ({
      resource: arn(
        'logs',
        target,
        `log-group:/ecs/${target.environment}${divider}gunicorn:log-stream:a/b/c`,
      ),
      context: {},
    })),
  'ecr:DescribeImages': image,
  'ecr:BatchGetImage': image,
  'ecr:GetDownloadUrlForLayer': image,
  'secretsmanager:DescribeSecret': (target) => [
    {
      resource: arn('secretsmanager', target, `secret:adhoc/${target.base}/x-AbCdEf`),
      context: {},
    },
  ],
  'iam:PassRole': ({ account, kind }) => [
    {
      resource: `arn:aws:iam::${account}:role/${prefixOf({ kind })}/app/task`,
      context: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' },
    },
  ],
  'cloudformation:CreateChangeSet': (target) =>
    stack(target).map((one) => ({
      ...one,
      context: { 'cloudformation:RoleArn': executionRole(target) },
    })),
  'kms:Decrypt': planKey,
  'kms:GenerateDataKey': planKey,
};

const stackless =
  /:(GetTemplateSummary|ValidateTemplate|ListStacks|ListImports|ListExports|DescribeStackDriftDetectionStatus)$/;

/** Parameters by role: what of each it must reach for its work. */
const parametersOf: Readonly<Record<string, Readonly<Record<string, Aims>>>> = {
  prepare: {
    'ssm:GetParameter': parameters('/listener-arn', '/slots/7'),
    'ssm:GetParametersByPath': parameters('/slots'),
    'ssm:PutParameter': (target) =>
      parameters('/slots/7')(target).map((one) => ({
        ...one,
        context: { 'ssm:Overwrite': 'false' },
      })),
  },
  plan: {
    'ssm:GetParameter': parameters('/A/images/gunicorn', '/listener-arn'),
    'ssm:GetParametersByPath': parameters('/A/images', '/slots'),
  },
  apply: {
    'ssm:GetParameter': parameters('/lease', '/A/lease', '/A/record', '/A/applied/0a1b'),
    'ssm:GetParametersByPath': parameters('/A/images', '/slots'),
    'ssm:PutParameter': parameters(
      '/lease',
      '/A/lease',
      '/applied/0a1b',
      '/A/applied/0a1b',
      '/record',
      '/A/record',
    ),
    'ssm:DeleteParameter': parameters(
      ...['/lease', '/A/lease', '/applied/0a1b', '/A/applied/0a1b'],
      ...['/record', '/A/record', '/A/images/gunicorn', '/slots/7'],
    ),
  },
  deploy: {
    'ssm:GetParameter': parameters('/A/lease'),
    'ssm:GetParameters': parameters('/A/images/gunicorn'),
    'ssm:PutParameter': parameters('/A/lease', '/A/images/gunicorn'),
    'ssm:DeleteParameter': parameters('/A/lease'),
  },
  auto: {
    'ssm:GetParameter': parameters('/A/lease', '/A/record', '/listener-arn'),
    'ssm:GetParametersByPath': parameters('/slots'),
    'ssm:DeleteParameter': parameters('/A/lease', '/A/record', '/slots/7'),
  },
};

/** The requests that a call of a role's actions comes to, aimed at a target. */
export function requestsOf(role: string, action: string, target: Target): IamRequest[] {
  const aims = parametersOf[role]?.[action] ?? byCall[action] ?? stackAims(action) ?? nothing;
  return aims(target).map((aim) => ({ action, ...aim }));
}

function stackAims(action: string): Aims | undefined {
  return action.startsWith('cloudformation:') && !stackless.test(action) ? stack : undefined;
}
