import { CloudWatchLogsClient, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  DescribeTasksCommand,
  ECSClient,
  ListClustersCommand,
  RunTaskCommand,
  StopTaskCommand,
} from '@aws-sdk/client-ecs';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { exampleCredentials } from './access.ts';
import { ScaledClock } from './clock.ts';
import { reach } from './reach.ts';
import type { Scenario } from './scenario.ts';
import { failingMigration } from './scenarios/failing-migration.ts';
import { goodMigration } from './scenarios/good-migration.ts';
import { migrate } from './scenarios/requests.ts';
import { World } from './world.ts';

function inProcess(scenario = goodMigration(), allow?: readonly string[]) {
  const here = reach(scenario, allow);
  return { ...here, ecs: new ECSClient(here.config) };
}

/** Polls as a caller would, and answers the stopped task. */
async function untilStopped({ clock, ecs }: ReturnType<typeof inProcess>, taskArn: string) {
  for (;;) {
    const { tasks } = await ecs.send(
      new DescribeTasksCommand({ cluster: 'alpha-cluster', tasks: [taskArn] }),
    );
    if (tasks?.[0]?.lastStatus === 'STOPPED') return tasks[0];
    await clock.sleep(3_000);
  }
}

describe('a one-off task in process', () => {
  it('lives its life, and its lines can be read', async () => {
    const here = inProcess();
    const { tasks } = await here.ecs.send(new RunTaskCommand(migrate));
    const arn = tasks?.[0]?.taskArn ?? '';
    expect(tasks?.[0]?.lastStatus).toBe('PROVISIONING');
    const task = await untilStopped(here, arn);
    expect(task.containers?.[0]).toMatchObject({ name: 'migrate', exitCode: 0 });
    expect(task).toMatchObject({ stopCode: 'EssentialContainerExited', launchType: 'FARGATE' });
    expect(task.stoppedAt?.getTime()).toBe(here.world.startedAt + 4_000 + 9_000 + 6_500 + 1_500);
    const logs = new CloudWatchLogsClient(here.config);
    const logStreamName = `alpha/migrate/${arn.split('/').at(-1)}`;
    const page = await logs.send(
      new GetLogEventsCommand({
        logGroupName: '/ecs/alpha-migrate',
        logStreamName,
        startFromHead: true,
      }),
    );
    expect(page.events?.map(({ message }) => message).at(-1)).toContain(
      '0042_backfill_currency... OK',
    );
    const end = await logs.send(
      new GetLogEventsCommand({
        logGroupName: '/ecs/alpha-migrate',
        logStreamName,
        startFromHead: true,
        nextToken: page.nextForwardToken,
      }),
    );
    expect(end).toMatchObject({ events: [], nextForwardToken: page.nextForwardToken });
    here.world.journal.assertClean();
  });

  it('fails when the scenario says so', async () => {
    const here = inProcess(failingMigration());
    const { tasks } = await here.ecs.send(new RunTaskCommand(migrate));
    const task = await untilStopped(here, tasks?.[0]?.taskArn ?? '');
    expect(task.containers?.[0]?.exitCode).toBe(1);
  });

  it('stops when asked to', async () => {
    const here = inProcess();
    const { tasks } = await here.ecs.send(new RunTaskCommand(migrate));
    await here.clock.sleep(15_000);
    const task = tasks?.[0]?.taskArn ?? '';
    await here.ecs.send(
      new StopTaskCommand({ cluster: 'alpha-cluster', task, reason: 'cancelled' }),
    );
    const stopped = await untilStopped(here, task);
    expect(stopped).toMatchObject({ stopCode: 'UserInitiated', stoppedReason: 'cancelled' });
    expect(stopped.containers?.[0]?.exitCode).toBe(143);
  });
});

describe('the journal', () => {
  it('is stained by an operation that the world does not implement', async () => {
    const { ecs, world } = inProcess();
    await expect(ecs.send(new ListClustersCommand({}))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 501 },
    });
    expect(() => world.journal.assertClean()).toThrow('ecs:ListClusters');
  });

  it('is stained by a call that was not declared, which AWS denies', async () => {
    const { ecs, world } = inProcess(goodMigration(), ['ecs:DescribeTasks']);
    await expect(ecs.send(new RunTaskCommand(migrate))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('is not authorized to perform: ecs:RunTask on resource: '),
    });
    expect(() => world.journal.assertClean()).toThrow('violation');
  });
});

describe('the socket', () => {
  const closings: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closings.splice(0)) await close();
  });

  async function listening(scenario: Scenario) {
    const world = new World(scenario, { clock: new ScaledClock(100) });
    const { url: endpoint, close } = await world.listen();
    closings.push(close);
    const base = { region: 'eu-west-1', credentials: exampleCredentials, maxAttempts: 1 };
    return { world, config: { ...base, endpoint } };
  }

  it('answers the same clients', async () => {
    const { world, config } = await listening(goodMigration());
    const identity = await new STSClient(config).send(new GetCallerIdentityCommand({}));
    expect(identity).toMatchObject({
      Account: '123456789012',
      Arn: expect.stringContaining('adhoc-deploy'),
    });
    const { tasks } = await new ECSClient(config).send(new RunTaskCommand(migrate));
    expect(tasks).toHaveLength(1);
    world.journal.assertClean();
  });

  it('breaks a connection when a fault says so, and the next call works', async () => {
    const faults = [{ on: 'sts:*', kind: 'reset', times: 1 }] as const;
    const { world, config } = await listening({ ...goodMigration(), faults });
    const sts = new STSClient(config);
    await expect(sts.send(new GetCallerIdentityCommand({}))).rejects.toThrow('ECONNRESET');
    expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Account: '123456789012',
    });
    expect(world.journal.calls('sts:*').map(({ error }) => error)).toEqual([
      'ECONNRESET',
      undefined,
    ]);
  });
});
