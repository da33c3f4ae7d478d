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

describe('updates that were carried out, and whose answers were lost', () => {
  const lost: Fault = { on: 'ecs:UpdateService', kind: 'reset', after: true, until: 500_000 };

  it('are never told taken back while nobody can look', async () => {
    const down: Fault = { on, kind: 'server-error', from: 1, until: 700_000 };
    const run = await runRollout({ ...rollouts(), faults: [lost, down] });
    await run.clock.sleep(900_000);
    expect(run.result?.outputs.outcome).toBe('torn');
    expect(new Set(Object.values(outcomes(run) as object))).toEqual(new Set(['not-known']));
    expect(new Set(run.result?.failure?.code)).toEqual(new Set('rollback-incomplete'));
    const page = run.result?.summary?.source ?? '';
    const now = await onNow(run);
    for (const name of three) {
      expect(now[name]).toBe(`${name}:4`);
      expect(page).toContain(`Service ${name} may be on ${name}:4`);
      expect(page).toMatch(new RegExp(`--service ${name} --task-definition ${name}:3`));
    }
  });

  it('are followed by their revision once a look shows them', async () => {
    const down: Fault = { on, kind: 'stale', ms: 600_000, skip: 1, times: 4 };
    const run = await runRollout({ ...rollouts(), faults: [lost, down] });
    expect(run.site.text).toContain('alpha-beat: AWS did not answer, it may be rolling');
    expect(outcomes(run)).toEqual(stable);
  });

  it('go back with the others when one fails', async () => {
    const stale: Fault = { on, kind: 'stale', ms: 600_000, skip: 1, times: 4 };
    const failing = rolling('alpha-default', { fails: { kind: 'stuck' } });
    const run = await runRollout(
      { ...failing, faults: [{ ...lost, until: 200_000 }, stale] },
      { inputs: { timeout: '5m' } },
    );
    expect(run.site.text).toContain('alpha-default: AWS did not answer, it may be rolling');
    expect(run.result?.outputs.outcome).toBe('taken-back');
    const now = await onNow(run);
    for (const name of three) expect(now[name]).toBe(`${name}:3`);
  });

  it('or were not carried out: it is told once looks show so', async () => {
    const refused: Fault = { on: 'ecs:UpdateService', kind: 'reset', until: 500_000 };
    const run = await runRollout(
      { ...rollouts(), faults: [refused] },
      { inputs: { services: 'beat' } },
    );
    expect(run.codes).toEqual(['rollout-not-started']);
    expect(outcomes(run)).toEqual({ 'alpha-beat': 'not-started' });
    expect(run.result?.outputs.outcome).toBe('not-started');
    expect(run.result?.outputs.rollout).toBe('');
  });
});
