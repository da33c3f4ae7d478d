import { describe, expect, it } from '@jest/globals';
import { answered, blueGreen, native, pausing } from '../world/scenarios/native.ts';
import { crashLoop } from '../world/scenarios/rollouts.ts';
import { before, later, leave, left, web } from './paused-run.ts';
import { ecsWrites, onNow, outcomes, runRollout, stable, three, updates } from './rollout-run.ts';

describe('a deployment that stands at a pause', () => {
  it('is left there, green, when that was asked for; the others are stable', async () => {
    const run = await left();
    expect(run.problems).toEqual([]);
    expect(outcomes(run)).toEqual({ ...stable, [web]: 'paused' });
    expect(run.result?.outputs.outcome).toBe('paused');
    expect(run.result?.outputs.rollout).not.toContain('123456789012');
    expect(run.site.text).toMatch(
      /alpha-gunicorn: paused at POST_TEST_TRAFFIC_SHIFT until \S+Z, then ECS rolls back; to go on: aws ecs continue-service-deployment --region eu-west-1 --service-deployment-arn \S+ --hook-id \S+ --action CONTINUE/,
    );
    expect(run.result?.summary?.source).toContain('⏸️ rolling-update: alpha is paused');
    expect(run.result?.summary?.source).toContain('--action ROLLBACK');
    expect(run.tookMs).toBeLessThan(90_000);
    run.world.journal.assertClean();
  });

  it('is waited for else, until somebody answers', async () => {
    const run = await runRollout(native(web, pausing(), answered(150_000, 'CONTINUE')));
    expect(outcomes(run)).toEqual(stable);
    expect(run.site.text.match(/to go on:/g)).toHaveLength(1);
    const back = await runRollout(native(web, pausing(), answered(150_000, 'ROLLBACK')));
    expect(back.codes).toEqual(['rollout-rolled-back']);
    expect(await onNow(back)).toEqual(before);
  });

  it('that nobody answers ends with its own time, or with that of the step', async () => {
    const own = await runRollout(native(web, pausing(undefined, { minutes: 3 })));
    expect(own.codes).toEqual(['rollout-rolled-back']);
    expect(own.problems[0]?.what).toContain('nobody answered the pause at POST_TEST_TRAFFIC_SHIFT');
    expect(await onNow(own)).toEqual(before);
    const steps = await runRollout(native(web, pausing()), { inputs: { timeout: '2m' } });
    expect(steps.codes).toEqual(['rollout-timed-out']);
    expect(steps.problems[0]?.what).toMatch(/paused at POST_TEST_TRAFFIC_SHIFT.*nobody answered/);
    expect(steps.problems[0]?.remedy).toContain('on-pause: leave');
    expect(await onNow(steps)).toEqual(before);
  });

  it('is not left when another service fails', async () => {
    const scenario = native(web, pausing());
    const fails = crashLoop({ afterMs: 40_000 });
    const run = await left({
      ...scenario,
      rollouts: { ...scenario.rollouts, 'alpha-default': { fails } },
    });
    expect(outcomes(run)).toMatchObject({ [web]: 'taken-back', 'alpha-default': 'rolled-back' });
    expect(await onNow(run)).toEqual(before);
  });

  it('is named with both ways on when the job is cancelled', async () => {
    const run = await runRollout(native(web, pausing()), { cancelOn: 'to go on:' });
    expect(run.tookMs - (run.cancelledAt ?? 0)).toBeLessThan(7_500);
    const next = run.trail.deeds.map((deed) => deed.next).join('\n');
    expect(next).toContain('--action CONTINUE');
    expect(next).toContain('--action ROLLBACK');
  });

  it('is picked up, not started again, by the same run', async () => {
    const first = await left();
    const again = await runRollout(first.world.scenario, { after: first, inputs: leave });
    expect(outcomes(again)).toMatchObject({ [web]: 'paused', 'alpha-beat': 'unchanged' });
    expect(updates(again)).toHaveLength(3);
  });
});

describe('operation: rollback', () => {
  it('takes all of it back, what is stable and what stands at a pause, and is green', async () => {
    const run = await later(await left(), 'rollback');
    expect(run.problems).toEqual([]);
    expect(run.result?.outputs.outcome).toBe('taken-back');
    expect(outcomes(run)).toEqual(Object.fromEntries(three.map((name) => [name, 'taken-back'])));
    expect(run.world.journal.count('ecs:StopServiceDeployment')).toBe(1);
    expect(run.result?.summary?.source).toContain('✅ rolling-update: alpha was taken back');
    expect(await onNow(run)).toEqual(before);
    run.world.journal.assertClean();
  });

  it('twice, or after ECS did it: is green and changes nothing', async () => {
    const first = await left();
    await later(first, 'rollback');
    const writes = ecsWrites(first);
    const again = await later(first, 'rollback');
    expect(again.problems).toEqual([]);
    expect(ecsWrites(again)).toBe(writes);
  });

  it('after it became stable goes through all stages, pauses included', async () => {
    const first = await left();
    const second = await later(first, 'continue');
    const run = await later(second, 'rollback');
    expect(run.problems).toEqual([]);
    expect(run.site.text).toContain('continued its way back, which stood at');
    expect(await onNow(run)).toEqual(before);
  });

  it('names the pause that it may not answer', async () => {
    const first = await runRollout(native(web, pausing(), answered(200_000, 'CONTINUE')), {
      without: ['ecs:ContinueServiceDeployment'],
    });
    expect(outcomes(first)).toEqual(stable);
    const run = await later(first, 'rollback');
    expect(run.result?.outputs.outcome).toBe('torn');
    expect(run.problems[0]?.what).toContain('ecs:ContinueServiceDeployment');
  });
});

describe('what a later job is given', () => {
  it.each([
    ['nothing', { operation: 'continue', rollout: '' }, ['input-missing']],
    ['something else', { operation: 'rollback', rollout: '{"a":1}' }, ['input-invalid']],
    ['an idle rollout', { rollout: '{}' }, ['input-conflict']],
    [
      'names and images as well',
      { operation: 'continue', rollout: '', services: 'beat', images: 'backend:v1' },
      ['input-conflict', 'input-missing'],
    ],
  ] as const)('is refused before any call: %s', async (...row) => {
    const [, inputs, codes] = row;
    const run = await runRollout(native(web, blueGreen), { inputs: { images: '', ...inputs } });
    expect(run.codes).toEqual(codes);
    expect(run.world.journal.exchanges).toEqual([]);
  });

  it('of another environment, or of services that are gone, is refused', async () => {
    const first = await left();
    const other = await later(first, 'continue', { inputs: { environment: 'beta' } });
    expect(other.codes).toEqual(['input-conflict']);
    const cluster = await later(first, 'rollback', { inputs: { cluster: 'beta-cluster' } });
    expect(cluster.codes).toEqual(['input-conflict']);
    expect(cluster.problems[0]?.what).toContain('of cluster "alpha-cluster"');
    const fewer = await later(first, 'rollback', { inputs: { services: 'beat' } });
    expect(fewer.codes).toEqual(['input-conflict']);
    expect(fewer.problems[0]?.what).toContain('of alpha-default, alpha-gunicorn');
    const rollout = (first.result?.outputs.rollout ?? '').replaceAll(`"${web}"`, '"alpha-gone"');
    const writes = first.world.journal.writes().length;
    const gone = await later(first, 'continue', { inputs: { rollout } });
    expect(gone.codes).toEqual(['service-not-found']);
    expect(first.world.journal.writes().length).toBe(writes);
  });
});
