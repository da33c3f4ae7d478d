import {
  DeregisterTaskDefinitionCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  ListTaskDefinitionsCommand,
  RegisterTaskDefinitionCommand,
  type RegisterTaskDefinitionCommandInput,
} from '@aws-sdk/client-ecs';
import { describe, expect, it } from '@jest/globals';
import { reach } from '../reach.ts';
import { environment } from '../scenarios/environment.ts';

function ecsOf() {
  const here = reach(environment());
  const ecs = new ECSClient(here.config);
  const look = (taskDefinition: string) =>
    ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition, include: ['TAGS'] }));
  const register = (more: Partial<RegisterTaskDefinitionCommandInput> = {}) =>
    ecs.send(
      new RegisterTaskDefinitionCommand({
        family: 'alpha-migrate',
        containerDefinitions: [{ name: 'migrate', image: 'x' }],
        ...more,
      }),
    );
  return { ...here, ecs, look, register };
}

describe('task definitions', () => {
  it('are found by family, revision and ARN; a family means its latest active revision', async () => {
    const { ecs, look, register, world } = ecsOf();
    const first = await look('alpha-migrate');
    expect(first.taskDefinition?.revision).toBe(3);
    const { taskDefinition } = await register({ tags: [{ key: 'a', value: 'b' }] });
    expect(taskDefinition).toMatchObject({
      revision: 4,
      status: 'ACTIVE',
      registeredBy: expect.stringContaining('adhoc-deploy'),
    });
    expect(await look('alpha-migrate')).toMatchObject({
      taskDefinition: { revision: 4 },
      tags: [{ key: 'a', value: 'b' }],
    });
    expect((await look(taskDefinition?.taskDefinitionArn ?? '')).taskDefinition?.revision).toBe(4);
    await ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: 'alpha-migrate:4' }));
    expect((await look('alpha-migrate')).taskDefinition?.revision).toBe(3);
    expect((await look('alpha-migrate:4')).taskDefinition?.status).toBe('INACTIVE');
    expect((await register()).taskDefinition?.revision).toBe(5);
    world.journal.assertClean();
  });

  it('that do not exist cannot be described', async () => {
    await expect(ecsOf().look('alpha-backend_update')).rejects.toMatchObject({
      name: 'ClientException',
      message: 'Unable to describe task definition.',
    });
  });

  it('are listed by family, newest first when asked', async () => {
    const { ecs, register } = ecsOf();
    await register();
    const command = new ListTaskDefinitionsCommand({
      familyPrefix: 'alpha-migrate',
      sort: 'DESC',
      maxResults: 1,
    });
    const page = await ecs.send(command);
    expect(page.taskDefinitionArns).toEqual([expect.stringMatching(/alpha-migrate:4$/)]);
    expect(page.nextToken).toBeDefined();
  });

  it('show defaults for what was not said, and keep empty values', async () => {
    const { register } = ecsOf();
    const { taskDefinition } = await register({
      containerDefinitions: [{ name: 'a', image: 'x', command: ['sh', '-c', ''] }],
    });
    expect(taskDefinition?.containerDefinitions?.[0]).toMatchObject({
      command: ['sh', '-c', ''],
      essential: true,
      cpu: 0,
      environment: [],
    });
  });

  it.each<[string, Partial<RegisterTaskDefinitionCommandInput>, string]>([
    ['no containers', { containerDefinitions: [] }, 'Container list cannot be empty.'],
    [
      'a name twice',
      {
        containerDefinitions: [
          { name: 'a', image: 'x' },
          { name: 'a', image: 'y' },
        ],
      },
      'unique',
    ],
    [
      'Fargate without cpu',
      { requiresCompatibilities: ['FARGATE'], networkMode: 'awsvpc' },
      "Fargate requires that 'cpu' be defined at the task level.",
    ],
  ])('are refused with %s', async (_what, more, text) => {
    await expect(ecsOf().register(more)).rejects.toMatchObject({
      name: 'ClientException',
      message: expect.stringContaining(text),
    });
  });
});
