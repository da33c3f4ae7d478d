import { expect, it } from '@jest/globals';
import { manyServices, ratesOfEcs } from '../world/scenarios/many-services.ts';
import { outcomes, runRollout } from './rollout-run.ts';

const names = Array.from({ length: 30 }, (_, n) => `alpha-s${n + 1}`);
const services = names.join(',');

it('many services: none is registered sooner than AWS takes it, and all are looked at in tens', async () => {
  const scenario = { ...manyServices(names, () => ({})), faults: ratesOfEcs };
  const run = await runRollout(scenario, { inputs: { services } });
  expect(outcomes(run)).toEqual(Object.fromEntries(names.map((name) => [name, 'stable'])));
  const registered = run.world.journal.calls('ecs:RegisterTaskDefinition');
  expect(registered.map(({ status }) => status)).toEqual(names.map(() => 200));
  const looks = run.world.journal.calls('ecs:DescribeServices').map(({ input }) => input);
  const sizes = new Set(looks.map((input) => (input as { services: string[] }).services.length));
  expect([...sizes]).toEqual([10]);
  run.world.journal.assertClean();
});

it('a rollout of what is registered already waits for nothing', async () => {
  const scenario = { ...manyServices(names, () => ({})), faults: ratesOfEcs };
  const { tookMs, world } = await runRollout(scenario, {
    inputs: { services, images: '', operation: 'restart' },
  });
  expect(world.journal.count('ecs:RegisterTaskDefinition')).toBe(0);
  expect(tookMs).toBeLessThan(30_000);
});
