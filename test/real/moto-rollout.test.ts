import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StepResult } from '../runner/result.ts';
import { runStep } from '../runner/runner.ts';
import { environmentFor } from './account.ts';
import { Moto, type Recorded } from './moto.ts';
import { type Definition, definitionIn, onNewImage } from './moto-definition.ts';
import { wish } from './moto-environment.ts';
import { runScript } from './tools.ts';

const root = resolve(import.meta.dirname, '../..');
const registry = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';
const family = 'alpha-gunicorn';
const change = { container: 'gunicorn', image: `${registry}/backend:v1.8.0` };

/** What moto, or our preflight, looks at; every other member holds anything. */
const given = {
  family,
  taskRoleArn: wish.definition.taskRoleArn,
  executionRoleArn: wish.definition.executionRoleArn,
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  pidMode: 'task',
  cpu: '512',
  memory: '1024',
  runtimePlatform: wish.definition.runtimePlatform,
  'containerDefinitions.name': change.container,
  'containerDefinitions.image': `${registry}/backend:v1.7.0`,
  'containerDefinitions.memory': 768,
  'containerDefinitions.secrets.valueFrom': 'SECRET_ARN',
  'containerDefinitions.logConfiguration.secretOptions.valueFrom': 'SECRET_ARN',
  'containerDefinitions.repositoryCredentials.credentialsParameter': 'SECRET_ARN',
};

/** What botocore knows and moto 5.2.1 does not keep: nothing of it can be shown here. */
const droppedByMoto = [
  'enableFaultInjection',
  'trustedExecutionConfiguration.attestationPolicy',
  'trustedExecutionConfiguration.isolationMode',
];

describe('rolling-update, from dist/, against moto', () => {
  let moto: Moto;
  let env: Record<string, string>;
  let whole: Definition;
  let before: Definition;
  let result: StepResult;
  let recorded: Recorded[];

  beforeAll(async () => {
    moto = await Moto.start();
    env = environmentFor(moto.url, 'eu-west-1');
    whole = await runScript<Definition>('whole_definition.py', given);
    await runScript('furnish.py', { ...wish, service: family, definition: whole }, env);
    before = await definitionIn(moto.url, `${family}:1`);
    await moto.record();
    const inputs = { environment: 'alpha', images: change.image };
    result = await runStep({ face: join(root, 'rolling-update'), with: inputs, env, timeScale: 5 });
    recorded = await moto.recorded();
  });

  afterAll(() => moto.stop());

  function sent(wanted: string): unknown[] {
    return recorded.filter(({ operation }) => operation === wanted).map(({ body }) => body);
  }

  it('has a definition with every member that botocore knows and moto keeps', () => {
    const kept = new Set(leavesOf(before));
    expect(leavesOf(whole).filter((path) => !kept.has(path))).toEqual(droppedByMoto);
    expect(kept.size).toBeGreaterThan(120);
  });

  it('registers every one of them as it was, but for the image', async () => {
    const wanted = onNewImage(before, change);
    expect(sent('RegisterTaskDefinition')).toEqual([wanted]);
    const after = await definitionIn(moto.url, `${family}:2`);
    expect(onNewImage(after, change)).toEqual(wanted);
    expect(after.containerDefinitions?.map(({ image }) => image)).toEqual([change.image]);
  });

  it('asks for nothing but the new revision', () => {
    const update = { cluster: wish.cluster, service: family, taskDefinition: `${family}:2` };
    expect(sent('UpdateService')).toEqual([update]);
  });

  // moto starts no deployment: its only one goes on to say COMPLETED, for the revision before.
  it('calls nothing stable that never began, and leaves the way back', () => {
    expect(result.conclusion).toBe('failure');
    expect(result.outputs).toMatchObject({
      'failure-code': 'rollout-not-started',
      services: '{"alpha-gunicorn":"not-started"}',
      'revisions-after': '{"alpha-gunicorn":"alpha-gunicorn:1"}',
    });
    const wayBack = `--cluster ${wish.cluster} --service ${family} --task-definition ${family}:1`;
    expect(result.raw.join('\n')).toMatch(new RegExp(`aws ecs update-service .*${wayBack}`));
  });
});

/** The path of each value inside, sorted. */
function leavesOf(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [path.join('.')];
  return Object.entries(value)
    .flatMap(([name, inner]) => leavesOf(inner, [...path, name]))
    .sort();
}
