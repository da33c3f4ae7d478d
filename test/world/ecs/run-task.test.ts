import {
  DescribeTasksCommand,
  ECSClient,
  RunTaskCommand,
  type RunTaskCommandInput,
} from '@aws-sdk/client-ecs';
import { describe, expect, it } from '@jest/globals';
import { reach } from '../reach.ts';
import type { Scenario } from '../scenario.ts';
import { definitionOf, environment } from '../scenarios/environment.ts';
import { migrate } from '../scenarios/requests.ts';

function ecsOf(scenario: Scenario = environment()) {
  const here = reach(scenario);
  const ecs = new ECSClient(here.config);
  return {
    ...here,
    run: (more: Partial<RunTaskCommandInput> = {}) =>
      ecs.send(new RunTaskCommand({ ...migrate, ...more })),
    ecs,
  };
}

describe('RunTask refuses, in AWS words', () => {
  it.each<[string, Partial<RunTaskCommandInput>, readonly [name: string, text: string]]>([
    [
      'no such cluster',
      { cluster: 'beta-cluster' },
      ['ClusterNotFoundException', 'Cluster not found.'],
    ],
    [
      'no such family',
      { taskDefinition: 'beta' },
      ['ClientException', 'TaskDefinition not found.'],
    ],
    [
      'no network',
      { networkConfiguration: undefined },
      [
        'InvalidParameterException',
        "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
      ],
    ],
    [
      'both ways to launch',
      { capacityProviderStrategy: [{ capacityProvider: 'FARGATE' }] },
      ['InvalidParameterException', 'Specifying both a launch type and capacity provider strategy'],
    ],
    [
      'neither',
      { launchType: undefined },
      ['InvalidParameterException', 'No Container Instances were found in your cluster.'],
    ],
    [
      'an unknown container',
      { overrides: { containerOverrides: [{ name: 'app' }] } },
      [
        'InvalidParameterException',
        'Override for container named app is not a container in the TaskDefinition.',
      ],
    ],
    [
      'an unknown subnet',
      { networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } } },
      ['InvalidParameterException', "The subnet ID 'subnet-1' does not exist"],
    ],
    ['too many', { count: 11 }, ['InvalidParameterException', 'count']],
    ['a long startedBy', { startedBy: 'x'.repeat(129) }, ['InvalidParameterException', '128']],
    ['a long token', { clientToken: 'x'.repeat(65) }, ['InvalidParameterException', '64 ASCII']],
  ])('%s', async (_what, more, [name, text]) => {
    const { run, world } = ecsOf();
    await expect(run(more)).rejects.toMatchObject({ name, message: expect.stringContaining(text) });
    world.journal.assertClean();
  });
});

describe('the client token', () => {
  it('gives the same task to the same request and a conflict to another', async () => {
    const { run, world } = ecsOf();
    const first = await run({ clientToken: 'attempt-1' });
    const arn = first.tasks?.[0]?.taskArn;
    expect((await run({ clientToken: 'attempt-1' })).tasks).toMatchObject([{ taskArn: arn }]);
    await expect(run({ clientToken: 'attempt-1', startedBy: 'me' })).rejects.toMatchObject({
      name: 'ConflictException',
      resourceIds: [arn],
    });
    expect((await run({ clientToken: 'attempt-2' })).tasks?.[0]?.taskArn).not.toBe(arn);
    world.journal.assertClean();
  });

  it('is forgotten an hour after the task is gone', async () => {
    const { run, clock } = ecsOf();
    const first = await run({ clientToken: 'attempt-1' });
    await clock.sleep(2 * 3_600_000);
    const later = await run({ clientToken: 'attempt-1' });
    expect(later.tasks?.[0]?.taskArn).not.toBe(first.tasks?.[0]?.taskArn);
  });
});

describe('what the account lacks', () => {
  const lacking: [string, Partial<Scenario>, string][] = [
    [
      'the image',
      { repositories: [{ name: 'backend', images: [] }] },
      'CannotPullContainerError: ',
    ],
    [
      'the platform',
      {
        repositories: [
          {
            name: 'backend',
            images: [{ tags: ['v1.7.0'], platforms: [{ os: 'linux', architecture: 'arm64' }] }],
          },
        ],
      },
      "matching platform 'linux/amd64'",
    ],
    ['the secret', { secrets: [] }, "Secrets Manager can't find the specified secret."],
    ['its value', { secrets: [{ name: 'alpha/database-url' }] }, 'for staging label: AWSCURRENT'],
    ['the log group', { logGroups: [] }, 'The specified log group does not exist.'],
  ];
  it.each(lacking)('%s keeps the task from starting', async (_what, lack, reason) => {
    const { run, clock, ecs } = ecsOf({ ...environment(), ...lack });
    const { tasks } = await run();
    await clock.sleep(60_000);
    const seen = await ecs.send(
      new DescribeTasksCommand({ cluster: migrate.cluster, tasks: [tasks?.[0]?.taskArn ?? ''] }),
    );
    expect(seen.tasks).toMatchObject([
      {
        stopCode: 'TaskFailedToStart',
        lastStatus: 'STOPPED',
        stoppedReason: expect.stringContaining(reason),
      },
    ]);
  });

  it('capacity comes back as a failure with status 200', async () => {
    const { run } = ecsOf({
      ...environment(),
      lives: {
        '*': {
          refused: {
            reason:
              'Capacity is unavailable at this time. Please try again later or in a different availability zone',
          },
        },
      },
    });
    expect(await run()).toMatchObject({
      tasks: [],
      failures: [{ reason: expect.stringContaining('Capacity') }],
    });
  });
});

describe('permissions', () => {
  it('RunTask needs to pass the roles of the definition', async () => {
    const { config, world } = reach(environment(), ['ecs:RunTask']);
    await expect(new ECSClient(config).send(new RunTaskCommand(migrate))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(
        'iam:PassRole on resource: arn:aws:iam::123456789012:role/alpha-task',
      ),
    });
    expect(() => world.journal.assertClean()).toThrow('iam:PassRole is not declared');
  });

  it('lives are taken in turn', async () => {
    const lives = { 'alpha-*': [{ refused: { reason: 'CAPACITY' } }, {}] };
    const { run } = ecsOf({ ...environment(), lives });
    expect((await run()).failures).toHaveLength(1);
    expect((await run()).tasks).toHaveLength(1);
  });

  it('planted definitions of another account run without its supplies', async () => {
    const foreign = definitionOf('migrate', { account: '210987654321' });
    const { run } = ecsOf({ ...environment(), taskDefinitions: [foreign], logGroups: ['*'] });
    expect((await run()).tasks).toHaveLength(1);
  });

  it('a container runs whose cpu is spelled as no double is', async () => {
    const given = definitionOf('migrate') as { taskDefinition: { containerDefinitions: object[] } };
    const containers = given.taskDefinition.containerDefinitions;
    containers[0] = { ...containers[0], cpu: 'CPU' };
    const text = JSON.stringify(given).replace('"CPU"', '1.0');
    const { run } = ecsOf({ ...environment(), taskDefinitions: [text], planted: ['*'] });
    expect((await run()).tasks?.[0]?.containers?.[0]?.cpu).toBe('1');
  });
});
