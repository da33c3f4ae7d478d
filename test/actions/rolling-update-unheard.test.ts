import { describe, expect, it } from '@jest/globals';
import type { Fault, Scenario } from '../world/scenario.ts';
import { crashLoop, rolling, rollouts } from '../world/scenarios/rollouts.ts';
import { onNow, outcomes, runRollout, stable, three, updates } from './rollout-run.ts';

const on = 'ecs:DescribeServices';

function partly(fault: Partial<Fault>): Scenario {
  return { ...rollouts(), faults: [{ on, kind: 'partial', every: 2, ...fault } as Fault] };
}

describe('a DescribeServices that names services in failures', () => {
  it('while everything is read is asked again, and no service is left out', async () => {
    const run = await runRollout(partly({ times: 1 }));
    expect(outcomes(run)).toEqual(stable);
  });

  it('and does so twice ends the step before anything is touched', async () => {
    const run = await runRollout(partly({ every: 1, times: 2 }));
    expect(new Set(run.codes)).toEqual(new Set(['service-not-described', 'service-not-found']));
    expect(run.problems[0]?.what).toMatch(/"alpha-gunicorn" is listed in alpha-cluster/);
    expect(run.world.journal.writes()).toEqual([]);
  });

  it('while services roll is looked past: they are followed to their end', async () => {
    const run = await runRollout(partly({ skip: 1, times: 6 }));
    expect(outcomes(run)).toEqual(stable);
    run.world.journal.assertClean();
  });
});

describe('a first deployment, which has nothing to go back to', () => {
  const never = (scenario: Scenario): Scenario => ({
    ...scenario,
    services: (scenario.services ?? []).map((one) => ({
      ...one,
      unproven: one.name === 'alpha-default',
    })),
  });

  it('is replaced by one that works', async () => {
    const run = await runRollout(never(rollouts()));
    expect(outcomes(run)).toEqual(stable);
    expect(JSON.parse(run.result?.outputs['revisions-before'] ?? '')).toMatchObject({
      'alpha-default': '',
      'alpha-beat': 'alpha-beat:3',
    });
    expect(run.site.text).toContain('alpha-default runs nothing that was ever stable');
  });

  it('that fails stays, is named with what to do, and the others go back', async () => {
    const run = await runRollout(never(rolling('alpha-default', { fails: crashLoop() })));
    expect(run.codes).toEqual(['rollback-incomplete']);
    const [problem] = run.problems;
    expect(problem?.what).toMatch(/alpha-default is on alpha-default:4 .*nothing to go back to/);
    expect(problem?.remedy).toContain('--desired-count 0, or deploy a version that works');
    expect(run.result?.outputs.outcome).toBe('torn');
    expect(outcomes(run)).toEqual({
      'alpha-beat': 'taken-back',
      'alpha-default': 'crash-loop',
      'alpha-gunicorn': 'taken-back',
    });
    expect(await onNow(run)).toMatchObject({
      'alpha-beat': 'alpha-beat:3',
      'alpha-gunicorn': 'alpha-gunicorn:3',
    });
    const touched = updates(run).filter((one) => JSON.stringify(one).includes('alpha-default'));
    expect(touched).toHaveLength(1);
  });

  it('that comes up stays on the new revision when another service fails', async () => {
    const run = await runRollout(never(rolling('alpha-beat', { fails: crashLoop() })));
    expect(run.result?.outputs.outcome).toBe('torn');
    expect(run.problems[0]?.what).toMatch(/alpha-default.*nothing of it was ever stable/);
    const now = await onNow(run);
    expect(Object.keys(now)).toEqual(three);
    expect(now['alpha-default']).toMatch(/^alpha-default:4/);
  });
});

it.each([true, false])('a restart whose answer was lost is made once (done: %s)', async (after) => {
  const faults: Fault[] = [{ on: 'ecs:UpdateService', kind: 'reset', after, times: 1 }];
  const inputs = { operation: 'restart', images: '', services: 'beat' };
  const run = await runRollout({ ...rollouts(), faults }, { inputs });
  expect(outcomes(run)).toEqual({ 'alpha-beat': 'stable' });
  const beat = run.world.ecs.services.find(({ scenario }) => scenario.name === 'alpha-beat');
  expect(beat?.deployments).toHaveLength(2);
});
