import { describe, expect, it } from '@jest/globals';
import type { Scenario } from '../world/scenario.ts';
import { answered, blueGreen, native, pausing } from '../world/scenarios/native.ts';
import { alarmAt, crashLoop, foreignDeployment } from '../world/scenarios/rollouts.ts';
import {
  onNow,
  outcomes,
  type RolloutRun,
  runRollout,
  stable,
  three,
  updates,
} from './rollout-run.ts';

const web = 'alpha-gunicorn';
const leave = { 'on-pause': 'leave' };

const before = Object.fromEntries(three.map((name) => [name, `${name}:3`]));
const after = Object.fromEntries(three.map((name) => [name, `${name}:4`]));

/** The first job: deploys, and leaves what stands at a pause. */
function left(scenario: Scenario = native(web, pausing())): Promise<RolloutRun> {
  return runRollout(scenario, { inputs: leave });
}

type Options = NonNullable<Parameters<typeof runRollout>[1]>;

/** A later job, with the output of the first. */
function later(first: RolloutRun, operation: string, options: Options = {}): Promise<RolloutRun> {
  const rollout = first.result?.outputs.rollout ?? '';
  const inputs = { operation, rollout, images: '', ...options.inputs };
  return runRollout(first.world.scenario, { ...options, after: first, inputs });
}

function answers({ world }: RolloutRun): unknown[] {
  return world.journal.calls('ecs:ContinueServiceDeployment').map(({ status }) => status);
}

describe('a deployment that stands at a pause', () => {
  it('is left there, green, when that was asked for; the others are stable', async () => {
    const run = await left();
    expect(run.problems).toEqual([]);
    expect(outcomes(run)).toEqual({ ...stable, [web]: 'paused' });
    expect(run.result?.outputs.outcome).toBe('paused');
    expect(run.result?.outputs.rollout).not.toContain('123456789012');
    expect(run.site.text).toMatch(
      /alpha-gunicorn: paused at POST_TEST_TRAFFIC_SHIFT until \S+Z, then ECS rolls back; to go on: aws ecs continue-service-deployment --service-deployment-arn \S+ --hook-id \S+ --action CONTINUE/,
    );
    expect(run.result?.summary?.source).toContain('⏸️ rolling-update: alpha is paused');
    expect(run.result?.summary?.source).toContain('--action ROLLBACK');
    expect(run.tookMs).toBeLessThan(90_000);
    run.world.journal.assertClean();
  });

  it('is waited for else, until somebody answers', async () => {
    const run = await runRollout(native(web, pausing(), answered(600_000, 'CONTINUE')));
    expect(outcomes(run)).toEqual(stable);
    expect(run.site.text.match(/to go on:/g)).toHaveLength(1);
    const back = await runRollout(native(web, pausing(), answered(600_000, 'ROLLBACK')));
    expect(back.codes).toEqual(['rollout-rolled-back']);
    expect(await onNow(back)).toEqual(before);
  });

  it('that nobody answers ends with its own time, or with that of the step', async () => {
    const own = await runRollout(native(web, pausing(undefined, { minutes: 5 })));
    expect(own.codes).toEqual(['rollout-rolled-back']);
    expect(own.problems[0]?.what).toContain('nobody answered the pause at POST_TEST_TRAFFIC_SHIFT');
    expect(await onNow(own)).toEqual(before);
    const steps = await runRollout(native(web, pausing()), { inputs: { timeout: '5m' } });
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
    expect(next).toContain(`--service ${web} --task-definition ${web}:3`);
  });

  it('is picked up, not started again, by the same run', async () => {
    const first = await left();
    const again = await runRollout(first.world.scenario, { after: first, inputs: leave });
    expect(outcomes(again)).toMatchObject({ [web]: 'paused', 'alpha-beat': 'unchanged' });
    expect(updates(again)).toHaveLength(3);
  });
});

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
    const stale = { on, kind: 'stale', ms: 20_000, from: first.tookMs + 1_500, times: 2 } as const;
    const run = await left({ ...scenario, faults: [stale] });
    const second = await later(run, 'continue', { inputs: leave });
    expect(outcomes(second)).toEqual(stable);
    expect(answers(second)).toEqual([200]);
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
    const writes = first.world.journal.writes().length;
    const run = await later(first, 'continue');
    expect(run.codes).toEqual(['rollout-not-continued']);
    expect(run.problems[0]?.what).toContain('ecs:ContinueServiceDeployment');
    expect(run.world.journal.writes().length).toBe(writes + 1);
    expect(run.trail.deeds).toEqual([]);
  });

  it('that is cancelled leaves the deployment going on', async () => {
    const run = await later(await left(), 'continue', { cancelOn: 'BAKE_TIME' });
    expect(run.codes).toEqual(['cancelled']);
    await run.clock.sleep(300_000);
    expect(await onNow(run)).toEqual(after);
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
    const writes = first.world.journal.writes().length;
    const again = await later(first, 'rollback');
    expect(again.problems).toEqual([]);
    expect(again.world.journal.writes().length).toBe(writes);
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
      ['input-conflict', 'input-conflict', 'input-missing'],
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
    const rollout = (first.result?.outputs.rollout ?? '').replaceAll(`"${web}"`, '"alpha-gone"');
    const writes = first.world.journal.writes().length;
    const gone = await later(first, 'continue', { inputs: { rollout } });
    expect(gone.codes).toEqual(['service-not-found']);
    expect(first.world.journal.writes().length).toBe(writes);
  });
});
