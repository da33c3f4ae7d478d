import { describe, expect, it } from '@jest/globals';
import { plainHost } from '../scene/web.ts';
import { groupArn } from '../world/load-balancing/arns.ts';
import type { Scenario, ScenarioTarget } from '../world/scenario.ts';
import { environment } from '../world/scenarios/environment.ts';
import { rollouts } from '../world/scenarios/rollouts.ts';
import { runSmokeCheck, type SmokeRun, seenIn } from './smoke-run.ts';

const alpha = { environment: 'alpha', timeout: '1m' };
const gunicorn = { ...alpha, services: 'gunicorn' };
const healthy = (id: string): ScenarioTarget => ({ id, state: 'healthy' });
const group = (name: string) => groupArn(environment(), name);

interface Behind {
  readonly targets?: readonly ScenarioTarget[];
  /** As DescribeServices has them. */
  readonly loadBalancers?: readonly object[];
  readonly service?: Partial<NonNullable<Scenario['services']>[number]>;
}

/** The web service behind the target group `alpha-web`, beside `alpha-green` with one healthy target. */
function behind({
  targets = [healthy('10.0.1.1')],
  loadBalancers,
  service = {},
}: Behind): Scenario {
  const scenario = environment();
  const more = { loadBalancers: loadBalancers ?? [{ targetGroupArn: group('alpha-web') }] };
  return {
    ...scenario,
    services: (scenario.services ?? []).map((one) =>
      one.name === 'alpha-gunicorn' ? { ...one, ...service, more } : one,
    ),
    loadBalancers: [
      {
        id: 'app/dev/50dc6c495c0c9188',
        listeners: [],
        targetGroups: [
          { name: 'alpha-web', targets },
          { name: 'alpha-green', targets: [healthy('10.0.2.2')] },
        ],
      },
    ],
  };
}

function calls({ world }: SmokeRun): string[] {
  return [...new Set(world.journal.exchanges.map(({ action }) => action))].sort();
}

// What is loaded when it is first needed counts as silence for the virtual clock.
await runSmokeCheck(alpha, { scenario: behind({}) });

describe('the services of an environment', () => {
  it('are steady, each in a row of its own, beside the pages', async () => {
    const port = await plainHost((_, response) => response.end());
    const run = await runSmokeCheck({ ...alpha, url: `http://alpha.example.com:${port}` });
    expect(run.codes).toEqual([]);
    expect(seenIn(run)).toEqual({
      '/': '200',
      'service alpha-beat': '1 of 1 tasks run: alpha-beat:3',
      'service alpha-default': '1 of 1 tasks run: alpha-default:3',
      'service alpha-gunicorn': '1 of 1 tasks run: alpha-gunicorn:3',
      'service alpha-redis': '1 of 1 tasks run: alpha-redis:3',
      'service alpha-web-ui': '1 of 1 tasks run: alpha-web-ui:3',
    });
    expect(run.world.journal.writes()).toEqual([]);
    run.world.journal.assertClean();
  });

  it('are looked at until a rollout is over', async () => {
    const meanwhile = [{ atMs: 0, update: { forceNewDeployment: true } }];
    const scenario = { ...rollouts(), ...behind({ service: { meanwhile } }) };
    const run = await runSmokeCheck({ ...gunicorn, timeout: '5m' }, { scenario });
    expect(run.codes).toEqual([]);
    expect(run.site.text).toContain('the rollout of alpha-gunicorn:3 is under way');
    expect(run.finished?.rows[0]?.goodSince).toBeGreaterThan(20_000);
  });

  it('that want no task are good, and told', async () => {
    const scenario = behind({ service: { desiredCount: 0 }, targets: [] });
    const run = await runSmokeCheck(gunicorn, { scenario });
    expect(run.codes).toEqual([]);
    expect(seenIn(run)).toEqual({
      'service alpha-gunicorn': 'no task is wanted',
      'targets of alpha-gunicorn': 'no task is wanted',
    });
  });

  it.each([
    ['fewer tasks than are wanted', { desiredCount: 2, runningCount: 1 }, /^1 of 2 tasks run/],
    [
      'a rollout that never came up',
      { unproven: true },
      /the rollout of alpha-gunicorn:3 is under/,
    ],
    [
      'a service that is deleted',
      { meanwhile: [{ atMs: 1_000, deleted: true }] as const },
      /DRAINING|INACTIVE|not there/,
    ],
  ])('are bad: %s', async (...[, service, words]) => {
    const run = await runSmokeCheck(gunicorn, { scenario: behind({ service }) });
    expect(run.codes).toEqual(['smoke-check-failed']);
    expect(seenIn(run)['service alpha-gunicorn']).toMatch(words);
  });
});

