import type { Tag, TaskDefinition } from '@aws-sdk/client-ecs';
import { describe, expect, it } from '@jest/globals';
import { Aws } from '../../actions/library/aws/aws.ts';
import { exampleCredentials } from '../world/access.ts';
import type { Scenario } from '../world/scenario.ts';
import { alarmAt, crashLoop, rolling, rollouts } from '../world/scenarios/rollouts.ts';
import { onNow, outcomes, type RolloutRun, runRollout, stable, updates } from './rollout-run.ts';
import { newImage } from './scenes.ts';

/** Somebody else, at work in the same account. */
async function person({ world, clock }: RolloutRun) {
  return new Aws({
    region: world.scenario.region,
    clock,
    credentials: async () => ({ ...exampleCredentials }),
    requestHandler: world.requestHandler(),
  }).ecs();
}

describe('bad input', () => {
  it('of every service is told at once, and nothing is touched', async () => {
    const run = await runRollout(rollouts(), {
      inputs: {
        services: 'gunicorn, alpha-gunicorn, nope, redis',
        images: `${newImage}\nnowhere/web=a:1`,
      },
    });
    expect(run.codes).toEqual([
      'service-not-found',
      'service-not-found',
      'service-repeated',
      'image-of-another-repository',
    ]);
    expect(run.world.journal.writes()).toEqual([]);
  });

  it('of the inputs alone is told before any call', async () => {
    const run = await runRollout(rollouts(), {
      inputs: { operation: 'restart', 'environment-variables': 'A=b', services: 'a/b' },
    });
    expect(run.codes).toEqual(['input-invalid', 'input-conflict', 'input-conflict']);
    expect(run.world.journal.exchanges).toEqual([]);
  });

  it('of an image that is not there is told before any write', async () => {
    const run = await runRollout(rollouts(), {
      inputs: { images: newImage.replace('v1.8.0', 'v9') },
    });
    expect(run.codes).toEqual(['image-not-found']);
    expect(run.world.journal.writes()).toEqual([]);
  });
});

describe('what is deployed', () => {
  it('has the variables of the deployment beside its image, and only there', async () => {
    const run = await runRollout(rollouts(), {
      inputs: { services: 'beat', 'environment-variables': 'RELEASE=v1.8.0' },
    });
    const [call] = run.world.journal.calls('ecs:RegisterTaskDefinition');
    expect(JSON.parse(call?.body ?? '').containerDefinitions[0].environment).toEqual([
      { name: 'DJANGO_SETTINGS_MODULE', value: 'shop.settings' },
      { name: 'EMPTY', value: '' },
      { name: 'RELEASE', value: 'v1.8.0' },
    ]);
  });

  it('may be an image of its own for a container of a service', async () => {
    const run = await runRollout(rollouts(), {
      inputs: { images: 'web-ui/web-ui=public.ecr.aws/nginx/nginx:1.30' },
    });
    expect(outcomes(run)).toEqual({ 'alpha-web-ui': 'stable' });
  });
});

describe('going back', () => {
  it('to a revision that was deregistered registers a copy of it', async () => {
    const scenario = rolling('alpha-default', { settlingMs: 90_000, fails: alarmAt(60_000) });
    const also = ['ecs:DeregisterTaskDefinition'];
    const first = await runRollout(scenario, { cancelAt: 5_000, also });
    const ecs = await person(first);
    await ecs.deregisterTaskDefinition('alpha-beat:3');
    await ecs.deregisterTaskDefinition('alpha-gunicorn:3');
    const again = await runRollout(scenario, { after: first });
    expect(again.codes).toEqual(['rollout-rolled-back']);
    expect(again.result?.outputs.outcome).toBe('taken-back');
    expect(updates(again).slice(3)).toEqual([
      { cluster: 'alpha-cluster', service: 'alpha-beat', taskDefinition: 'alpha-beat:5' },
      { cluster: 'alpha-cluster', service: 'alpha-gunicorn', taskDefinition: 'alpha-gunicorn:5' },
    ]);
    expect(await onNow(again)).toMatchObject({ 'alpha-beat': 'alpha-beat:5' });
  });

  it('is not fooled by stale answers', async () => {
    const run = await runRollout({
      ...rolling('alpha-default', { fails: crashLoop() }),
      faults: [{ on: 'ecs:DescribeServices', kind: 'stale', ms: 60_000, from: 24_500, times: 2 }],
    });
    expect(run.result?.outputs.outcome).toBe('taken-back');
    expect(await onNow(run)).toMatchObject({
      'alpha-beat': 'alpha-beat:3',
      'alpha-gunicorn': 'alpha-gunicorn:3',
    });
  });

  it('that is cancelled names what is not back', async () => {
    const scenario = rolling('alpha-default', { fails: crashLoop() });
    const run = await runRollout(scenario, { cancelOn: 'alpha-beat: going back to' });
    expect(run.codes).toEqual(['cancelled']);
    expect(run.trail.deeds.map(({ next }) => next).join('\n')).toContain(
      '--service alpha-beat --task-definition alpha-beat:3',
    );
  });

  it('in time that is not enough says what each service runs', async () => {
    const scenario = rolling('alpha-default', { fails: crashLoop() });
    const run = await runRollout(scenario, { inputs: { 'rollback-timeout': '6s' } });
    expect(run.result?.outputs.outcome).toBe('torn');
    expect(run.codes).toEqual(['rollback-incomplete']);
    expect(run.problems[0]?.what).toMatch(/alpha-beat.*rollback-timeout/);
    expect(run.result?.summary?.source).toContain('failed and is not back');
  });
});

it('is stable when nothing happens', async () => {
  expect(outcomes(await runRollout(rollouts()))).toEqual(stable);
});

it('a service on instances rolls without an execution role, as AWS lets it', async () => {
  const base = rollouts();
  const services = base.services?.map((service) => ({ ...service, launchType: 'EC2' as const }));
  const taskDefinitions = base.taskDefinitions?.map((one) => {
    const { taskDefinition, tags } = structuredClone(one) as {
      taskDefinition: TaskDefinition;
      tags: Tag[];
    };
    delete taskDefinition.executionRoleArn;
    delete taskDefinition.requiresCompatibilities;
    for (const container of taskDefinition.containerDefinitions ?? []) delete container.secrets;
    return { taskDefinition: { ...taskDefinition, compatibilities: ['EC2' as const] }, tags };
  });
  const scenario = { ...base, ...(services ? { services } : {}), taskDefinitions } as Scenario;
  const run = await runRollout(scenario, { inputs: { services: 'beat' } });
  expect(run.problems).toEqual([]);
  expect(outcomes(run)).toEqual({ 'alpha-beat': 'stable' });
});
