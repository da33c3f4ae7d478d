import { describe, expect, it } from '@jest/globals';
import type { RolloutLife, Scenario } from '../world/scenario.ts';
import {
  alarmAt,
  crashLoop,
  deletedMeanwhile,
  foreignDeployment,
  imageMissing,
  noCapacity,
  rolling,
  rollouts,
  unhealthyTargets,
} from '../world/scenarios/rollouts.ts';
import { onNow, outcomes, runRollout, stable, updates } from './rollout-run.ts';
import { newImage } from './scenes.ts';

const before = {
  'alpha-beat': 'alpha-beat:3',
  'alpha-default': 'alpha-default:3',
  'alpha-gunicorn': 'alpha-gunicorn:3',
};

/** Services whose circuit breaker is off. */
function withoutBreaker(scenario: Scenario): Scenario {
  const more = { deploymentConfiguration: { maximumPercent: 200, minimumHealthyPercent: 100 } };
  return { ...scenario, services: scenario.services?.map((one) => ({ ...one, more })) ?? [] };
}

const quick = { timeout: '5m', 'rollback-timeout': '5m' };

describe('one service that fails takes all back', () => {
  const causes: readonly (readonly [string, string, RolloutLife, RegExp])[] = [
    [
      'crash-loop',
      'rollout-crash-loop',
      { fails: crashLoop() },
      /3 of its tasks failed.*exit code 1/,
    ],
    ['unhealthy', 'rollout-unhealthy', { fails: unhealthyTargets() }, /ELB health checks/],
    [
      'image-pull',
      'rollout-image-pull',
      { fails: imageMissing(newImage, 'default') },
      /there is no such image/,
    ],
    ['no-capacity', 'rollout-timed-out', { fails: noCapacity() }, /No task could be placed/],
  ];

  it.each(causes)('without a breaker: %s', async (...cause) => {
    const [outcome, code, life, what] = cause;
    const scenario = withoutBreaker(rolling('alpha-default', life));
    const run = await runRollout(scenario, { inputs: quick });
    expect(run.codes).toEqual([code]);
    expect(run.problems[0]?.what).toMatch(what);
    expect(outcomes(run)).toMatchObject({
      'alpha-beat': 'taken-back',
      'alpha-default': outcome,
    });
    expect(run.result?.outputs.outcome).toBe('taken-back');
    expect(await onNow(run)).toEqual(before);
    run.world.journal.assertClean();
  });

  it.each([
    ['the circuit breaker', { fails: crashLoop() }, /circuit breaker/],
    ['an alarm', { fails: alarmAt(20_000), settlingMs: 30_000 }, /alarm/],
  ] as const)('after %s rolled it back', async (_, life, what) => {
    const run = await runRollout(rolling('alpha-default', life), { inputs: quick });
    expect(run.codes).toEqual(['rollout-rolled-back']);
    expect(run.problems[0]?.what).toMatch(what);
    expect(outcomes(run)).toMatchObject({ 'alpha-default': 'rolled-back' });
    expect(await onNow(run)).toEqual(before);
    const touched = updates(run).filter((one) => JSON.stringify(one).includes('alpha-default'));
    expect(touched).toHaveLength(1);
    run.world.journal.assertClean();
  });

  it('by StopServiceDeployment in flight and UpdateService after success, nothing else sent', async () => {
    const run = await runRollout(rolling('alpha-default', { fails: crashLoop() }));
    expect(updates(run).slice(3)).toEqual([
      { cluster: 'alpha-cluster', service: 'alpha-beat', taskDefinition: 'alpha-beat:3' },
    ]);
    const stops = run.world.journal.calls('ecs:StopServiceDeployment');
    expect(stops.map(({ input }) => input)).toEqual([
      {
        serviceDeploymentArn: expect.stringContaining('/alpha-gunicorn/'),
        stopType: 'ROLLBACK',
      },
    ]);
  });

  it('by UpdateService alone where service deployments may not be stopped', async () => {
    const run = await runRollout(rolling('alpha-default', { fails: crashLoop() }), {
      without: ['ecs:StopServiceDeployment'],
    });
    expect(run.result?.outputs.outcome).toBe('taken-back');
    expect(await onNow(run)).toEqual(before);
  });
});

