import { join, resolve } from 'node:path';
import type { Task } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StepResult } from '../runner/result.ts';
import { runStep } from '../runner/runner.ts';
import { aws, environmentFor } from './account.ts';
import { Moto, type Recorded } from './moto.ts';
import { definitionIn, onNewImage } from './moto-definition.ts';
import { wish } from './moto-environment.ts';
import { logWriter } from './moto-log.ts';
import { runScript } from './tools.ts';

const root = resolve(import.meta.dirname, '../..');
const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.8.0';
const change = { container: 'migrate', image };
const common = { environment: 'alpha', image };
const lines = ['Operations to perform:', '  Applying orders.0042_backfill_currency... OK'];

describe.each([
  { action: 'run-command', inputs: { ...common, command: '["python","manage.py","check"]' } },
  { action: 'migrate', inputs: common },
])('$action, from dist/, against moto', ({ action, inputs }) => {
  let moto: Moto;
  let env: Record<string, string>;
  let network: object;
  let result: StepResult;
  let recorded: Recorded[];

  beforeAll(async () => {
    moto = await Moto.start();
    env = environmentFor(moto.url, 'eu-west-1');
    network = await runScript('furnish.py', wish, env);
    await moto.advanceTasksWhenSeen();
    await moto.record();
    const face = join(root, action);
    const onLine = logWriter(moto.url, lines);
    result = await runStep({ face, with: inputs, env, timeScale: 5, onLine });
    recorded = await moto.recorded();
  });

  afterAll(() => moto.stop());

  it('ends green, as a stopped task whose container has exit code 0 demands', async () => {
    const task = await describedTask();
    expect(task).toMatchObject({ lastStatus: 'STOPPED', containers: [{ exitCode: 0 }] });
    expect({ log: result.raw, conclusion: result.conclusion }).toMatchObject({
      conclusion: 'success',
    });
    expect(result.outputs).toMatchObject({
      'exit-code': '0',
      'task-id': task.taskArn?.split('/').at(-1),
      'task-definition': 'alpha-migrate:2',
    });
  });

  it('shows the lines that moto has of the task', () => {
    for (const line of lines) expect(result.raw.join('\n')).toContain(line);
  });

  it('registers everything that moto had described, but for the image', async () => {
    const wanted = onNewImage(await definitionIn(moto.url, 'alpha-migrate:1'), change);
    const sent = recorded.filter(({ operation }) => operation === 'RegisterTaskDefinition');
    expect(sent.map(({ body }) => body)).toEqual([wanted]);
    expect(onNewImage(await definitionIn(moto.url, 'alpha-migrate:2'), change)).toEqual(wanted);
  });

  it('starts one task, in the network of the service, with a token', async () => {
    const runs = recorded.filter(({ operation }) => operation === 'RunTask');
    expect(runs.map(({ body }) => body)).toEqual([
      expect.objectContaining({
        networkConfiguration: { awsvpcConfiguration: network },
        clientToken: expect.stringMatching(/^[!-~]{1,64}$/),
        launchType: 'FARGATE',
      }),
    ]);
    const { attachments, startedBy } = await describedTask();
    expect(JSON.stringify(attachments)).toContain((network as { subnets: string[] }).subnets[0]);
    expect(startedBy).toBeTruthy();
  });

  async function describedTask(): Promise<Task> {
    const of = ['--cluster', wish.cluster, '--tasks', result.outputs['task-id'] ?? ''];
    return JSON.parse(await aws(['ecs', 'describe-tasks', ...of], env)).tasks[0];
  }
});
