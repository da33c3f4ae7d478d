import { describe, expect, it } from '@jest/globals';
import { Aws } from '../../actions/library/aws/aws.ts';
import { exampleCredentials } from '../world/access.ts';
import type { RolloutLife, Scenario, ScenarioService } from '../world/scenario.ts';
import { blueGreen } from '../world/scenarios/native.ts';
import { crashLoop, rolling } from '../world/scenarios/rollouts.ts';
import { onNow, outcomes, type RolloutRun, runRollout, stable, updates } from './rollout-run.ts';
import { newImage, oldImage } from './scenes.ts';

/** Alpha as its stacks have just made it: nothing of it has any tasks. */
function newEnvironment(life: RolloutLife = {}, more: ScenarioService['more'] = {}): Scenario {
  const base = rolling('alpha-default', life);
  const services = base.services?.map((one) => ({ ...one, desiredCount: 0, more }));
  return { ...base, ...(services ? { services } : {}) };
}

const counts = 'gunicorn=2, alpha-default=1, beat=1';
const first = { inputs: { 'desired-counts': counts } };

/** Desired counts at the end of the world. */
async function countsOf({ world, clock }: RolloutRun): Promise<Record<string, number>> {
  const aws = new Aws({
    region: world.scenario.region,
    clock,
    credentials: async () => ({ ...exampleCredentials }),
    requestHandler: world.requestHandler(),
  });
  const names = ['alpha-beat', 'alpha-default', 'alpha-gunicorn'];
  const services = await (await aws.ecs()).describeServices('alpha-cluster', names);
  return Object.fromEntries(
    services.map(({ serviceName = '', desiredCount = -1, runningCount }) => {
      expect(runningCount).toBe(desiredCount);
      return [serviceName, desiredCount];
    }),
  );
}

const none = { 'alpha-beat': 0, 'alpha-default': 0, 'alpha-gunicorn': 0 };
const given = { 'alpha-beat': 1, 'alpha-default': 1, 'alpha-gunicorn': 2 };
const before = {
  'alpha-beat': 'alpha-beat:3',
  'alpha-default': 'alpha-default:3',
  'alpha-gunicorn': 'alpha-gunicorn:3',
};

describe('the first tasks of services', () => {
  it('come with the image, in one update each', async () => {
    const run = await runRollout(newEnvironment(), first);
    expect(run.problems).toEqual([]);
    expect(outcomes(run)).toEqual(stable);
    const [beat] = updates(run);
    expect(beat).toEqual({
      ...{ cluster: 'alpha-cluster', service: 'alpha-beat' },
      ...{ taskDefinition: 'alpha-beat:4', desiredCount: 1 },
    });
    expect(updates(run)).toHaveLength(3);
    expect(await countsOf(run)).toEqual(given);
    expect(run.result?.summary?.source).toContain('0 → 2 tasks');
    run.world.journal.assertClean();
  });

  it('are proven also where the stack has registered that very image', async () => {
    const scenario = newEnvironment();
    const run = await runRollout(scenario, { inputs: { ...first.inputs, images: oldImage } });
    expect(outcomes(run)).toEqual(stable);
    expect(run.world.journal.count('ecs:RegisterTaskDefinition')).toBe(0);
    expect(updates(run)[0]).toMatchObject({ desiredCount: 1, forceNewDeployment: true });
    expect(await countsOf(run)).toEqual(given);
  });

  it('are not sent again: a service that has tasks keeps its count', async () => {
    const booted = await runRollout(newEnvironment(), first);
    const again = await runRollout(newEnvironment(), {
      ...{ after: booted },
      inputs: { 'desired-counts': 'gunicorn=7, default=7, beat=7' },
    });
    expect(outcomes(again)).toMatchObject({ 'alpha-beat': 'unchanged' });
    expect(again.site.text).toContain('alpha-gunicorn has a desired count of 2, and keeps it');
    expect(await countsOf(again)).toEqual(given);
  });

  it('satisfy require-running, and leave services without a line registered, not proven', async () => {
    const whole = { ...first.inputs, 'require-running': 'true' };
    expect((await runRollout(newEnvironment(), { inputs: whole })).codes).toEqual([]);
    const part = await runRollout(newEnvironment(), { inputs: { 'desired-counts': 'beat=1' } });
    expect(outcomes(part)).toMatchObject({
      'alpha-beat': 'stable',
      'alpha-default': 'registered-not-proven',
    });
  });
});

