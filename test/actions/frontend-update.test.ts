import { describe, expect, it } from '@jest/globals';
import { frontendUpdate } from '../../actions/frontend-update/frontend-update.ts';
import { spec } from '../../actions/frontend-update/spec.ts';
import { resultOf } from '../../actions/frontend-update/summary.ts';
import type { Scenario } from '../world/scenario.ts';
import { crashLoop, rolling, rollouts } from '../world/scenarios/rollouts.ts';
import { outcomes, type RolloutRun, runRollout, updates } from './rollout-run.ts';

const verb = { spec, execute: frontendUpdate, resultOf };
const images = 'public.ecr.aws/nginx/nginx:1.30';

function run(
  scenario: Scenario,
  inputs: Record<string, string> = {},
  after?: RolloutRun,
): Promise<RolloutRun> {
  return runRollout(scenario, { verb, inputs: { images, ...inputs }, ...(after ? { after } : {}) });
}

describe('frontend-update', () => {
  it('rolls the frontend alone, under a title of its own', async () => {
    const done = await run(rollouts());
    expect(done.problems).toEqual([]);
    expect(outcomes(done)).toEqual({ 'alpha-web-ui': 'stable' });
    expect(updates(done)).toEqual([
      { cluster: 'alpha-cluster', service: 'alpha-web-ui', taskDefinition: 'alpha-web-ui:4' },
    ]);
    const page = done.result?.summary?.source ?? '';
    expect(page).toMatch(/^### ✅ frontend-update: the frontend of alpha is stable/);
    expect(page).toContain('org/adhoc-actions/frontend-update@v1');
    done.world.journal.assertClean();
  });

  it('takes it back when it fails, and stays red', async () => {
    const done = await run(rolling('alpha-web-ui', { fails: crashLoop() }));
    expect(done.codes).toEqual(['rollout-rolled-back']);
    expect(done.result?.outputs.outcome).toBe('taken-back');
  });

  it('goes back to what ran before', async () => {
    const first = await run(rollouts());
    const back = await run(rollouts(), { images: '', revision: 'previous' }, first);
    expect(JSON.parse(back.result?.outputs['revisions-after'] ?? '')).toEqual({
      'alpha-web-ui': 'alpha-web-ui:3',
    });
    const forth = await run(rollouts(), { images: '', revision: 'alpha-web-ui:4' }, back);
    expect(outcomes(forth)).toEqual({ 'alpha-web-ui': 'stable' });
    const wrong = await run(rollouts(), { images: '', revision: 'alpha-beat:3' }, forth);
    expect(wrong.codes).toEqual(['revision-of-another-family', 'revision-missing']);
  });

  it('takes back its own rollout, and refuses that of the back end', async () => {
    const own = await run(rollouts());
    const { rollout = '' } = own.result?.outputs ?? {};
    const back = await run(rollouts(), { images: '', operation: 'rollback', rollout }, own);
    expect(outcomes(back)).toEqual({ 'alpha-web-ui': 'taken-back' });
    const other = await runRollout(rollouts());
    const writes = other.world.journal.writes().length;
    const theirs = { rollout: other.result?.outputs.rollout ?? '' };
    const wrong = await run(rollouts(), { images: '', operation: 'rollback', ...theirs }, other);
    expect(wrong.codes).toEqual(['input-conflict']);
    expect(wrong.problems[0]?.what).toContain('alpha-gunicorn, and this step is about web-ui');
    expect(other.world.journal.writes()).toHaveLength(writes);
  });

  it('records the image of the frontend', async () => {
    const done = await run(rollouts(), { 'record-images': 'true' });
    const call = done.world.journal
      .calls('ssm:PutParameter')
      .find(({ input }) => (input as { Name: string }).Name.includes('/images/'));
    expect(call?.input).toMatchObject({
      Name: '/adhoc/dev/alpha/images/web-ui',
      Value: expect.stringMatching(/^public\.ecr\.aws\/nginx\/nginx:1\.30@sha256:/),
    });
  });

  it('may be of another name, and says where it looked', async () => {
    const done = await run(rollouts(), { services: 'shop-front' });
    expect(done.codes).toEqual(['service-not-found']);
    expect(done.problems[0]?.what).toContain('alpha-shop-front');
    expect(done.world.journal.writes()).toEqual([]);
  });

  it('has a time limit of its own', async () => {
    const stuck = rolling('alpha-web-ui', { healthyMs: 3_600_000 });
    const done = await run(stuck, { 'on-failure': 'keep' });
    expect(done.codes).toEqual(['rollout-timed-out']);
    expect(done.problems[0]?.what).toContain('after 15 m 00 s');
  });
});
