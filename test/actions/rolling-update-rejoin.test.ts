import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { HttpResponse } from '@smithy/core/protocols';
import type { Fault } from '../world/scenario.ts';
import { rolling, rollouts } from '../world/scenarios/rollouts.ts';
import { onNow, outcomes, type RolloutRun, runRollout } from './rollout-run.ts';
import type { Way } from './use-case.ts';

const unfinished = 'already, by a step that was not finished';

/** Killed when `alpha-beat` is stable, and `alpha-gunicorn` far from it. */
function killed(faults: readonly Fault[] = []): Promise<RolloutRun> {
  const scenario = { ...rolling('alpha-gunicorn', { pendingMs: 200_000 }), faults };
  return runRollout(scenario, { cancelOn: 'alpha-beat: stable' });
}

/** As AWS answers in a region that has no service deployments. */
function withoutServiceDeployments(way: Way): Way {
  const body = JSON.stringify({ __type: 'UnsupportedFeatureException', message: 'not here' });
  const refusal = () => ({
    response: new HttpResponse({
      statusCode: 400,
      headers: { 'content-type': 'application/x-amz-json-1.1' },
      body: Readable.from([Buffer.from(body)]),
    }),
  });
  const { handler } = way;
  const isAsked = (headers: Record<string, string>) =>
    headers['x-amz-target']?.endsWith('.ListServiceDeployments');
  const handle: typeof handler.handle = async (request, options) =>
    isAsked(request.headers) ? refusal() : handler.handle(request, options);
  return { ...way, handler: { ...handler, handle } };
}

describe('a step that is run again', () => {
  it.each(['1', '2'])(
    'where nothing tells the past, in attempt %s, goes on all the same',
    async (attempt) => {
      const options = { identity: { attempt }, between: withoutServiceDeployments };
      const run = await runRollout(rollouts(), { after: await killed(), ...options });
      expect(run.problems).toEqual([]);
      expect(outcomes(run)).toMatchObject({ 'alpha-gunicorn': 'stable' });
      expect(run.site.text).toContain('failed (UnsupportedFeatureException)');
      expect(run.site.warnings.join()).toContain('nothing tells what it ran before');
    },
  );

  it('is not ended by a past that cannot be read for good', async () => {
    const on = 'ecs:ListServiceDeployments';
    const first = await killed([{ on, kind: 'server-error' }]);
    const run = await runRollout(rollouts(), { after: first, identity: { attempt: '2' } });
    expect(run.problems).toEqual([]);
    expect(run.site.text).toContain(`not checked: ${on} failed`);
  });

  it('leaves alone what a step that was finished had brought a moment before', async () => {
    const done = await runRollout(rollouts(), { inputs: { services: 'beat' } });
    expect(done.problems).toEqual([]);
    const cut = await runRollout(rollouts(), {
      ...{ after: done, inputs: { services: 'default' }, cancelOn: 'default: rolling to' },
    });
    expect(cut.codes).toEqual(['cancelled']);
    const inputs = { services: 'beat, default', timeout: '5s' };
    const run = await runRollout(rollouts(), { after: cut, inputs });
    expect(run.codes).toEqual(['rollout-timed-out']);
    expect(run.site.text).not.toContain(unfinished);
    expect(outcomes(run)).toMatchObject({ 'alpha-beat': 'unchanged' });
    expect(await onNow(run)).toMatchObject({
      'alpha-beat': 'alpha-beat:4',
      'alpha-default': 'alpha-default:3',
    });
  });
});
