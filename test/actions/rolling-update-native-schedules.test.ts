import type { DeploymentConfiguration } from '@aws-sdk/client-ecs';
import { expect, it } from '@jest/globals';
import fc from '../evidence/properties.ts';
import type { Fault, RolloutFailure, RolloutLife, Scenario } from '../world/scenario.ts';
import { blueGreen, canary, checked, linear, pausing } from '../world/scenarios/native.ts';
import { alarmAt, crashLoop, rollouts } from '../world/scenarios/rollouts.ts';
import { later, left } from './paused-run.ts';
import { onNow, type RolloutRun, three } from './rollout-run.ts';

/** Then all faults are over, so that the oracle sees what is. */
const oneDay = 86_400_000;

const quick = { bakeTimeInMinutes: 1 };

const strategy = fc.constantFrom<DeploymentConfiguration>(
  { maximumPercent: 200, minimumHealthyPercent: 100 },
  { ...blueGreen, ...quick },
  { ...canary, canaryConfiguration: { canaryPercent: 20, canaryBakeTimeInMinutes: 1 } },
  { ...linear, linearConfiguration: { stepPercent: 50, stepBakeTimeInMinutes: 0 } },
  { ...checked, ...quick },
  { ...pausing(), ...quick },
  { ...pausing(['POST_SCALE_UP', 'PRE_PRODUCTION_TRAFFIC_SHIFT'], { minutes: 2 }), ...quick },
  { ...pausing(undefined, { minutes: 1, action: 'CONTINUE' }), ...quick },
);

const failure = fc.constantFrom<RolloutFailure>(
  crashLoop(),
  crashLoop({ times: 2 }),
  alarmAt(20_000),
  alarmAt(90_000),
);

const life: fc.Arbitrary<RolloutLife> = fc
  .record({
    healthyMs: fc.integer({ min: 500, max: 30_000 }),
    shiftMs: fc.integer({ min: 500, max: 10_000 }),
    fails: fc.option(failure, { freq: 4 }),
    hooks: fc.constantFrom({}, {}, { POST_TEST_TRAFFIC_SHIFT: { fails: true } } as const),
  })
  .map(({ fails, ...pace }) => (fails ? { ...pace, fails } : pace));

const fault: fc.Arbitrary<Fault> = fc.record({
  on: fc.constantFrom(
    'ecs:DescribeServices',
    'ecs:UpdateService',
    'ecs:DescribeServiceDeployments',
    'ecs:StopServiceDeployment',
    'ecs:ContinueServiceDeployment',
  ),
  kind: fc.constantFrom('throttle', 'server-error', 'reset', 'stale'),
  skip: fc.nat(20),
  times: fc.integer({ min: 1, max: 3 }),
  until: fc.constant(oneDay),
});

const schedule = fc.record({
  strategies: fc.tuple(strategy, strategy, strategy),
  lives: fc.tuple(life, life, life),
  faults: fc.array(fault, { maxLength: 3 }),
  operation: fc.constantFrom('continue', 'continue', 'rollback'),
  waitsMs: fc.constantFrom(0, 20_000, 200_000),
});

type Schedule = typeof schedule extends fc.Arbitrary<infer S> ? S : never;

function sceneOf({ strategies, lives, faults }: Schedule): Scenario {
  const base = rollouts();
  const moreOf = (name: string) => ({
    deploymentConfiguration: strategies[three.indexOf(name)] ?? {},
  });
  return {
    ...base,
    faults,
    services: base.services?.map((one) => ({ ...one, more: moreOf(one.name) })) ?? [],
    rollouts: Object.fromEntries(three.map((name, index) => [name, lives[index] ?? {}])),
  };
}

/** Jobs one after the other, as long as something stands at a pause. */
async function jobs(drawn: Schedule): Promise<{ last: RolloutRun; operation: string }> {
  let last = await left(sceneOf(drawn));
  let operation = 'deploy';
  for (let n = 0; n < 5 && last.result?.outputs.outcome === 'paused'; n += 1) {
    await last.clock.sleep(drawn.waitsMs);
    operation = drawn.operation;
    last = await later(last, operation, { inputs: { 'on-pause': 'leave' } });
  }
  return { last, operation };
}

it('whatever happens to deployments in stages, all arrive or all are back', async () => {
  const property = fc.asyncProperty(schedule, async (drawn) => {
    const { last, operation } = await jobs(drawn);
    const { outcome } = last.result?.outputs ?? {};
    const revision = outcome === 'stable' ? 4 : 3;
    expect(outcome).toBe(revision === 4 ? 'stable' : 'taken-back');
    await last.clock.sleep(oneDay);
    expect(await onNow(last)).toEqual(
      Object.fromEntries(three.map((name) => [name, `${name}:${revision}`])),
    );
    expect(last.problems.length > 0).toBe(revision === 3 && operation !== 'rollback');
    last.world.journal.assertClean();
  });
  await fc.assert(property, { numRuns: 8, seed: 20_261_121 });
}, 60_000);
