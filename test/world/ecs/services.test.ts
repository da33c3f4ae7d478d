import {
  DescribeClustersCommand,
  DescribeServicesCommand,
  ECSClient,
  ListServicesCommand,
  ListTasksCommand,
  RunTaskCommand,
} from '@aws-sdk/client-ecs';
import { describe, expect, it } from '@jest/globals';
import { reach } from '../reach.ts';
import { environment } from '../scenarios/environment.ts';
import { migrate } from '../scenarios/requests.ts';

const cluster = 'alpha-cluster';

describe('clusters and services', () => {
  it('a cluster shows its tags when asked; one that is missing is a failure, not an error', async () => {
    const { config, world } = reach(environment());
    const answer = await new ECSClient(config).send(
      new DescribeClustersCommand({ clusters: [cluster, 'beta-cluster'], include: ['TAGS'] }),
    );
    expect(answer).toMatchObject({
      clusters: [{ clusterName: cluster, status: 'ACTIVE', activeServicesCount: 5 }],
      failures: [
        { reason: 'MISSING', arn: 'arn:aws:ecs:eu-west-1:123456789012:cluster/beta-cluster' },
      ],
    });
    expect(answer.clusters?.[0]?.tags).toContainEqual({ key: 'adhoc:base', value: 'dev' });
    world.journal.assertClean();
  });

  it('services come with network, deployment and status; draining and inactive ones too', async () => {
    const scenario = environment();
    const [first, second, ...rest] = scenario.services ?? [];
    if (!first || !second) throw new Error('the environment has services');
    const services = [
      { ...first, status: 'DRAINING' as const },
      { ...second, status: 'INACTIVE' as const },
      ...rest,
    ];
    const { config, world } = reach({ ...scenario, services });
    const ecs = new ECSClient(config);
    const names = ['alpha-gunicorn', 'alpha-default', 'alpha-beat', 'nobody'];
    const answer = await ecs.send(
      new DescribeServicesCommand({ cluster, services: names, include: ['TAGS'] }),
    );
    expect(answer.services?.map(({ status }) => status)).toEqual([
      'DRAINING',
      'INACTIVE',
      'ACTIVE',
    ]);
    expect(answer.failures).toMatchObject([{ reason: 'MISSING' }]);
    expect(answer.services?.[2]).toMatchObject({
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { securityGroups: ['sg-0a1b2c3d4e5f60001'] } },
      deployments: [{ status: 'PRIMARY', rolloutState: 'COMPLETED' }],
    });
    const listed = await ecs.send(new ListServicesCommand({ cluster }));
    expect(listed.serviceArns).toHaveLength(4);
    await expect(
      ecs.send(new DescribeServicesCommand({ cluster, services: Array(11).fill('x') })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
    world.journal.assertClean();
  });

  it('lists come in pages of ten', async () => {
    const scenario = environment();
    const model = scenario.services?.[0];
    if (!model) throw new Error('the environment has services');
    const services = Array.from({ length: 23 }, (_, n) => ({ ...model, name: `s${n}` }));
    const { config } = reach({ ...scenario, services });
    const ecs = new ECSClient(config);
    const sizes: number[] = [];
    let nextToken: string | undefined;
    do {
      const page = await ecs.send(new ListServicesCommand({ cluster, nextToken }));
      sizes.push(page.serviceArns?.length ?? 0);
      nextToken = page.nextToken;
    } while (nextToken);
    expect(sizes).toEqual([10, 10, 3]);
  });

  it('tasks are listed by who started them', async () => {
    const { config, world } = reach(environment());
    const ecs = new ECSClient(config);
    await ecs.send(new RunTaskCommand({ ...migrate, startedBy: 'run-1', count: 2 }));
    await ecs.send(new RunTaskCommand(migrate));
    const list = async (more: object) =>
      (await ecs.send(new ListTasksCommand({ cluster, ...more }))).taskArns?.length;
    expect(await list({ startedBy: 'run-1' })).toBe(2);
    expect(await list({ family: 'alpha-migrate' })).toBe(3);
    expect(await list({ desiredStatus: 'STOPPED' })).toBe(0);
    world.journal.assertClean();
  });
});
