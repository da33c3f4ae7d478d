import { ContinueServiceDeploymentCommand, type ServiceDeployment } from '@aws-sdk/client-ecs';
import { describe, expect, it } from '@jest/globals';
import type { RolloutLife } from '../scenario.ts';
import { blueGreen, canary, checked, linear, pausing } from '../scenarios/native.ts';
import { alarmAt, crashLoop } from '../scenarios/rollouts.ts';
import { deployed, quick } from './deployed.ts';

const short = { ...quick, shiftMs: 2_000, stageMs: 2_000 };

function staged(deploymentConfiguration: object, life: RolloutLife = {}) {
  const world = deployed({ ...short, ...life }, { more: { deploymentConfiguration } });
  const current = async () => (await world.history())[0] as ServiceDeployment;
  const answer = async (action: 'CONTINUE' | 'ROLLBACK') => {
    const { serviceDeploymentArn, lifecycleHookDetails } = await current();
    const hookId = lifecycleHookDetails?.find((one) => one.status === 'AWAITING_ACTION')?.hookId;
    const request = { serviceDeploymentArn, hookId: hookId ?? 'none', action };
    return world.ecs.send(new ContinueServiceDeploymentCommand(request));
  };
  /** Every stage with the new revision's shares, until the deployment is over. */
  const walk = async () => {
    await world.update();
    const seen: string[] = [];
    for (let n = 0; n < 1_000; n += 1) {
      await world.later(1_000);
      const now = await current();
      const { lifecycleStage, targetServiceRevision: target, status } = now;
      const { requestedProductionTrafficWeight: share, requestedTestTrafficWeight: test } =
        target ?? {};
      const line = `${lifecycleStage} ${share} ${test}`;
      if (lifecycleStage && seen.at(-1) !== line) seen.push(line);
      if (/SUCCESSFUL/.test(status ?? '') && n > 5) return seen;
    }
    return seen;
  };
  return { ...world, current, answer, walk };
}

const before = [
  'PRE_SCALE_UP 0 0',
  'SCALE_UP 0 0',
  'POST_SCALE_UP 0 0',
  'TEST_TRAFFIC_SHIFT 0 100',
  'POST_TEST_TRAFFIC_SHIFT 0 100',
];
const after = ['POST_PRODUCTION_TRAFFIC_SHIFT 100 100', 'BAKE_TIME 100 100', 'CLEAN_UP 100 100'];
const shift = (share: number) => `PRODUCTION_TRAFFIC_SHIFT ${share} 100`;

describe('a deployment in stages', () => {
  it.each([
    ['blue/green', blueGreen, [100], 120_000],
    ['canary', canary, [10, 100], 240_000],
    ['linear', linear, [40, 80, 100], 180_000],
  ] as const)('%s', async (...row) => {
    const [, configuration, shares, bakes] = row;
    const { walk, world, clock, look } = staged(configuration);
    expect(await walk()).toEqual([...before.slice(1), ...shares.map(shift), ...after]);
    expect(clock.now() - world.startedAt).toBeGreaterThan(bakes);
    expect(clock.now() - world.startedAt).toBeLessThan(bakes + 40_000);
    expect((await look())?.deployments).toMatchObject([{ rolloutState: 'COMPLETED' }]);
    world.journal.assertClean();
  });

  it('keeps the old revision whole until all is over', async () => {
    const { update, later, current } = staged(blueGreen);
    const [mine, old] = (await update())?.deployments ?? [];
    const baking = await later(60_000);
    expect(await current()).toMatchObject({
      status: 'IN_PROGRESS',
      lifecycleStage: 'BAKE_TIME',
      sourceServiceRevisions: [{ requestedProductionTrafficWeight: 0, runningTaskCount: 1 }],
    });
    expect(baking?.taskSets).toBeUndefined();
    expect(baking?.deployments).toMatchObject([
      { id: mine?.id, status: 'PRIMARY', rolloutState: 'IN_PROGRESS', runningCount: 1 },
      { id: old?.id, status: 'ACTIVE', runningCount: 1 },
    ]);
  });

  it.each([
    ['tasks that fail', blueGreen, { fails: crashLoop() }, /circuit breaker/, 'SCALE_UP'],
    ['an alarm', blueGreen, { fails: alarmAt(60_000) }, /alarms/, 'BAKE_TIME'],
    [
      'a hook',
      checked,
      { hooks: { POST_TEST_TRAFFIC_SHIFT: { fails: true } } },
      /hook failed/,
      'POST_TEST_TRAFFIC_SHIFT',
    ],
    [
      'nobody at the pause',
      pausing(undefined, { minutes: 1 }),
      {},
      /hook timed out/,
      'POST_TEST_TRAFFIC_SHIFT',
    ],
  ] as const)('goes back by %s', async (...row) => {
    const [, configuration, life, reason, lifecycleStage] = row;
    const { update, later, current, world } = staged(configuration, life);
    const old = (await update())?.deployments?.[1];
    const now = await later(150_000);
    expect(await current()).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      statusReason: expect.stringMatching(reason),
      lifecycleStage,
      targetServiceRevision: { requestedProductionTrafficWeight: 0 },
    });
    expect(now?.deployments).toMatchObject([{ id: old?.id, rolloutState: 'COMPLETED' }]);
    world.journal.assertClean();
  });

  it('goes back when it is stopped, in each stage', async () => {
    for (const stage of [...before.slice(1), shift(100), ...after.slice(0, 2)]) {
      const { update, later, current, stop } = staged(blueGreen);
      const old = (await update())?.deployments?.[1];
      await later(4_000);
      const [name] = stage.split(' ');
      while ((await current()).lifecycleStage !== name) await later(1_000);
      await stop((await current()).serviceDeploymentArn ?? '');
      expect((await later(20_000))?.deployments).toMatchObject([{ id: old?.id }]);
      expect(await current()).toMatchObject({ status: 'ROLLBACK_SUCCESSFUL' });
    }
  });
});

describe('a pause', () => {
  it('lasts until it is answered, once', async () => {
    const { update, later, current, answer, world } = staged(pausing());
    await update();
    await later(600_000);
    expect(await current()).toMatchObject({
      status: 'IN_PROGRESS',
      lifecycleStage: 'POST_TEST_TRAFFIC_SHIFT',
      lifecycleHookDetails: [
        { targetType: 'PAUSE', status: 'AWAITING_ACTION', timeoutAction: 'ROLLBACK' },
      ],
    });
    await answer('CONTINUE');
    await expect(answer('CONTINUE')).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await later(180_000);
    expect(await current()).toMatchObject({
      status: 'SUCCESSFUL',
      lifecycleHookDetails: [{ status: 'SUCCEEDED' }],
    });
    world.journal.assertClean();
  });

  it('is rolled back, or goes on after its time', async () => {
    const first = staged(pausing());
    await first.update();
    await first.later(60_000);
    await first.answer('ROLLBACK');
    await first.later(20_000);
    expect(await first.current()).toMatchObject({ status: 'ROLLBACK_SUCCESSFUL' });
    const second = staged(pausing(undefined, { minutes: 1, action: 'CONTINUE' }));
    expect(await second.walk()).toContain('BAKE_TIME 100 100');
    expect((await second.current()).lifecycleHookDetails).toMatchObject([{ status: 'TIMED_OUT' }]);
  });
});
