import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Fault, RolloutFailure, RolloutLife, Scenario } from '../world/scenario.ts';
import {
  alarmAt,
  crashLoop,
  noCapacity,
  rollouts,
  unhealthyTargets,
} from '../world/scenarios/rollouts.ts';
import { onNow, outcomes, runRollout, three } from './rollout-run.ts';

const failure = fc.constantFrom<RolloutFailure>(
  crashLoop(),
  crashLoop({ times: 2 }),
  unhealthyTargets(),
  noCapacity({ times: 4 }),
  alarmAt(12_000),
);

const life: fc.Arbitrary<RolloutLife> = fc
  .record({
    provisioningMs: fc.integer({ min: 500, max: 30_000 }),
    healthyMs: fc.integer({ min: 500, max: 30_000 }),
    settlingMs: fc.integer({ min: 500, max: 20_000 }),
    fails: fc.option(failure, { freq: 3 }),
  })
  .map(({ fails, ...times }) => (fails ? { ...times, fails } : times));

const fault: fc.Arbitrary<Fault> = fc.record({
  on: fc.constantFrom(
    'ecs:DescribeServices',
    'ecs:UpdateService',
    'ecs:DescribeServiceDeployments',
    'ecs:StopServiceDeployment',
    'ecs:ListTasks',
  ),
  kind: fc.constantFrom('throttle', 'server-error', 'reset', 'stale'),
  skip: fc.nat(12),
  times: fc.integer({ min: 1, max: 3 }),
});

const schedule = fc.record({
  lives: fc.tuple(life, life, life),
  faults: fc.array(fault, { maxLength: 4 }),
  breaker: fc.boolean(),
});

function sceneOf({
  lives,
  faults,
  breaker: enable,
}: typeof schedule extends fc.Arbitrary<infer S> ? S : never): Scenario {
  const base = rollouts();
  const deploymentConfiguration = {
    maximumPercent: 200,
    minimumHealthyPercent: 100,
    deploymentCircuitBreaker: { enable, rollback: enable },
  };
  return {
    ...base,
    faults,
    services: base.services?.map((one) => ({ ...one, more: { deploymentConfiguration } })) ?? [],
    rollouts: Object.fromEntries(three.map((name, index) => [name, lives[index] ?? {}])),
  };
}

it('whatever happens, all are on the new revision or all are back, as the verdict says', async () => {
  const property = fc.asyncProperty(schedule, async (drawn) => {
    const run = await runRollout(sceneOf(drawn), { inputs: { timeout: '8m' } });
    const { outcome } = run.result?.outputs ?? {};
    const revision = outcome === 'stable' ? 4 : 3;
    expect(outcome).toBe(revision === 4 ? 'stable' : 'taken-back');
    expect(await onNow(run)).toEqual(
      Object.fromEntries(three.map((name) => [name, `${name}:${revision}`])),
    );
    expect(Object.values(outcomes(run) as object)).not.toContain('superseded');
    run.world.journal.assertClean();
  });
  await fc.assert(property, { numRuns: 25, seed: 20_261_121 });
}, 60_000);
