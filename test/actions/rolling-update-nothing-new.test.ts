import { Readable } from 'node:stream';
import { expect, it } from '@jest/globals';
import { HttpResponse } from '@smithy/core/protocols';
import { Aws } from '../../actions/library/aws/aws.ts';
import { exampleCredentials } from '../world/access.ts';
import { rollouts } from '../world/scenarios/rollouts.ts';
import { onNow, outcomes, type RolloutRun, runRollout } from './rollout-run.ts';
import type { Way } from './use-case.ts';

async function deploymentsOf({ clock, world }: RolloutRun, service: string) {
  const aws = new Aws({
    region: world.scenario.region,
    clock,
    credentials: async () => ({ ...exampleCredentials }),
    requestHandler: world.requestHandler(),
  });
  const [found] = await (await aws.ecs()).describeServices('alpha-cluster', [service]);
  return (found?.deployments ?? []).map(({ id, status, taskDefinition }) => {
    return { id, status, taskDefinition };
  });
}

it('an update that AWS takes without a new deployment is no rollout', async () => {
  const first = await runRollout(rollouts(), { inputs: { services: 'default' } });
  const deployments = await deploymentsOf(first, 'alpha-beat');
  const body = JSON.stringify({ service: { serviceName: 'alpha-beat', deployments } });
  const answer = () => ({
    response: new HttpResponse({
      statusCode: 200,
      headers: { 'content-type': 'application/x-amz-json-1.1' },
      body: Readable.from([Buffer.from(body)]),
    }),
  });
  const between = ({ handler, ...way }: Way): Way => {
    const handle: typeof handler.handle = async (request, options) =>
      request.headers['x-amz-target']?.endsWith('.UpdateService')
        ? answer()
        : handler.handle(request, options);
    return { ...way, handler: { ...handler, handle } };
  };
  const run = await runRollout(rollouts(), { after: first, inputs: { services: 'beat' }, between });
  expect(run.codes).toEqual(['rollout-not-started']);
  expect(run.problems[0]?.what).toContain('shows no new deployment');
  expect(outcomes(run)).toEqual({ 'alpha-beat': 'not-started' });
  expect(await onNow(run)).toMatchObject({ 'alpha-beat': 'alpha-beat:3' });
});
