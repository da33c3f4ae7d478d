import { describe, expect, it } from '@jest/globals';
import { frontendUpdate } from '../../actions/frontend-update/frontend-update.ts';
import { spec as frontendSpec } from '../../actions/frontend-update/spec.ts';
import { resultOf as frontendResultOf } from '../../actions/frontend-update/summary.ts';
import { Aws } from '../../actions/library/aws/aws.ts';
import { exampleCredentials } from '../world/access.ts';
import { VirtualClock } from '../world/clock.ts';
import { rolling, rollouts } from '../world/scenarios/rollouts.ts';
import { World } from '../world/world.ts';
import { heldByOther } from './applying/other-job.ts';
import { refusals } from './rollout-refusals.ts';
import { outcomes, type RolloutRun, runRollout, stable, updates } from './rollout-run.ts';
import { oldImage } from './scenes.ts';
import type { Options } from './use-case.ts';

const check = { operation: 'check' };
const lease = '/adhoc/dev/alpha/lease';

function checked(options: Options = {}, scenario = rollouts()): Promise<RolloutRun> {
  return runRollout(scenario, { ...options, inputs: { ...options.inputs, ...check } });
}

/** How often something was meant to be changed. */
const writesOf = ({ world }: RolloutRun) => world.journal.writes().length;

