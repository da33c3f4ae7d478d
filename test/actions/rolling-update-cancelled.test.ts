import { describe, expect, it } from '@jest/globals';
import { native, pausing } from '../world/scenarios/native.ts';
import { crashLoop, rolling } from '../world/scenarios/rollouts.ts';
import { web } from './paused-run.ts';
import { type RolloutRun, runRollout, three } from './rollout-run.ts';

/** What is said of a service, beside the registration of its revision. */
function saidOf({ trail }: RolloutRun, name: string) {
  return trail.deeds.filter(({ what }) => what.includes(name) && !what.startsWith('registered'));
}

describe('a cancelled job says one sentence of each service', () => {
  it('that ECS was asked to take back: not that it is left', async () => {
    const inputs = { 'on-cancel': 'rollback' };
    const run = await runRollout(native(web, pausing()), { cancelOn: 'to go on:', inputs });
    for (const name of three) expect(saidOf(run, name)).toHaveLength(1);
    const all = run.trail.deeds.map(({ what, next }) => `${what}\n${next}`).join('\n');
    expect(all).not.toContain('left so');
    expect(all).not.toContain('--action CONTINUE');
    expect(saidOf(run, web)[0]?.what).toContain('asked ECS to roll the deployment of');
  });

  it('that is left: how it stands, and the ways on', async () => {
    const run = await runRollout(native(web, pausing()), { cancelOn: 'to go on:' });
    for (const name of three) expect(saidOf(run, name)).toHaveLength(1);
    expect(saidOf(run, web)[0]?.what).toMatch(/on its way to \S+:4, paused at .*it is left so$/);
  });

  it.each(['leave', 'rollback'])('that went back already (on-cancel: %s)', async (onCancel) => {
    const scenario = rolling('alpha-default', { fails: crashLoop() });
    const inputs = { 'on-cancel': onCancel };
    const run = await runRollout(scenario, { cancelOn: 'alpha-beat: going back to', inputs });
    expect(run.codes).toEqual(['cancelled']);
    for (const name of three) {
      const said = saidOf(run, name);
      expect(said).toHaveLength(1);
      expect(said[0]?.what).not.toContain(' on alpha-default:4');
      expect(said[0]?.what).not.toContain('stable on');
    }
    expect(saidOf(run, 'alpha-beat')[0]?.what).toBe(
      'alpha-beat was sent back to alpha-beat:3, and the job was cancelled before it was there',
    );
    expect(saidOf(run, 'alpha-default')[0]?.what).toMatch(/back (on|from|to) /);
  });
});
