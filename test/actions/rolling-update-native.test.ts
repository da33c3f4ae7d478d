import type { DescribeServiceDeploymentsResponse } from '@aws-sdk/client-ecs';
import { describe, expect, it } from '@jest/globals';
import type { Scenario } from '../world/scenario.ts';
import { blueGreen, canary, checked, linear, native } from '../world/scenarios/native.ts';
import { alarmAt, crashLoop, foreignDeployment } from '../world/scenarios/rollouts.ts';
import { onNow, outcomes, runRollout, stable, updates } from './rollout-run.ts';

const web = 'alpha-gunicorn';

const before = {
  'alpha-beat': 'alpha-beat:3',
  'alpha-default': 'alpha-default:3',
  'alpha-gunicorn': 'alpha-gunicorn:3',
};

/** Another service of the three fails after so long. */
function whileOtherFails(scenario: Scenario, failsAfterMs: number): Scenario {
  const fails = crashLoop({ afterMs: failsAfterMs });
  return { ...scenario, rollouts: { ...scenario.rollouts, 'alpha-default': { fails } } };
}

describe('a service that is deployed in stages', () => {
  it.each([
    ['blue/green', blueGreen, 120_000, 'BAKE_TIME, 100 % of the production traffic, about 2 min'],
    ['canary', canary, 240_000, 'SHIFT, 10 % of the production traffic, about 3 min left'],
    ['linear', linear, 180_000, 'SHIFT, 40 % of the production traffic, about 1 min left'],
  ] as const)('is stable when ECS says so: %s', async (...row) => {
    const [, configuration, bakes, line] = row;
    const run = await runRollout(native(web, configuration), { inputs: { timeout: '2m' } });
    expect(run.problems).toEqual([]);
    expect(outcomes(run)).toEqual(stable);
    expect(run.tookMs).toBeGreaterThan(bakes);
    expect(run.site.text).toContain(line);
    expect(run.site.text).toContain('which is added to the time limits');
    expect(run.site.text.match(/^alpha-gunicorn: /gm)?.length).toBeLessThan(25);
    run.world.journal.assertClean();
  });

  it('is not stable at the end of the shift, and ends within one interval of ECS', async () => {
    const run = await runRollout(native(web, blueGreen));
    const ends = run.world.journal.calls('ecs:DescribeServiceDeployments').filter(({ output }) => {
      const { serviceDeployments = [] } = output as DescribeServiceDeploymentsResponse;
      return serviceDeployments.some(({ serviceArn, status, sourceServiceRevisions }) => {
        const isFirst = sourceServiceRevisions?.length === 0;
        return serviceArn?.endsWith(web) && status === 'SUCCESSFUL' && !isFirst;
      });
    });
    expect(ends).toHaveLength(1);
    expect(run.tookMs - (ends[0]?.at ?? 0)).toBeLessThan(500);
  });

  it.each([
    ['the circuit breaker', blueGreen, { fails: crashLoop() }, /circuit breaker/],
    ['an alarm while it bakes', blueGreen, { fails: alarmAt(90_000) }, /alarm detected/],
    [
      'a hook',
      checked,
      { hooks: { POST_TEST_TRAFFIC_SHIFT: { fails: true } } },
      /lifecycle hook arn:aws:lambda:\S+:smoke failed at POST_TEST_TRAFFIC_SHIFT/,
    ],
  ] as const)('takes all back after %s rolled it back', async (...row) => {
    const [, configuration, life, what] = row;
    const run = await runRollout(native(web, configuration, { healthyMs: 5_000, ...life }));
    expect(run.codes).toEqual(['rollout-rolled-back']);
    expect(run.problems[0]?.what).toMatch(what);
    expect(outcomes(run)).toMatchObject({ [web]: 'rolled-back', 'alpha-beat': 'taken-back' });
    expect(await onNow(run)).toEqual(before);
    run.world.journal.assertClean();
  });

  it('beside one of another strategy and one that rolls: all or none', async () => {
    const scenario = native(web, blueGreen);
    const services = (scenario.services ?? []).map((one) =>
      one.name === 'alpha-beat' ? { ...one, more: { deploymentConfiguration: canary } } : one,
    );
    const good = await runRollout({ ...scenario, services });
    expect(outcomes(good)).toEqual(stable);
    const life = { healthyMs: 5_000, fails: alarmAt(150_000) };
    const rollouts = { ...scenario.rollouts, 'alpha-beat': life };
    const run = await runRollout({ ...scenario, services, rollouts });
    expect(outcomes(run)).toMatchObject({ 'alpha-beat': 'rolled-back', [web]: 'taken-back' });
    expect(await onNow(run)).toEqual(before);
  });

  it('is stopped, whatever its stage, when another one fails', async () => {
    const scenario = whileOtherFails(native(web, blueGreen), 20_000);
    const run = await runRollout(scenario);
    expect(outcomes(run)).toMatchObject({ [web]: 'taken-back', 'alpha-default': 'rolled-back' });
    const stops = run.world.journal.calls('ecs:StopServiceDeployment');
    expect(stops.map(({ input }) => input)).toEqual([
      { serviceDeploymentArn: expect.stringContaining(`/${web}/`), stopType: 'ROLLBACK' },
    ]);
    expect(await onNow(run)).toEqual(before);
  });

  it('goes back by an update that is waited for through all its stages', async () => {
    const short = { ...blueGreen, bakeTimeInMinutes: 0 };
    const scenario = whileOtherFails(native(web, short, { healthyMs: 1_000 }), 60_000);
    const run = await runRollout(scenario);
    expect(run.site.text).toContain(`${web}: stable`);
    expect(updates(run).at(-1)).toEqual({
      cluster: 'alpha-cluster',
      service: web,
      taskDefinition: 'alpha-gunicorn:3',
    });
    expect(run.result?.outputs.outcome).toBe('taken-back');
    expect(await onNow(run)).toEqual(before);
  });

  it('of somebody else is left alone', async () => {
    const life = { healthyMs: 5_000, ...foreignDeployment(60_000, 'alpha-gunicorn:3') };
    const run = await runRollout(native(web, blueGreen, life));
    expect(run.codes).toEqual(['rollout-superseded']);
    const touched = [...updates(run), ...run.world.journal.calls('ecs:StopServiceDeployment')];
    expect(touched.filter((one) => JSON.stringify(one).includes(web))).toHaveLength(1);
  });

  it('is refused before anything is touched when its stages may not be read', async () => {
    const run = await runRollout(native(web, blueGreen), {
      without: ['ecs:DescribeServiceDeployments'],
      inputs: { services: 'gunicorn, nope' },
    });
    expect(run.codes).toEqual(['service-not-found', 'aws-access-denied']);
    expect(run.problems[1]?.what).toContain('Only this call tells');
    expect(run.world.journal.writes()).toEqual([]);
  });

  it('has the time that it bakes, and no more than that', async () => {
    const life = { healthyMs: 40_000, fails: { kind: 'stuck' } as const };
    const run = await runRollout(native(web, blueGreen, life), { inputs: { timeout: '1m' } });
    expect(run.codes).toEqual(['rollout-timed-out']);
    expect(run.problems[0]?.what).toContain('after 3 m');
    expect(await onNow(run)).toEqual(before);
  });

  it('that bakes for a day is warned of', async () => {
    const long = { ...blueGreen, bakeTimeInMinutes: 1_440 };
    const run = await runRollout(native(web, long), { cancelAt: 60_000 });
    expect(run.site.warnings.join()).toContain('ends after 6 h');
  });
});

describe('a cancel', () => {
  const stages = ['SCALE_UP', 'TEST_TRAFFIC_SHIFT', 'PRODUCTION_TRAFFIC_SHIFT', 'BAKE_TIME'];

  it.each(stages)('at %s is over in time and says where it stands', async (stage) => {
    const run = await runRollout(native(web, blueGreen), { cancelOn: stage });
    expect(run.codes).toEqual(['cancelled']);
    expect(run.tookMs - (run.cancelledAt ?? 0)).toBeLessThan(7_500);
    const deeds = run.trail.deeds.map(({ what }) => what).join('\n');
    expect(deeds).toMatch(new RegExp(`${web} is still rolling \\(.*${stage}.*\\) to`));
  });

  it.each(stages)('at %s with on-cancel: rollback has ECS roll it back', async (stage) => {
    const run = await runRollout(native(web, blueGreen), {
      cancelOn: stage,
      inputs: { 'on-cancel': 'rollback' },
    });
    expect(run.tookMs - (run.cancelledAt ?? 0)).toBeLessThan(7_500);
    expect(run.world.journal.count('ecs:StopServiceDeployment')).toBe(1);
    await run.clock.sleep(300_000);
    expect(await onNow(run)).toEqual(before);
  });
});
