import { describe, expect, it } from '@jest/globals';
import { rollouts } from '../world/scenarios/rollouts.ts';
import { outcomes, runRollout, updates } from './rollout-run.ts';

const cluster = 'alpha-cluster';
const three = ['alpha-beat', 'alpha-default', 'alpha-gunicorn'];

describe('three services that become stable', () => {
  it('are rolled together, in one loop, and nothing else is sent', async () => {
    const run = await runRollout(rollouts());
    expect(run.problems).toEqual([]);
    expect(updates(run)).toEqual(
      three.map((service) => ({ cluster, service, taskDefinition: `${service}:4` })),
    );
    expect(outcomes(run)).toEqual({
      'alpha-beat': 'stable',
      'alpha-default': 'stable',
      'alpha-gunicorn': 'stable',
    });
    expect(run.result?.outputs).toMatchObject({ outcome: 'stable' });
    expect(run.world.journal.count('ecs:DescribeServices')).toBeLessThan(20);
    run.world.journal.assertClean();
  });
});
