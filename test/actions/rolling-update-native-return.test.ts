import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { Scenario } from '../world/scenario.ts';
import { blueGreen, canary, native, pausing } from '../world/scenarios/native.ts';
import { rollouts } from '../world/scenarios/rollouts.ts';
import { after, before, later, leave, left, web } from './paused-run.ts';
import { onNow, outcomes, type RolloutRun, runRollout, stable, updates } from './rollout-run.ts';

const previous = { images: '', revision: 'previous' };

/** The step on the page, pasted by a person. */
function pasted(first: RolloutRun): Promise<RolloutRun> {
  const [, step = ''] = /```yaml\n([\s\S]*?)\n```/.exec(first.result?.summary?.source ?? '') ?? [];
  const [{ with: inputs }] = parse(step);
  return runRollout(first.world.scenario, { after: first, inputs: { images: '', ...inputs } });
}

/** Paused, continued, stable on the new revision. */
async function arrived(scenario?: Scenario): Promise<RolloutRun> {
  const run = await later(await left(scenario), 'continue');
  expect(outcomes(run)).toEqual(stable);
  return run;
}

describe('the way back on the page', () => {
  it('of a paused rollout, pasted, takes all of it back', async () => {
    const first = await left();
    const page = first.result?.summary?.source ?? '';
    expect(page).toContain('operation: rollback');
    expect(page).not.toContain('revision: |');
    expect(page).not.toContain(`update-service --cluster alpha-cluster --service ${web}`);
    const run = await pasted(first);
    expect(run.problems).toEqual([]);
    expect(run.result?.outputs.outcome).toBe('taken-back');
    expect(updates(run).filter((one) => JSON.stringify(one).includes(web))).toHaveLength(1);
    expect(await onNow(run)).toEqual(before);
  });

  it('is there when nothing but the paused service was rolled', async () => {
    const inputs = { ...leave, services: 'gunicorn' };
    const run = await pasted(await runRollout(native(web, pausing()), { inputs }));
    expect(outcomes(run)).toEqual({ [web]: 'taken-back' });
    expect(await onNow(run)).toEqual(before);
  });

  it('of what is stable and is deployed in stages takes it back through its pauses', async () => {
    const run = await pasted(await arrived());
    expect(run.result?.outputs.outcome).toBe('taken-back');
    expect(await onNow(run)).toEqual(before);
  });
});

describe('what serves production at a pause', () => {
  it('is the revision before while the test traffic alone is on the new one', async () => {
    const run = await left();
    expect(JSON.parse(run.result?.outputs['revisions-after'] ?? '')).toEqual({
      ...after,
      [web]: `${web}:3`,
    });
    expect(run.result?.summary?.source).toMatch(/\| paused \| alpha-gunicorn:3 \|/);
  });

  it('is the new one once all of the traffic is there', async () => {
    const run = await left(native(web, pausing(['POST_PRODUCTION_TRAFFIC_SHIFT'])));
    expect(outcomes(run)).toMatchObject({ [web]: 'paused' });
    expect(JSON.parse(run.result?.outputs['revisions-after'] ?? '')).toEqual(after);
  });

  it('is both while the traffic is split', async () => {
    const { lifecycleHooks } = pausing(['PRODUCTION_TRAFFIC_SHIFT']);
    const run = await left(
      native(web, { ...canary, ...(lifecycleHooks ? { lifecycleHooks } : {}) }),
    );
    expect(outcomes(run)).toMatchObject({ [web]: 'paused' });
    expect(run.result?.summary?.source).toContain(
      'alpha-gunicorn:3, and alpha-gunicorn:4 for 10 % of the traffic',
    );
  });
});

describe('a revision over services with pauses', () => {
  it('previous goes back without anybody to answer', async () => {
    const first = await arrived();
    const begun = first.clock.now();
    const run = await runRollout(first.world.scenario, { after: first, inputs: previous });
    expect(run.problems).toEqual([]);
    expect(outcomes(run)).toEqual(stable);
    expect(run.clock.now() - begun).toBeLessThan(600_000);
    expect(await onNow(run)).toEqual(before);
  });

  it('previous that may not answer warns once, and waits for somebody', async () => {
    const on = 'ecs:ContinueServiceDeployment';
    const denied = { on, kind: 'access-denied', skip: 1 } as const;
    const first = await arrived({ ...native(web, pausing()), faults: [denied] });
    const inputs = { ...previous, timeout: '5m' };
    const run = await runRollout(first.world.scenario, { after: first, inputs });
    expect(run.site.warnings.filter((one) => one.includes('could not be continued'))).toHaveLength(
      1,
    );
    expect(run.codes).toEqual(['rollout-timed-out']);
    expect(run.problems[0]?.what).toMatch(/paused at POST_TEST_TRAFFIC_SHIFT.*nobody answered/);
  });

  it('by name pauses like any new version', async () => {
    const first = await later(await arrived(), 'rollback');
    const inputs = { images: '', revision: `gunicorn=${web}:4`, ...leave };
    const run = await runRollout(first.world.scenario, { after: first, inputs });
    expect(outcomes(run)).toEqual({ [web]: 'paused' });
  });
});

describe('operation: continue', () => {
  it('of what was rolled back by a later step says that it was', async () => {
    const first = await left(native(web, blueGreen));
    const back = await later(first, 'rollback');
    expect(back.problems).toEqual([]);
    const run = await later(first, 'continue');
    expect(new Set(run.codes)).toEqual(new Set(['rollout-rolled-back']));
    expect(run.problems[0]?.what).toContain('was rolled back meanwhile');
    expect(run.problems[0]?.what).not.toContain('somebody else');
    expect(await onNow(run)).toEqual(before);
  });
});

describe('operation: restart', () => {
  const restart = { images: '', operation: 'restart' };

  it('leaves a rollout that stands at a pause alone', async () => {
    const first = await left();
    const writes = first.world.journal.writes().length;
    const run = await runRollout(first.world.scenario, { after: first, inputs: restart });
    expect(run.codes).toEqual(['rollout-under-way']);
    expect(run.problems[0]?.what).toContain('alpha-gunicorn:3 to alpha-gunicorn:4 is under way');
    expect(run.problems[0]?.remedy).toContain('operation: continue or rollback');
    expect(run.world.journal.writes()).toHaveLength(writes);
  });

  it('that is run again picks its own up', async () => {
    const killed = await runRollout(rollouts(), { cancelAt: 10_000, inputs: restart });
    expect(killed.codes).toEqual(['cancelled']);
    const run = await runRollout(rollouts(), { after: killed, inputs: restart });
    expect(outcomes(run)).toEqual(stable);
    expect(updates(run)).toHaveLength(3);
  });
});
