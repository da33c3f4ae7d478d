import type { DescribeTasksResponse, RunTaskResponse, TaskDefinition } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { goodMigration } from '../world/scenarios/good-migration.ts';
import { Account } from './account.ts';

const cluster = ['--cluster', 'alpha-cluster'];
const network =
  'awsvpcConfiguration={subnets=[subnet-0a1b2c3d4e5f60001],securityGroups=[sg-0a1b2c3d4e5f60001],assignPublicIp=DISABLED}';

let account: Account;

beforeAll(async () => {
  // Slow enough for the wait to find the task alive: it takes about 21 seconds of the world's.
  account = await Account.open(goodMigration(), { timeScale: 4 });
});

afterAll(async () => {
  await account.close();
  account.world.journal.assertClean();
});

describe('the aws CLI, unchanged, runs a task in the world', () => {
  let arn = '';

  beforeAll(async () => {
    const where = ['--launch-type', 'FARGATE', '--network-configuration', network];
    const what = ['--task-definition', 'alpha-migrate', '--started-by', 'a-person'];
    const { tasks } = await account.json<RunTaskResponse>(
      ...['ecs', 'run-task', ...cluster, ...what, ...where],
    );
    arn = tasks?.[0]?.taskArn ?? '';
    await account.aws('ecs', 'wait', 'tasks-stopped', ...cluster, '--tasks', arn);
    const listed = await account.json<object>(
      ...['ecs', 'list-tasks', ...cluster, '--desired-status', 'STOPPED'],
    );
    expect(listed).toEqual({ taskArns: [arn] });
  });

  it('reads how it ended', async () => {
    const { tasks, failures } = await account.json<DescribeTasksResponse>(
      ...['ecs', 'describe-tasks', ...cluster, '--tasks', arn, '--include', 'TAGS'],
    );
    expect(failures).toEqual([]);
    expect(tasks?.[0]).toMatchObject({
      lastStatus: 'STOPPED',
      stopCode: 'EssentialContainerExited',
      startedBy: 'a-person',
      containers: [{ name: 'migrate', lastStatus: 'STOPPED', exitCode: 0 }],
    });
  });

  it('reads its log', async () => {
    const stream = `alpha/migrate/${arn.split('/').at(-1)}`;
    const of = ['--log-group-name', '/ecs/alpha-migrate', '--log-stream-name', stream];
    const { events } = await account.json<{ events: { message: string }[] }>(
      ...['logs', 'get-log-events', ...of, '--start-from-head'],
    );
    expect(events[0]?.message).toBe('Operations to perform:');
    expect(events.at(-1)?.message).toBe('  Applying orders.0042_backfill_currency... OK');
  });
});

describe('the aws CLI, unchanged, registers what it described', () => {
  it('and gets it back whole', async () => {
    const { taskDefinitionArn: _, revision, status, ...rest } = await definition('alpha-gunicorn');
    const { requiresAttributes, compatibilities, registeredAt, registeredBy, ...given } = rest;
    const { taskDefinition } = await account.json<{ taskDefinition: TaskDefinition }>(
      ...['ecs', 'register-task-definition', '--cli-input-json', JSON.stringify(given)],
    );
    expect(taskDefinition).toMatchObject({ ...given, status, compatibilities });
    expect(taskDefinition.revision).toBe(Number(revision) + 1);
    expect(await definition('alpha-gunicorn')).toEqual(taskDefinition);
    for (const set of [requiresAttributes, registeredAt, registeredBy]) expect(set).toBeTruthy();
  });

  async function definition(name: string): Promise<TaskDefinition> {
    const { taskDefinition } = await account.json<{ taskDefinition: TaskDefinition }>(
      ...['ecs', 'describe-task-definition', '--task-definition', name],
    );
    return taskDefinition;
  }
});
