import { describe, expect, it } from '@jest/globals';
import type { RolloutLife } from '../world/scenario.ts';
import { crashLoop, rolling, rollouts } from '../world/scenarios/rollouts.ts';
import { onNow, outcomes, type RolloutRun, runRollout } from './rollout-run.ts';

const before = {
  'alpha-beat': 'alpha-beat:3',
  'alpha-default': 'alpha-default:3',
  'alpha-gunicorn': 'alpha-gunicorn:3',
};
const torn = { ...before, 'alpha-beat': 'alpha-beat:4', 'alpha-gunicorn': 'alpha-gunicorn:4' };

/** It fails after a minute and more, each time. */
const slowly: RolloutLife = { provisioningMs: 20_000, fails: crashLoop({ afterMs: 15_000 }) };

/** Killed when two are stable and `alpha-default` still starts tasks that will not stay. */
async function killed(more: { without?: string[] } = {}): Promise<RolloutRun> {
  const scenario = rolling('alpha-default', [slowly, slowly]);
  const run = await runRollout(scenario, { cancelAt: 70_000, ...more });
  expect(run.codes).toEqual(['cancelled']);
  expect(run.site.text).toContain('alpha-gunicorn: stable');
  return run;
}

describe('a step that is run again after it was killed', () => {
  it('takes back what had become stable by then, when one fails', async () => {
    const again = await runRollout(rollouts(), { after: await killed() });
    expect(again.site.text).toContain('alpha-beat runs alpha-beat:4 already, by a step that was');
    expect(again.codes).toEqual(['rollout-rolled-back']);
    expect(again.result?.outputs.outcome).toBe('taken-back');
    expect(outcomes(again)).toMatchObject({ 'alpha-gunicorn': 'taken-back' });
    expect(await onNow(again)).toEqual(before);
    expect(JSON.parse(again.result?.outputs['revisions-before'] ?? '')).toEqual(before);
    again.world.journal.assertClean();
  });

  it('does so in a later attempt also when the one that failed went back meanwhile', async () => {
    const first = await killed();
    await first.clock.sleep(600_000);
    expect(await onNow(first)).toEqual(torn);
    const again = await runRollout(rollouts(), { after: first, identity: { attempt: '2' } });
    expect(again.codes).toEqual(['rollout-rolled-back']);
    expect(await onNow(again)).toEqual(before);
  });

  it('leaves alone what another run had brought', async () => {
    const first = await killed();
    await first.clock.sleep(600_000);
    const again = await runRollout(rollouts(), { after: first });
    expect(again.site.text).not.toContain('by a step that was not finished');
    expect(await onNow(again)).toEqual(torn);
  });

  it('leaves alone what was there before the attempt that failed', async () => {
    const only = { inputs: { services: 'beat, gunicorn' } };
    const first = await runRollout(rolling('alpha-default', [slowly, slowly]), only);
    await first.clock.sleep(600_000);
    const failed = await runRollout(rollouts(), { after: first });
    const again = await runRollout(rollouts(), { after: failed, identity: { attempt: '2' } });
    for (const run of [failed, again]) expect(run.codes).toEqual(['rollout-rolled-back']);
    expect(outcomes(again)).toMatchObject({ 'alpha-beat': 'unchanged' });
    expect(await onNow(again)).toEqual(torn);
  });

  it('leaves everything where each is to be kept', async () => {
    const inputs = { 'on-failure': 'keep' };
    const again = await runRollout(rollouts(), { after: await killed(), inputs });
    expect(again.site.text).not.toContain('by a step that was not finished');
    const { 'revisions-before': kept = '' } = again.result?.outputs ?? {};
    expect(JSON.parse(kept)).toMatchObject({ 'alpha-beat': 'alpha-beat:4' });
    await again.clock.sleep(60_000);
    expect(await onNow(again)).toEqual(torn);
  });

  it('says where it does not know the way back', async () => {
    const first = await killed({ without: ['ecs:ListServiceDeployments'] });
    const again = await runRollout(rollouts(), { after: first });
    expect(again.site.warnings.join()).toContain(
      'nothing tells what it ran before and was stable on: it stays',
    );
    expect(await onNow(again)).toEqual(torn);
  });
});
