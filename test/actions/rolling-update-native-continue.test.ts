import { describe, expect, it } from '@jest/globals';
import { answered, native, pausing } from '../world/scenarios/native.ts';
import { alarmAt, foreignDeployment } from '../world/scenarios/rollouts.ts';
import { after, before, later, leave, left, web } from './paused-run.ts';
import {
  ecsWrites,
  onNow,
  outcomes,
  type RolloutRun,
  runRollout,
  stable,
  updates,
} from './rollout-run.ts';

function answers({ world }: RolloutRun): unknown[] {
  return world.journal.calls('ecs:ContinueServiceDeployment').map(({ status }) => status);
}

describe('operation: continue', () => {
  it('goes on with exactly what was left, until it is stable', async () => {
    const run = await later(await left(), 'continue');
    expect(run.problems).toEqual([]);
    expect(outcomes(run)).toEqual(stable);
    expect(answers(run)).toEqual([200]);
    expect(updates(run)).toHaveLength(3);
    expect(run.site.text).toContain(`${web}: continued from POST_TEST_TRAFFIC_SHIFT`);
    expect(await onNow(run)).toEqual(after);
    run.world.journal.assertClean();
  });

  it('stops at the next pause', async () => {
    const stages = ['POST_TEST_TRAFFIC_SHIFT', 'POST_PRODUCTION_TRAFFIC_SHIFT'] as const;
    const first = await left(native(web, pausing(stages)));
    const second = await later(first, 'continue', { inputs: leave });
    expect(outcomes(second)).toMatchObject({ [web]: 'paused' });
    expect(second.result?.summary?.source).toContain('paused at POST_PRODUCTION');
    const third = await later(second, 'continue');
    expect(outcomes(third)).toEqual(stable);
    expect(answers(third)).toEqual([200, 200]);
  });

  it('is not fooled by an answer that shows the pause still', async () => {
    const scenario = native(web, pausing());
    const on = 'ecs:DescribeServiceDeployments';
    const first = await left();
    const stale = { on, kind: 'stale', from: first.tookMs + 1, times: 2 } as const;
    const run = await left({ ...scenario, faults: [stale] });
    const second = await later(run, 'continue', { inputs: leave });
    expect(outcomes(second)).toEqual(stable);
    expect(answers(second)).toEqual([200]);
  });

  it('is not lost by an answer that shows the time before the pause', async () => {
    const { tookMs } = await left();
    const on = 'ecs:DescribeServiceDeployments';
    const stale = { on, kind: 'stale', ms: 20_000, from: tookMs + 1, skip: 1, times: 1 } as const;
    const first = await left({ ...native(web, pausing()), faults: [stale] });
    await first.clock.sleep(10);
    const run = await later(first, 'continue', { inputs: { timeout: '10m' } });
    expect(run.site.text).toContain('nothing stands at a pause');
    expect(run.problems).toEqual([]);
    expect(outcomes(run)).toEqual(stable);
    expect(answers(run)).toEqual([200]);
  });

  it('answers no later pause than the one that was handed over', async () => {
    const stages = ['POST_TEST_TRAFFIC_SHIFT', 'POST_PRODUCTION_TRAFFIC_SHIFT'] as const;
    const first = await left(native(web, pausing(stages)));
    const second = await later(first, 'continue', { inputs: leave });
    const { services } = JSON.parse(first.result?.outputs.rollout ?? '');
    expect(services.filter(({ pause }: { pause?: string }) => pause)).toHaveLength(1);
    const third = await later(second, 'continue', { inputs: leave });
    expect(outcomes(second)).toMatchObject({ [web]: 'paused' });
    expect(outcomes(third)).toEqual(stable);
    expect(answers(third)).toEqual([200, 200]);
  });

  it('that is refused late takes all back', async () => {
    const { tookMs } = await left();
    const on = 'ecs:DescribeServiceDeployments';
    const stale = { on, kind: 'stale', ms: 20_000, from: tookMs + 1, skip: 1, times: 1 } as const;
    const denied = { on: 'ecs:ContinueServiceDeployment', kind: 'access-denied' } as const;
    const first = await left({ ...native(web, pausing()), faults: [stale, denied] });
    await first.clock.sleep(10);
    const run = await later(first, 'continue');
    expect(run.codes).toEqual(['rollout-not-continued']);
    expect(await onNow(run)).toEqual(before);
  });

  it('twice, or after somebody else did: follows, and answers nothing', async () => {
    const first = await left();
    const second = await later(first, 'continue');
    const third = await later(first, 'continue');
    expect(outcomes(third)).toEqual(stable);
    expect(third.site.text).toContain('nothing stands at a pause');
    expect(answers(third)).toEqual([200]);
    expect(second.problems).toEqual([]);
    const other = await left(native(web, pausing(), answered(200_000, 'CONTINUE')));
    await other.clock.sleep(170_000);
    const followed = await later(other, 'continue');
    expect(outcomes(followed)).toEqual(stable);
    expect(followed.site.text).toContain('no pause to continue, its deployment is IN_PROGRESS');
    expect(answers(followed)).toEqual([]);
  });

  it('when somebody was faster by a moment: follows', async () => {
    const on = 'ecs:DescribeServiceDeployments';
    const stale = { on, kind: 'stale', ms: 30_000, from: 60_000, times: 2 } as const;
    const first = await left({
      ...native(web, pausing(), answered(62_000, 'CONTINUE')),
      faults: [stale],
    });
    await first.clock.sleep(70_000 - first.tookMs);
    const second = await later(first, 'continue');
    expect(answers(second)).toEqual([400]);
    expect(second.site.text).toContain('somebody else answered the pause');
    expect(outcomes(second)).toEqual(stable);
  });

  it('after the pause ended by itself: takes the others back as well', async () => {
    const first = await left(native(web, pausing(undefined, { minutes: 2 })));
    await first.clock.sleep(300_000);
    const run = await later(first, 'continue');
    expect(run.codes).toEqual(['rollout-rolled-back']);
    expect(run.problems[0]?.what).toContain('nobody answered the pause');
    expect(run.result?.outputs.outcome).toBe('taken-back');
    expect(await onNow(run)).toEqual(before);
  });

  it('of what somebody else replaced is a failure of ours, and theirs stays', async () => {
    const life = { healthyMs: 12_000, ...foreignDeployment(200_000, 'alpha-gunicorn:3') };
    const first = await left(native(web, pausing(), life));
    await first.clock.sleep(200_000);
    const run = await later(first, 'continue');
    expect(outcomes(run)).toMatchObject({ 'alpha-beat': 'taken-back' });
    expect(run.result?.outputs.outcome).toBe('taken-back');
    expect(updates(run).filter((one) => JSON.stringify(one).includes(web))).toHaveLength(1);
  });

  it('that fails afterwards takes all back', async () => {
    const first = await left(native(web, pausing(), { fails: alarmAt(100_000), healthyMs: 9_000 }));
    const run = await later(first, 'continue', { inputs: { timeout: '10m' } });
    expect(run.codes).toEqual(['rollout-rolled-back']);
    expect(run.problems[0]?.what).toContain('alarm');
    expect(await onNow(run)).toEqual(before);
  });

  it('of two of which one is refused takes all back', async () => {
    const scenario = native(web, pausing(), { healthyMs: 5_000 });
    const services = (scenario.services ?? []).map((one) =>
      one.name === 'alpha-beat' ? { ...one, more: { deploymentConfiguration: pausing() } } : one,
    );
    const faults = [
      { on: 'ecs:ContinueServiceDeployment', kind: 'access-denied', skip: 1, times: 1 },
    ] as const;
    const first = await left({ ...scenario, services, faults });
    expect(outcomes(first)).toMatchObject({ [web]: 'paused', 'alpha-beat': 'paused' });
    const run = await later(first, 'continue');
    expect(run.codes).toEqual(['rollout-not-continued']);
    expect(run.result?.outputs.outcome).toBe('taken-back');
    expect(await onNow(run)).toEqual(before);
  });

  it('that is denied changes nothing and says what to allow', async () => {
    const first = await runRollout(native(web, pausing()), {
      inputs: leave,
      without: ['ecs:ContinueServiceDeployment'],
    });
    const writes = ecsWrites(first);
    const run = await later(first, 'continue');
    expect(run.codes).toEqual(['rollout-not-continued']);
    expect(run.problems[0]?.what).toContain('ecs:ContinueServiceDeployment');
    expect(ecsWrites(run)).toBe(writes + 1);
    expect(run.trail.deeds).toEqual([]);
  });

  it('that is cancelled leaves the deployment going on', async () => {
    const run = await later(await left(), 'continue', { cancelOn: 'BAKE_TIME' });
    expect(run.codes).toEqual(['cancelled']);
    await run.clock.sleep(300_000);
    expect(await onNow(run)).toEqual(after);
  });
});
