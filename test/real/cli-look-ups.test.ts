import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { environment } from '../world/scenarios/environment.ts';
import { Account } from './account.ts';

let account: Account;

beforeAll(async () => {
  account = await Account.open(environment());
});

afterAll(async () => {
  await account.close();
  account.world.journal.assertClean();
});

const any = expect.anything();

const answers: [line: string, holds: object][] = [
  ['sts get-caller-identity', { Account: '123456789012', Arn: any, UserId: any }],
  [
    'ecr describe-images --repository-name backend --image-ids imageTag=v1.8.0',
    { imageDetails: [{ imageTags: ['v1.8.0'], imageDigest: expect.stringMatching(/^sha256:/) }] },
  ],
  [
    'ec2 describe-subnets --filters Name=tag:env,Values=dev Name=tag:Name,Values=*private*',
    {
      Subnets: [
        { SubnetId: 'subnet-0a1b2c3d4e5f60001', MapPublicIpOnLaunch: false },
        { SubnetId: 'subnet-0a1b2c3d4e5f60002', AvailableIpAddressCount: 251 },
      ],
    },
  ],
  [
    'ec2 describe-security-groups --filters Name=tag:Name,Values=dev-ecs-sg',
    { SecurityGroups: [{ GroupId: 'sg-0a1b2c3d4e5f60001', IpPermissions: [] }] },
  ],
  [
    'secretsmanager describe-secret --secret-id alpha/database-url',
    { Name: 'alpha/database-url', VersionIdsToStages: any, CreatedDate: any },
  ],
  [
    'ssm describe-parameters --parameter-filters Key=Name,Option=BeginsWith,Values=/adhoc/dev/',
    { Parameters: [{ Name: '/adhoc/dev/alpha/sentry-dsn', Type: 'SecureString' }] },
  ],
  [
    'ecs describe-services --cluster alpha-cluster --services alpha-beat alpha-nobody',
    {
      services: [{ serviceName: 'alpha-beat', status: 'ACTIVE', deployments: [any] }],
      failures: [{ reason: 'MISSING', arn: expect.stringContaining('alpha-nobody') }],
    },
  ],
  [
    'ecs list-services --cluster alpha-cluster --page-size 2', // three pages, put together
    { serviceArns: [any, any, any, any, any] },
  ],
  [
    'ecs describe-clusters --clusters alpha-cluster --include TAGS',
    {
      clusters: [
        { status: 'ACTIVE', tags: expect.arrayContaining([{ key: 'adhoc:base', value: 'dev' }]) },
      ],
    },
  ],
  ['ecs wait services-stable --cluster alpha-cluster --services alpha-beat alpha-redis', {}],
];

const refusals: [line: string, says: RegExp][] = [
  [
    'ecs wait services-stable --cluster alpha-cluster --services alpha-nobody',
    /exit code 255[\s\S]*MISSING/,
  ],
  ['ecs describe-tasks --cluster nowhere --tasks x', /ClusterNotFoundException/],
  ['ecs describe-task-definition --task-definition alpha-none', /ClientException/],
  [
    'ecr describe-images --repository-name backend --image-ids imageTag=v0',
    /ImageNotFoundException/,
  ],
  ['ec2 describe-subnets --subnet-ids subnet-0', /InvalidSubnetID\.NotFound/],
  ['secretsmanager describe-secret --secret-id none', /ResourceNotFoundException/],
];

describe('the aws CLI, unchanged, reads the world', () => {
  it.each(answers)('aws %s', async (line, holds) => {
    const printed = await account.aws(...line.split(' '));
    expect(JSON.parse(printed || '{}')).toMatchObject(holds);
  });

  it.each(refusals)('aws %s: %s', async (line, says) => {
    await expect(account.aws(...line.split(' '))).rejects.toThrow(says);
  });
});
