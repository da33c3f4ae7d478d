import type { ContainerDefinition, Tag } from '@aws-sdk/client-ecs';
import type { DescribedDefinition, Scenario, ScenarioService } from '../scenario.ts';

export interface EnvironmentOptions {
  /** A: the app environment. */
  readonly environment?: string;
  /** B: the base environment. */
  readonly base?: string;
  readonly account?: string;
  readonly region?: string;
  readonly partition?: string;
}

type Settled = Required<EnvironmentOptions>;

const settled: Settled = {
  environment: 'alpha',
  base: 'dev',
  account: '123456789012',
  region: 'eu-west-1',
  partition: 'aws',
};

/** An environment as the naming contract (design, section 6) has it: everything runs, v1.7.0 is out. */
export function environment(options: EnvironmentOptions = {}): Scenario {
  const all = { ...settled, ...options };
  const { environment: name, base, account, region, partition } = all;
  return {
    name: 'environment',
    account,
    region,
    partition,
    clusters: [{ name: `${name}-cluster`, tags: identityTags(all) }],
    services: services.map((service) => serviceOf(service, all)),
    taskDefinitions: [...services, 'migrate'].map((service) => definitionOf(service, all)),
    repositories: [
      {
        name: 'backend',
        images: [image('v1.7.0'), image('v1.8.0')],
      },
    ],
    secrets: [
      { name: `${name}/database-url`, value: 'postgres://alpha:hunter2@db.internal/alpha-db' },
      { name: `${name}/empty` },
    ],
    parameters: [
      {
        name: `/adhoc/${base}/${name}/sentry-dsn`,
        value: 'https://example.invalid/1',
        type: 'SecureString',
      },
    ],
    subnets: [...[1, 2].map((n) => subnet(n, base)), publicSubnet(base)],
    securityGroups: [
      {
        id: 'sg-0a1b2c3d4e5f60001',
        name: `${base}-ecs-sg`,
        vpc,
        tags: { env: base, Name: `${base}-ecs-sg` },
      },
      {
        id: 'sg-0a1b2c3d4e5f60002',
        name: `${base}-alb-sg`,
        vpc,
        tags: { env: base, Name: `${base}-alb-sg` },
      },
    ],
    logGroups: [...services, 'migrate'].map((service) => logGroup(service, all)),
    roles: [
      {
        name: 'adhoc-deploy',
        trust: {
          StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
          StringLike: {
            'token.actions.githubusercontent.com:sub': [
              'repo:acme/shop:environment:*',
              'repo:acme@1001/shop@2002:environment:*',
            ],
          },
        },
      },
    ],
    oidc: { requestToken: 'request-token-of-the-job', claims: githubClaims },
  };
}

/** The services of the naming contract; a container carries the service's short name. */
export const services = ['gunicorn', 'default', 'beat', 'web-ui', 'redis'] as const;

const vpc = 'vpc-0a1b2c3d4e5f60001';

const githubClaims = {
  sub: 'repo:acme/shop:environment:alpha',
  environment: 'alpha',
  ref: 'refs/heads/main',
  ref_type: 'branch',
  repository: 'acme/shop',
  repository_id: '2002',
  repository_owner: 'acme',
  repository_owner_id: '1001',
  job_workflow_ref: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
  workflow: 'deploy',
  run_id: '4711',
  run_attempt: '1',
  actor: 'octocat',
};

function image(tag: string) {
  return { tags: [tag], platforms: [{ os: 'linux', architecture: 'amd64' }] };
}

function subnet(n: number, base: string) {
  const name = `${base}-private-${n}`;
  return {
    id: `subnet-0a1b2c3d4e5f6000${n}`,
    vpc,
    cidr: `10.0.${n}.0/24`,
    tags: { env: base, Name: name },
  };
}

function publicSubnet(base: string) {
  const tags = { env: base, Name: `${base}-public-1` };
  return { id: 'subnet-0a1b2c3d4e5f60009', vpc, cidr: '10.0.9.0/24', public: true, tags };
}