describe('when one service fails', () => {
  const strategies = [
    ['by its circuit breaker', {}, { fails: crashLoop() }],
    ['without one', { deploymentConfiguration: {} }, { fails: crashLoop() }],
    ['in stages', { deploymentConfiguration: blueGreen }, { fails: crashLoop() }],
  ] as const;

  it.each(strategies)('%s, all go back to no tasks', async (_, more, life) => {
    const run = await runRollout(newEnvironment(life, more), first);
    expect(run.result?.outputs.outcome).toBe('taken-back');
    expect(run.codes).toHaveLength(1);
    expect(run.problems[0]?.what).toContain('exit code 1');
    expect(await countsOf(run)).toEqual(none);
    expect(await onNow(run)).toEqual(before);
    run.world.journal.assertClean();
  });

  it('on the image that the stack registered, all go back to no tasks', async () => {
    const inputs = { ...first.inputs, images: oldImage };
    const run = await runRollout(newEnvironment({ fails: crashLoop() }), { inputs });
    expect(run.result?.outputs.outcome).toBe('taken-back');
    expect(await countsOf(run)).toEqual(none);
  });

  it('may be told to keep what there is', async () => {
    const inputs = { ...first.inputs, 'on-failure': 'keep' };
    const run = await runRollout(newEnvironment({ fails: crashLoop() }), { inputs });
    expect(run.result?.outputs.outcome).toBe('kept');
  });
});

describe('a cancel', () => {
  it('takes the counts back where that was asked for', async () => {
    const inputs = { ...first.inputs, 'on-cancel': 'rollback' };
    const run = await runRollout(newEnvironment(), { inputs, cancelAt: 15_000 });
    expect(run.codes).toEqual(['cancelled']);
    await run.clock.sleep(600_000);
    expect(await countsOf(run)).toEqual(none);
    expect(await onNow(run)).toEqual(before);
  });

  it('names the command that takes them back', async () => {
    const run = await runRollout(newEnvironment(), { ...first, cancelAt: 15_000 });
    const next = run.trail.deeds.map((deed) => deed.next).join('\n');
    expect(next).toContain('--task-definition alpha-beat:3 --desired-count 0');
  });
});

it.each([
  ['another image than the stack has', newImage],
  ['the same', oldImage],
])('a later step takes a first boot back by the output rollout: %s', async (_, images) => {
  const booted = await runRollout(newEnvironment(), { inputs: { ...first.inputs, images } });
  const rollout = booted.result?.outputs.rollout ?? '';
  const inputs = { operation: 'rollback', rollout, images: '' };
  const back = await runRollout(newEnvironment(), { after: booted, inputs });
  expect(back.result?.outputs.outcome).toBe('taken-back');
  expect(await countsOf(back)).toEqual(none);
});

it('a step that was killed is run again and heals', async () => {
  const killed = await runRollout(newEnvironment(), { ...first, cancelAt: 15_000 });
  const again = await runRollout(newEnvironment(), { ...first, after: killed });
  expect(again.problems).toEqual([]);
  expect(await countsOf(again)).toEqual(given);
});

describe('counts that are refused', () => {
  it.each([
    ['gunicorn', 'desired-count-invalid', 'desired-counts: "gunicorn=1"'],
    ['gunicorn=0', 'desired-count-invalid', 'Leave the line out'],
    ['gunicorn=many', 'desired-count-invalid', 'desired-counts: "gunicorn=1"'],
    ['beat=1, beat=2', 'desired-count-invalid', 'desired-counts: "beat=2"'],
  ])('%s, before any call', async (value, code, remedy) => {
    const run = await runRollout(newEnvironment(), { inputs: { 'desired-counts': value } });
    expect(run.codes).toEqual([code]);
    expect(run.problems[0]?.remedy).toContain(remedy);
    expect(run.world.journal.exchanges).toEqual([]);
  });

  it.each([
    ['gunicron=2', 'service-not-found', 'desired-counts: "gunicorn=2"'],
    ['web-ui=1', 'service-not-found', 'name it in services as well'],
    ['beat=1, alpha-beat=2', 'desired-count-invalid', 'Take one of the two out'],
  ])('%s, before any write', async (value, code, remedy) => {
    const run = await runRollout(newEnvironment(), { inputs: { 'desired-counts': value } });
    expect(run.codes).toEqual([code]);
    expect(run.problems[0]?.remedy).toContain(remedy);
    expect(run.world.journal.writes()).toEqual([]);
  });

  it('beside another operation', async () => {
    const inputs = { images: '', operation: 'restart', 'desired-counts': 'beat=1' };
    expect((await runRollout(newEnvironment(), { inputs })).codes).toEqual(['input-conflict']);
  });
});