describe('a rollout that could begin', () => {
  it('is told so with what it would do, changes nothing, and then begins', async () => {
    const looked = await checked();
    expect(looked.problems).toEqual([]);
    expect(looked.result?.outputs).toMatchObject({
      outcome: 'checked',
      'revisions-before': JSON.stringify({
        'alpha-beat': 'alpha-beat:3',
        'alpha-default': 'alpha-default:3',
        'alpha-gunicorn': 'alpha-gunicorn:3',
      }),
    });
    expect(outcomes(looked)).toEqual(
      Object.fromEntries(Object.keys(stable).map((name) => [name, 'would-be-rolled'])),
    );
    expect(looked.site.text).toContain('this rollout could begin now; nothing was changed');
    expect(looked.world.journal.writes()).toEqual([]);
    expect(looked.trail.deeds).toEqual([]);

    const rolled = await runRollout(rollouts(), { after: looked });
    expect(outcomes(rolled)).toEqual(stable);
    rolled.world.journal.assertClean();
  });

  it('has a page of what would be done, and that nothing was', async () => {
    const { result } = await checked();
    const page = result?.summary?.source ?? '';
    expect(page).toMatch(/^### ✅ rolling-update: alpha could be rolled out now/);
    for (const part of [
      'Nothing was changed.',
      'a new revision of alpha-beat would be',
      'backend:v1.8.0',
    ])
      expect(page).toContain(part);
  });

  it('is asked for by the calls that the rollout begins with, and no others', async () => {
    const [looked, rolled] = [await checked(), await runRollout(rollouts())];
    const calls = ({ world }: RolloutRun) => world.journal.calls().map(({ action }) => action);
    const before = calls(rolled).slice(0, calls(rolled).indexOf('ssm:PutParameter'));
    expect(calls(looked).toSorted()).toEqual(before.toSorted());
  });

  it('tells services that run it already, and revisions that are registered', async () => {
    const same = await checked({ inputs: { images: oldImage } });
    expect(Object.values(outcomes(same) as object)).toEqual(Array(3).fill('unchanged'));
    expect(same.site.text).toContain('alpha-beat: alpha-beat:3 runs already, no rollout');
    const rolled = await runRollout(rollouts());
    const before = writesOf(rolled);
    const back = await checked({ after: rolled, inputs: { images: '', revision: 'previous' } });
    expect(back.site.text).toContain('alpha-beat:3 is registered already, and would be rolled out');
    expect(writesOf(back)).toBe(before);
  });

  it('tells a rollout under way that would be followed', async () => {
    const slow = rolling('alpha-beat', { healthyMs: 600_000 });
    const left = await runRollout(slow, { cancelAt: 10_000 });
    const before = writesOf(left);
    const looked = await checked({ after: left, identity: { runId: '4712' } }, slow);
    expect(outcomes(looked)).toMatchObject({ 'alpha-beat': 'would-be-followed' });
    expect(writesOf(looked)).toBe(before);
  });

  it('tells the first tasks of a new environment', async () => {
    const base = rollouts();
    const services = base.services?.map((one) => ({ ...one, desiredCount: 0 })) ?? [];
    const inputs = { 'desired-counts': 'beat=1, default=1, gunicorn=2', 'require-running': 'true' };
    const looked = await checked({ inputs }, { ...base, services });
    expect(looked.problems).toEqual([]);
    expect(looked.site.text).toMatch(/alpha-gunicorn: a new .* with a desired count of 2/);
    expect(writesOf(looked)).toBe(0);
    const unproven = await checked({}, { ...base, services });
    expect(unproven.site.text).toContain('rolled out, not proven, with a desired count of 0');
    const without = await checked({ inputs: { 'require-running': 'true' } }, { ...base, services });
    expect(new Set(without.codes)).toEqual(new Set(['service-without-tasks']));
  });

  it('may be of the frontend', async () => {
    const verb = { spec: frontendSpec, execute: frontendUpdate, resultOf: frontendResultOf };
    const images = 'public.ecr.aws/nginx/nginx:1.30';
    const looked = await runRollout(rollouts(), { verb, inputs: { ...check, images } });
    expect(outcomes(looked)).toEqual({ 'alpha-web-ui': 'would-be-rolled' });
    expect(looked.result?.summary?.source).toMatch(
      /^### ✅ frontend-update: the frontend of alpha could be rolled out now/,
    );
    expect(updates(looked)).toEqual([]);
    expect(writesOf(looked)).toBe(0);
  });
});

describe.each(refusals.map((one) => [one.what, one] as const))('%s', (_, one) => {
  const { scenario = rollouts(), options = {}, codes } = one;

  it.each(['deploy', 'check'])(
    'is refused by operation: %s, and nothing is changed',
    async (operation) => {
      const inputs = { ...options.inputs, operation };
      const run = await runRollout(scenario, { ...options, inputs });
      expect([...new Set(run.codes)]).toEqual(codes);
      expect(run.world.journal.writes()).toEqual([]);
    },
  );
});

it('is not of a rollout that was begun', async () => {
  const first = await runRollout(rollouts());
  const before = first.world.journal.count();
  const inputs = { images: '', rollout: first.result?.outputs.rollout ?? '' };
  const run = await checked({ after: first, inputs });
  expect(run.codes).toEqual(['input-conflict']);
  expect(run.problems[0]?.what).toContain('"operation" is check');
  expect(run.world.journal.count()).toBe(before);
});

/** The lease while another job has it. */
async function taken() {
  const clock = new VirtualClock();
  const allow = frontendSpec.calls.map(({ action }) => action);
  const world = new World(rollouts(), { clock, allow });
  const credentials = async () => ({ ...exampleCredentials });
  const requestHandler = world.requestHandler();
  const ssm = await new Aws({ region: 'eu-west-1', clock, credentials, requestHandler }).ssm(
    'eu-west-1',
  );
  await ssm.overwrite(lease, heldByOther(clock.now()));
  return { world, clock, ssm };
}

describe('the lease of another job', () => {
  it('is waited for, and what was read is read again', async () => {
    const { ssm, ...after } = await taken();
    const running = checked({ after });
    await after.clock.sleep(20_000);
    await ssm.remove(lease);
    const run = await running;
    expect(run.codes).toEqual([]);
    expect(run.site.text).toContain(`waiting for the lease ${lease}`);
    expect(run.site.text).toContain('group: Read the environment again');
    expect(run.world.journal.writes().map(({ action }) => action)).toEqual([
      'ssm:PutParameter',
      'ssm:DeleteParameter',
    ]);
  });

  it('is not waited for longer than lease-timeout', async () => {
    const { ssm: _, ...after } = await taken();
    const run = await checked({ after, inputs: { 'lease-timeout': '30s' } });
    expect(run.codes).toEqual(['lease-timeout']);
    expect(writesOf(run)).toBe(1);
  });

  it('that died is over in time', async () => {
    const { ssm: _, ...after } = await taken();
    const run = await checked({ after });
    expect(run.codes).toEqual([]);
    expect(run.tookMs).toBeLessThan(200_000);
    expect(writesOf(run)).toBe(1);
  });

  it('is of no account where the workflow says so', async () => {
    const { ssm: _, ...after } = await taken();
    const run = await checked({ after, inputs: { lease: 'false' } });
    expect(run.codes).toEqual([]);
    expect(run.site.text).toContain('no lease: "lease" is false');
    expect(writesOf(run)).toBe(1);
  });
});
