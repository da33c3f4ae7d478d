import type { ContainerDefinition } from '@aws-sdk/client-ecs';
import type { DescribedDefinition } from '../scenario.ts';
import {
  type EnvironmentOptions,
  identityTags,
  logGroup,
  type Settled,
  settle,
} from './options.ts';

/** What DescribeTaskDefinition answers for revision 3 of a family. */
export function definitionOf(
  service: string,
  options: EnvironmentOptions = {},
): DescribedDefinition {
  const all = settle(options);
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