describe('a foreign deployment', () => {
  it('is a failure of ours, and is never touched', async () => {
    const life = foreignDeployment(15_000, 'alpha-gunicorn:3');
    const run = await runRollout(rolling('alpha-gunicorn', { ...life, healthyMs: 40_000 }));
    expect(run.codes).toEqual(['rollout-superseded']);
    expect(outcomes(run)).toMatchObject({
      'alpha-beat': 'taken-back',
      'alpha-gunicorn': 'superseded',
    });
    const touched = [
      ...updates(run),
      ...run.world.journal.calls('ecs:StopServiceDeployment').map(({ input }) => input),
    ].filter((one) => JSON.stringify(one).includes('alpha-gunicorn'));
    expect(touched).toHaveLength(1);
  });

  it('after ours was stable, while others roll, is seen as well', async () => {
    const life = foreignDeployment(20_000, 'alpha-gunicorn:3');
    const run = await runRollout(rolling('alpha-gunicorn', life));
    expect(outcomes(run)).toMatchObject({ 'alpha-gunicorn': 'superseded' });
    expect(run.site.text).toContain('alpha-gunicorn: stable');
  });

  it('that deletes the service is told', async () => {
    const life = { ...deletedMeanwhile(15_000), healthyMs: 40_000 };
    const run = await runRollout(rolling('alpha-gunicorn', life));
    expect(run.codes).toEqual(['service-gone']);
    expect(await onNow(run)).toMatchObject({ 'alpha-beat': 'alpha-beat:3' });
  });
});

describe('other endings', () => {
  it('keep: each service ends by itself and stays', async () => {
    const scenario = rolling('alpha-default', { fails: crashLoop() });
    const run = await runRollout(scenario, { inputs: { 'on-failure': 'keep' } });
    expect(updates(run)).toHaveLength(3);
    expect(outcomes(run)).toEqual({ ...stable, 'alpha-default': 'rolled-back' });
    expect(run.result?.outputs.outcome).toBe('kept');
  });

  it('an update that AWS refuses takes the others back', async () => {
    const run = await runRollout({
      ...rollouts(),
      faults: [{ on: 'ecs:UpdateService', kind: 'access-denied', skip: 1, times: 1 }],
    });
    expect(run.codes).toEqual(['rollout-not-started']);
    expect(await onNow(run)).toEqual(before);
  });

  it('going back that is denied names every service and the command', async () => {
    const run = await runRollout({
      ...rolling('alpha-default', { fails: crashLoop() }),
      faults: [{ on: 'ecs:UpdateService', kind: 'access-denied', skip: 3 }],
    });
    expect(run.result?.outputs.outcome).toBe('torn');
    expect(run.codes).toEqual(['rollback-incomplete']);
    expect(run.problems[0]?.what).toContain('Service alpha-beat is on alpha-beat:4');
    expect(run.problems[0]?.remedy).toContain('--task-definition alpha-beat:3');
  });

  it('services at 0 tasks are green, with a warning', async () => {
    const base = rollouts();
    const asleep = base.services?.map((one) => ({ ...one, desiredCount: 0 })) ?? [];
    const run = await runRollout({ ...base, services: asleep });
    expect(run.problems).toEqual([]);
    expect(outcomes(run)).toMatchObject({ 'alpha-beat': 'registered-not-proven' });
    expect(run.site.warnings).toHaveLength(3);
    const refused = await runRollout(
      { ...base, services: asleep },
      { inputs: { 'require-running': 'true' } },
    );
    expect(refused.codes).toEqual(Array(3).fill('service-without-tasks'));
    expect(refused.world.journal.writes()).toEqual([]);
  });

  it('cancelled: polling stops at once, what still rolls is named with its way back', async () => {
    const run = await runRollout(rollouts(), { cancelAt: 10_000 });
    expect(run.codes).toEqual(['cancelled']);
    expect(run.tookMs - (run.cancelledAt ?? 0)).toBeLessThan(7_500);
    expect(updates(run)).toHaveLength(3);
    expect(run.trail.deeds.map(({ what }) => what)).toContainEqual(
      expect.stringMatching(/^alpha-gunicorn is still rolling to alpha-gunicorn:4/),
    );
  });

  it('cancelled with on-cancel: rollback leaves what somebody else deployed', async () => {
    const life = foreignDeployment(9_500, 'alpha-gunicorn:3');
    const run = await runRollout(rolling('alpha-gunicorn', { ...life, healthyMs: 40_000 }), {
      cancelAt: 10_000,
      inputs: { 'on-cancel': 'rollback' },
    });
    const touched = updates(run).filter((one) => JSON.stringify(one).includes('alpha-gunicorn'));
    expect(touched).toHaveLength(1);
    expect(updates(run)).toHaveLength(5);
  });

  it('cancelled with on-cancel: rollback asks for the way back of each, and does not wait', async () => {
    const run = await runRollout(rollouts(), {
      cancelAt: 10_000,
      inputs: { 'on-cancel': 'rollback' },
    });
    expect(updates(run)).toHaveLength(6);
    expect(run.tookMs - (run.cancelledAt ?? 0)).toBeLessThan(7_500);
    await run.clock.sleep(180_000);
    expect(await onNow(run)).toEqual(before);
  });
});