describe('targets', () => {
  const ill: ScenarioTarget = {
    ...{ id: '10.0.1.9', state: 'unhealthy', reason: 'Target.ResponseCodeMismatch' },
    description: 'Health checks failed with these codes: [502]',
  };

  it('are waited for until they are healthy', async () => {
    const targets: ScenarioTarget[] = [
      { id: '10.0.1.1', state: 'initial', reason: 'Elb.RegistrationInProgress', untilMs: 10_000 },
      { ...healthy('10.0.1.1'), fromMs: 10_000 },
      { id: '10.0.1.2', state: 'draining', reason: 'Target.DeregistrationInProgress' },
    ];
    const run = await runSmokeCheck(gunicorn, { scenario: behind({ targets }) });
    expect(run.codes).toEqual([]);
    expect(seenIn(run)['targets of alpha-gunicorn']).toBe('1 healthy');
    expect(run.site.text).toContain('0 healthy, 1 initial (10.0.1.1: Elb.RegistrationInProgress)');
    expect(run.finished?.rows[1]).toMatchObject({ attempts: 6, goodSince: 12_000 });
    expect(calls(run)).toEqual([
      'ecs:DescribeClusters',
      'ecs:DescribeServices',
      'elasticloadbalancing:DescribeTargetHealth',
    ]);
    run.world.journal.assertClean();
  });

  it.each([
    [
      'one that is ill',
      [healthy('10.0.1.1'), ill],
      '1 healthy, 1 unhealthy (10.0.1.9: Target.ResponseCodeMismatch: Health checks failed with these codes: [502])',
    ],
    ['none', [], '0 healthy of 1'],
    [
      'a group that no listener uses',
      [{ id: '10.0.1.1', state: 'unused', reason: 'Target.NotInUse' } as const],
      '0 healthy, 1 unused (10.0.1.1: Target.NotInUse)',
    ],
  ])('are bad: %s', async (...[, targets, words]) => {
    const run = await runSmokeCheck(gunicorn, { scenario: behind({ targets }) });
    expect(run.codes).toEqual(['smoke-check-failed']);
    expect(seenIn(run)['targets of alpha-gunicorn']).toBe(words);
  });

  it('of a service in blue and green are in either group', async () => {
    const alternateTargetGroupArn = group('alpha-green');
    const pair = {
      targetGroupArn: group('alpha-web'),
      advancedConfiguration: { alternateTargetGroupArn },
    };
    const scenario = behind({ targets: [], loadBalancers: [pair] });
    const run = await runSmokeCheck(gunicorn, { scenario });
    expect(run.codes).toEqual([]);
    expect(seenIn(run)['targets of alpha-gunicorn']).toBe('1 healthy');
  });

  it('are those of the group that the service has by then', async () => {
    const loadBalancers = [
      { targetGroupArn: group('alpha-green'), containerName: 'gunicorn', containerPort: 8000 },
    ];
    const meanwhile = [{ atMs: 1_000, update: { loadBalancers } }];
    const scenario = behind({ targets: [], service: { meanwhile } });
    const run = await runSmokeCheck({ ...gunicorn, timeout: '5m' }, { scenario });
    expect(run.codes).toEqual([]);
    expect(seenIn(run)['targets of alpha-gunicorn']).toBe('1 healthy');
  });

  it('behind several load balancers have a row each, and a group that is gone is told', async () => {
    const loadBalancers = ['alpha-web', 'alpha-lost'].map((one) => ({
      targetGroupArn: group(one),
    }));
    const run = await runSmokeCheck(gunicorn, { scenario: behind({ loadBalancers }) });
    expect(seenIn(run)).toMatchObject({
      'targets of alpha-gunicorn in alpha-web': '1 healthy',
      'targets of alpha-gunicorn in alpha-lost': 'the target group is not there any more',
    });
  });
});

describe('what cannot be looked at ends the step at once', () => {
  it.each([
    ['another cluster', { cluster: 'beta-cluster' }, 'cluster-not-found'],
    [
      'an environment without services',
      { environment: 'beta', cluster: 'alpha-cluster' },
      'service-not-found',
    ],
    [
      'services that are not there',
      { services: 'gunicorn, web, celery' },
      'service-not-found,service-not-found',
    ],
  ])('%s', async (...[, inputs, codes]) => {
    const run = await runSmokeCheck({ ...alpha, ...inputs });
    expect(run.codes.join()).toBe(codes);
    expect(run.tookMs).toBe(0);
  });

  it.each([
    'ecs:ListServices',
    'ecs:DescribeServices',
    'elasticloadbalancing:DescribeTargetHealth',
  ])('a role without %s', async (action) => {
    const run = await runSmokeCheck(alpha, { scenario: behind({}), without: [action] });
    expect(run.codes).toEqual(['aws-access-denied']);
    expect(run.problems[0]?.what).toContain(action);
  });

  it('services without their environment, before anybody is asked', async () => {
    const run = await runSmokeCheck({ url: 'http://alpha.invalid', services: 'gunicorn' });
    expect(run.codes).toEqual(['input-missing']);
    expect(run.problems[0]?.what).toContain('given: services');
  });
});

it('passes a fault of AWS that goes by', async () => {
  const faults = [{ on: 'ecs:DescribeServices', kind: 'throttle', times: 2 }] as const;
  const run = await runSmokeCheck(gunicorn, { scenario: { ...behind({}), faults } });
  expect(run.codes).toEqual([]);
});
