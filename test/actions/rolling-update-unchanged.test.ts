import { describe, expect, it } from '@jest/globals';
import { Aws } from '../../actions/library/aws/aws.ts';
import { exampleCredentials } from '../world/access.ts';
import type { Fault } from '../world/scenario.ts';
import { rollouts } from '../world/scenarios/rollouts.ts';
import { onNow, outcomes, type RolloutRun, runRollout, updates } from './rollout-run.ts';

const recording = { 'record-images': 'true', 'base-environment': 'dev' };
const onlyBeat = { inputs: { services: 'beat' } };

/** Somebody puts `alpha-beat` on another revision, a while after the first step. */
function meddle({ clock, world }: RolloutRun, afterMs: number): Promise<void> {
  const aws = new Aws({
    region: world.scenario.region,
    clock,
    credentials: async () => ({ ...exampleCredentials }),
    requestHandler: world.requestHandler(),
  });
  return clock.sleep(afterMs).then(async () => {
    const taskDefinition = 'alpha-beat:3';
    const input = { cluster: 'alpha-cluster', service: 'alpha-beat', taskDefinition };
    await (await aws.ecs()).updateService(input);
  });
}

describe('a service that runs the version already', () => {
  it('and that somebody else replaces meanwhile makes the step red; theirs stays', async () => {
    const first = await runRollout(rollouts(), onlyBeat);
    const before = updates(first).length;
    const meddled = meddle(first, 15_000);
    const run = await runRollout(rollouts(), { after: first, inputs: recording });
    await meddled;
    expect(run.codes).toEqual(['rollout-superseded']);
    expect(run.result?.outputs.outcome).toBe('taken-back');
    expect(outcomes(run)).toEqual({
      'alpha-beat': 'superseded',
      'alpha-default': 'taken-back',
      'alpha-gunicorn': 'taken-back',
    });
    expect(JSON.parse(run.result?.outputs['revisions-after'] ?? '')).toEqual({
      'alpha-beat': 'alpha-beat:3',
      'alpha-default': 'alpha-default:3',
      'alpha-gunicorn': 'alpha-gunicorn:3',
    });
    const onBeat = updates(run)
      .slice(before)
      .filter((one) => JSON.stringify(one).includes('beat'));
    expect(onBeat).toHaveLength(1);
    const written = run.world.journal.calls('ssm:PutParameter').map(({ body }) => body);
    expect(written.filter((body) => !body.includes('/lease'))).toEqual([]);
  });

  it('is not taken for replaced by an answer that shows the time before it did', async () => {
    const { tookMs } = await runRollout(rollouts(), onlyBeat);
    const from = tookMs + 8_000;
    const stale: Fault = { on: 'ecs:DescribeServices', kind: 'stale', ms: 60_000, from, times: 2 };
    const first = await runRollout({ ...rollouts(), faults: [stale] }, onlyBeat);
    const run = await runRollout(rollouts(), { after: first });
    expect(run.problems).toEqual([]);
    expect(outcomes(run)).toMatchObject({ 'alpha-beat': 'unchanged' });
    expect(await onNow(run)).toMatchObject({ 'alpha-beat': 'alpha-beat:4' });
    const looks = run.world.journal.calls('ecs:DescribeServices');
    expect(looks.filter(({ faults }) => faults.includes('stale'))).toHaveLength(2);
  });
});
