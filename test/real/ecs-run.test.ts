import { DescribeTasksCommand, type Task } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Scenario } from '../world/scenario.ts';
import { environment } from '../world/scenarios/environment.ts';
import { Account } from './account.ts';
import { ecsDeploy } from './ecs-deploy.ts';

const network = ['--subnet', 'subnet-0a1b2c3d4e5f60001', '--securitygroup', 'sg-0a1b2c3d4e5f60001'];
const onFargate = ['--launchtype', 'FARGATE', ...network];

function scenario(): Scenario {
  return {
    ...environment(),
    name: 'ecs-run',
    lives: {
      'alpha-migrate': { containers: { migrate: { exitsAt: 5_000, exitCode: 3 } } },
      'alpha-beat': { refused: { reason: 'Capacity is unavailable at this time.' } },
    },
  };
}

describe('ecs run, unchanged, in the world', () => {
  let account: Account;

  beforeAll(async () => {
    account = await Account.open(scenario());
  });

  afterAll(async () => {
    await account.close();
    account.world.journal.assertClean();
  });

  function run(...words: readonly string[]) {
    return ecsDeploy(account, 'run', 'alpha-cluster', ...words);
  }

  it('starts what fails, does not wait, and is content', async () => {
    const command = ['--command', 'migrate', 'python manage.py check'];
    const { code, stdout } = await run('alpha-migrate', '2', ...onFargate, ...command);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining('Successfully started 2 instances of task: alpha-migrate:3'),
    });
    await account.world.clock.sleep(60_000);
    expect(await tasksIn(stdout)).toEqual([failed, failed]);
  });

  const failed = expect.objectContaining({
    lastStatus: 'STOPPED',
    startedBy: 'ECS Deploy',
    containers: [expect.objectContaining({ exitCode: 3 })],
    overrides: expect.objectContaining({
      containerOverrides: [{ name: 'migrate', command: ['python', 'manage.py', 'check'] }],
    }),
  });

  it('is content although there was no place for the task', async () => {
    const { code, stdout } = await run('alpha-beat', ...onFargate);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining('Successfully started 0 instances of task: alpha-beat:3'),
    });
  });

  it.each<[string, string[], RegExp]>([
    ['no such definition', ['alpha-none'], /Unknown task definition arn: alpha-none/],
    [
      'Fargate without a network',
      ['alpha-migrate', '--launchtype', 'FARGATE'],
      /At least one subnet \(--subnet\)/,
    ],
    ['no network where one is needed', ['alpha-migrate'], /InvalidParameterException.*RunTask/],
  ])('refuses: %s', async (_what, words, says) => {
    const { code, stderr } = await run(...words);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(says) });
  });

  async function tasksIn(text: string): Promise<Task[] | undefined> {
    const tasks = text.match(/arn:aws:ecs:\S+/g) ?? [];
    const asked = new DescribeTasksCommand({ cluster: 'alpha-cluster', tasks });
    return (await account.ecs.send(asked)).tasks;
  }
});