function identityTags({ environment: name, base }: Settled): Tag[] {
  return [
    { key: 'env', value: name },
    { key: 'adhoc:env', value: name },
    { key: 'adhoc:base', value: base },
    { key: 'adhoc:kind', value: 'ad-hoc' },
  ];
}

function serviceOf(service: string, all: Settled): ScenarioService {
  const { environment: name } = all;
  return {
    cluster: `${name}-cluster`,
    name: `${name}-${service}`,
    taskDefinition: `${name}-${service}`,
    network: {
      subnets: [1, 2].map((n) => subnet(n, all.base).id),
      securityGroups: ['sg-0a1b2c3d4e5f60001'],
      assignPublicIp: 'DISABLED',
    },
    tags: identityTags(all),
  };
}

function logGroup(service: string, { environment: name }: Settled): string {
  return `/ecs/${name}-${service}`;
}

/** What DescribeTaskDefinition answers for revision 3 of a family. */
export function definitionOf(
  service: string,
  options: EnvironmentOptions = {},
): DescribedDefinition {
  const all = { ...settled, ...options };
  const { environment: name, account, region, partition } = all;
  const family = `${name}-${service}`;
  const role = (kind: string) => `arn:${partition}:iam::${account}:role/${name}-${kind}`;
  return {
    taskDefinition: {
      taskDefinitionArn: `arn:${partition}:ecs:${region}:${account}:task-definition/${family}:3`,
      containerDefinitions: [containerOf(service, all)],
      family,
      taskRoleArn: role('task'),
      executionRoleArn: role('execution'),
      networkMode: 'awsvpc',
      revision: 3,
      volumes: [],
      status: 'ACTIVE',
      requiresAttributes: [{ name: 'ecs.capability.task-eni' }],
      placementConstraints: [],
      compatibilities: ['EC2', 'FARGATE'],
      runtimePlatform: { cpuArchitecture: 'X86_64', operatingSystemFamily: 'LINUX' },
      requiresCompatibilities: ['FARGATE'],
      cpu: '512',
      memory: '1024',
      registeredAt: 1_763_000_000.123,
      registeredBy: `arn:${partition}:sts::${account}:assumed-role/adhoc-apply/infrastructure`,
    },
    tags: identityTags(all),
  };
}

const commands: Readonly<Record<string, readonly string[]>> = {
  gunicorn: ['gunicorn', 'shop.wsgi', '--bind', '0.0.0.0:8000'],
  default: ['celery', '-A', 'shop', 'worker', '-Q', 'default'],
  beat: ['celery', '-A', 'shop', 'beat'],
  migrate: ['python', 'manage.py', 'migrate', '--no-input'],
};

function containerOf(service: string, all: Settled): ContainerDefinition {
  const { environment: name, account, region, partition } = all;
  const suffix = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  const registry = `${account}.dkr.ecr.${region}.${suffix}`;
  const ours = service in commands;
  return {
    name: service,
    image: ours ? `${registry}/backend:v1.7.0` : publicImages[service],
    cpu: 0,
    portMappings:
      service === 'gunicorn' ? [{ containerPort: 8000, hostPort: 8000, protocol: 'tcp' }] : [],
    essential: true,
    ...(ours ? { command: [...(commands[service] ?? [])] } : {}),
    environment: [
      { name: 'DJANGO_SETTINGS_MODULE', value: 'shop.settings' },
      { name: 'EMPTY', value: '' },
    ],
    mountPoints: [],
    volumesFrom: [],
    ...(ours ? { secrets: [databaseSecret(all)] } : {}),
    logConfiguration: {
      logDriver: 'awslogs',
      options: {
        'awslogs-group': logGroup(service, all),
        'awslogs-region': region,
        'awslogs-stream-prefix': name,
      },
    },
    systemControls: [],
  };
}

const publicImages: Readonly<Record<string, string>> = {
  'web-ui': 'public.ecr.aws/nginx/nginx:1.29',
  redis: 'public.ecr.aws/docker/library/redis:8',
};

function databaseSecret({ environment: name, account, region, partition }: Settled) {
  return {
    name: 'DATABASE_URL',
    valueFrom: `arn:${partition}:secretsmanager:${region}:${account}:secret:${name}/database-url-AbCdEf`,
  };
}
