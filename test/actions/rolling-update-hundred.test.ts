import { expect, it } from '@jest/globals';
import type { Scenario } from '../world/scenario.ts';
import { definitionOf } from '../world/scenarios/environment.ts';
import { rollouts } from '../world/scenarios/rollouts.ts';
import { outcomes, runRollout } from './rollout-run.ts';

const how = { burst: 20, perSecond: 1 };

it('a hundred services are registered within the rate of AWS, and described in tens', async () => {
  const run = await runRollout(hundred());
  expect(run.problems).toEqual([]);
  expect(Object.values(outcomes(run) as object)).toEqual(Array(100).fill('stable'));
  const { journal } = run.world;
  const registered = journal.calls('ecs:RegisterTaskDefinition');
  expect(registered.filter(({ status }) => status === 200)).toHaveLength(100);
  expect(registered.filter(({ faults }) => faults.includes('throttle')).length).toBeLessThan(400);
  const from = registered[0]?.at ?? 0;
  const to = registered.at(-1)?.end ?? 0;
  expect((to - from) / 1_000).toBeLessThan(1.25 * ((100 - how.burst) / how.perSecond));
  const looks = Map.groupBy(
    journal.calls('ecs:DescribeServices').filter(({ at }) => at > to),
    ({ at }) => at,
  );
  for (const calls of looks.values()) expect(calls.length).toBeLessThanOrEqual(10);
  expect(Math.max(...[...looks.values()].map(({ length }) => length))).toBe(10);
  expect(journal.count('ecs:UpdateService')).toBe(100);
  journal.assertClean();
}, 120_000);

/** Each with a family of its own, so that a hundred revisions are registered. */
function hundred(): Scenario {
  const base = rollouts();
  const beat = base.services?.find(({ name }) => name === 'alpha-beat');
  if (!beat) throw new Error('no beat');
  const names = Array.from({ length: 100 }, (_, n) => `alpha-worker-${n}`);
  const { taskDefinition, tags = [] } = definitionOf('beat');
  const arn = 'arn:aws:ecs:eu-west-1:123456789012:task-definition';
  return {
    ...base,
    services: names.map((name) => ({ ...beat, name, taskDefinition: `${name}:3` })),
    taskDefinitions: names.map((family) => ({
      taskDefinition: { ...taskDefinition, family, taskDefinitionArn: `${arn}/${family}:3` },
      tags,
    })),
    faults: [{ on: 'ecs:RegisterTaskDefinition', kind: 'throttle', bucket: how }],
  };
}
