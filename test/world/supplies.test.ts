import {
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  BatchGetImageCommand,
  DescribeImagesCommand,
  ECRClient,
  GetDownloadUrlForLayerCommand,
} from '@aws-sdk/client-ecr';
import { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DescribeParametersCommand, GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterEach, describe, expect, it } from '@jest/globals';
import { exampleCredentials } from './access.ts';
import { ScaledClock } from './clock.ts';
import { reach } from './reach.ts';
import { environment } from './scenarios/environment.ts';
import { sha256 } from './wire/answer.ts';
import { World } from './world.ts';

const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

describe('EC2', () => {
  it('filters by tags, with wildcards', async () => {
    const { config, world } = reach(environment());
    const ec2 = new EC2Client(config);
    const Filters = [
      { Name: 'tag:env', Values: ['dev'] },
      { Name: 'tag:Name', Values: ['*private*'] },
    ];
    const { Subnets } = await ec2.send(new DescribeSubnetsCommand({ Filters }));
    expect(Subnets?.map(({ SubnetId }) => SubnetId)).toEqual([
      'subnet-0a1b2c3d4e5f60001',
      'subnet-0a1b2c3d4e5f60002',
    ]);
    const named = [{ Name: 'tag:Name', Values: ['dev-ecs-?g'] }];
    const { SecurityGroups } = await ec2.send(
      new DescribeSecurityGroupsCommand({ Filters: named }),
    );
    expect(SecurityGroups).toMatchObject([
      {
        GroupId: 'sg-0a1b2c3d4e5f60001',
        Tags: expect.arrayContaining([{ Key: 'env', Value: 'dev' }]),
      },
    ]);
    await expect(
      ec2.send(new DescribeSubnetsCommand({ SubnetIds: ['subnet-1'] })),
    ).rejects.toMatchObject({
      name: 'InvalidSubnetID.NotFound',
      message: "The subnet ID 'subnet-1' does not exist",
    });
    world.journal.assertClean();
  });
});

describe('ECR', () => {
  const scenario = {
    ...environment(),
    repositories: [
      {
        name: 'backend',
        images: [
          {
            tags: ['v1', 'latest'],
            platforms: [{ os: 'linux', architecture: 'arm64' }],
            format: 'docker' as const,
          },
          {
            tags: ['v2'],
            platforms: ['amd64', 'arm64'].map((architecture) => ({ os: 'linux', architecture })),
          },
        ],
      },
    ],
  };
  const repositoryName = 'backend';
  const acceptedMediaTypes = ['application/vnd.oci.image.index.v1+json'];

  it('knows images by tag and digest, and what it lacks', async () => {
    const { config, world } = reach(scenario);
    const ecr = new ECRClient(config);
    const { imageDetails } = await ecr.send(
      new DescribeImagesCommand({ repositoryName, imageIds: [{ imageTag: 'v1' }] }),
    );
    expect(imageDetails).toMatchObject([
      { imageTags: ['v1', 'latest'], imageDigest: expect.stringMatching(/^sha256:/) },
    ]);
    await expect(
      ecr.send(new DescribeImagesCommand({ repositoryName, imageIds: [{ imageTag: 'v9' }] })),
    ).rejects.toMatchObject({
      name: 'ImageNotFoundException',
      message:
        "The image with imageId {imageDigest:'null', imageTag:'v9'} does not exist within the repository with name 'backend' in the registry with id '123456789012'",
    });
    await expect(
      ecr.send(new DescribeImagesCommand({ repositoryName: 'web' })),
    ).rejects.toMatchObject({ name: 'RepositoryNotFoundException' });
    const { images, failures } = await ecr.send(
      new BatchGetImageCommand({
        repositoryName,
        acceptedMediaTypes,
        imageIds: [{ imageTag: 'v2' }, { imageTag: 'v9' }],
      }),
    );
    const index = JSON.parse(images?.[0]?.imageManifest ?? '') as {
      manifests: { platform: { architecture: string } }[];
    };
    expect(index.manifests.map(({ platform }) => platform.architecture)).toEqual([
      'amd64',
      'arm64',
      'unknown',
    ]);
    expect(sha256(images?.[0]?.imageManifest ?? '')).toBe(images?.[0]?.imageId?.imageDigest);
    expect(failures).toMatchObject([{ failureCode: 'ImageNotFound' }]);
    world.journal.assertClean();
  });

  it('serves config blobs by its own URLs', async () => {
    const world = new World(scenario, { clock: new ScaledClock() });
    const { url, close } = await world.listen();
    closings.push(close);
    const ecr = new ECRClient({
      region: 'eu-west-1',
      credentials: exampleCredentials,
      endpoint: url,
    });
    const { images } = await ecr.send(
      new BatchGetImageCommand({ repositoryName, imageIds: [{ imageTag: 'v1' }] }),
    );
    const { config } = JSON.parse(images?.[0]?.imageManifest ?? '') as {
      config: { digest: string };
    };
    const { downloadUrl } = await ecr.send(
      new GetDownloadUrlForLayerCommand({ repositoryName, layerDigest: config.digest }),
    );
    const blob = await (await fetch(downloadUrl ?? '')).text();
    expect(sha256(blob)).toBe(config.digest);
    expect(JSON.parse(blob)).toMatchObject({ os: 'linux', architecture: 'arm64' });
    world.journal.assertClean();
  });
});

describe('Secrets Manager and Systems Manager', () => {
  it('tell a secret with a value from one without and from none', async () => {
    const { config, world } = reach(environment());
    const client = new SecretsManagerClient(config);
    const look = (SecretId: string) => client.send(new DescribeSecretCommand({ SecretId }));
    const full = await look('alpha/database-url');
    expect(Object.values(full.VersionIdsToStages ?? {})).toEqual([['AWSCURRENT']]);
    expect((await look(full.ARN ?? '')).Name).toBe('alpha/database-url');
    expect((await look('alpha/empty')).VersionIdsToStages).toBeUndefined();
    await expect(look('alpha/none')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: "Secrets Manager can't find the specified secret.",
    });
    world.journal.assertClean();
  });

  it('give parameters, and names that are none', async () => {
    const { config, world } = reach(environment());
    const ssm = new SSMClient(config);
    const name = '/adhoc/dev/alpha/sentry-dsn';
    const sealed = await ssm.send(new GetParametersCommand({ Names: [name, '/none'] }));
    expect(sealed).toMatchObject({
      Parameters: [{ Name: name, Type: 'SecureString' }],
      InvalidParameters: ['/none'],
    });
    const open = await ssm.send(new GetParametersCommand({ Names: [name], WithDecryption: true }));
    expect(open.Parameters?.[0]?.Value).toBe('https://example.invalid/1');
    const ParameterFilters = [{ Key: 'Name', Option: 'Equals', Values: [name, '/none'] }];
    const { Parameters } = await ssm.send(new DescribeParametersCommand({ ParameterFilters }));
    expect(Parameters?.map(({ Name }) => Name)).toEqual([name]);
    world.journal.assertClean();
  });
});
