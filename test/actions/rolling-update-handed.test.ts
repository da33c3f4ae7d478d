import { describe, expect, it } from '@jest/globals';
import { Aws } from '../../actions/library/aws/aws.ts';
import { exampleCredentials } from '../world/access.ts';
import { rollouts } from '../world/scenarios/rollouts.ts';
import { later } from './paused-run.ts';
import { ecsWrites, onNow, type RolloutRun, runRollout } from './rollout-run.ts';

type Edit = (service: Record<string, unknown>) => Record<string, unknown>;

/** The output of a step, as somebody rewrote it on its way. */
function edited({ result }: RolloutRun, edit: Edit): string {
  const rollout = JSON.parse(result?.outputs.rollout ?? '');
  return JSON.stringify({ ...rollout, services: rollout.services.map(edit) });
}

/** The same service once more, of another environment in the same cluster. */
function withNeighbour() {
  const scenario = rollouts();
  const own = (scenario.services ?? []).filter(({ name }) => name === 'alpha-beat');
  const tags = [{ key: 'adhoc:env', value: 'beta' }];
  const theirs = own.map((one) => ({ ...one, name: 'beta-beat', tags }));
  return { ...scenario, services: [...(scenario.services ?? []), ...theirs] };
}

function ecsOf({ clock, world }: RolloutRun) {
  const aws = new Aws({
    region: world.scenario.region,
    clock,
    credentials: async () => ({ ...exampleCredentials }),
    requestHandler: world.requestHandler(),
  });
  return aws.ecs();
}

async function deploymentOf(run: RolloutRun, service: string): Promise<string> {
  const [found] = await (await ecsOf(run)).describeServices('alpha-cluster', [service]);
  return found?.deployments?.[0]?.id ?? '';
}

/** What the refusal left as it was. */
async function refused(first: RolloutRun, operation: string, rollout: string): Promise<string[]> {
  const writes = ecsWrites(first);
  const before = await onNow(first);
  const run = await later(first, operation, { inputs: { rollout } });
  expect(ecsWrites(run)).toBe(writes);
  expect(await onNow(run)).toEqual(before);
  expect(run.trail.deeds).toEqual([]);
  return run.problems.map(({ what }) => what);
}

const only = { inputs: { services: 'beat' } };

describe('a rollout that was edited on its way', () => {
  it.each(['continue', 'rollback'])('%s: moves no service of another environment', async (how) => {
    const first = await runRollout(withNeighbour(), only);
    const deployment = await deploymentOf(first, 'beta-beat');
    const rollout = edited(first, (one) => {
      return { ...one, name: 'beta-beat', deployment, to: 'alpha-beat:3', from: 'alpha-beat:3' };
    });
    const what = await refused(first, how, rollout);
    expect(what.join()).toContain('Service "beta-beat" does not belong to environment "alpha"');
  });

  it.each([
    ['continue', 'from'],
    ['continue', 'to'],
    ['rollback', 'from'],
    ['rollback', 'to'],
  ])('%s: puts no service on the family of %s', async (operation, key) => {
    const first = await runRollout(rollouts());
    const rollout = edited(first, (one) => {
      return one.name === 'alpha-beat' ? { ...one, [key]: 'alpha-gunicorn:3' } : one;
    });
    expect(await refused(first, operation, rollout)).toEqual([
      'Revision alpha-gunicorn:3 is of family "alpha-gunicorn", and service "alpha-beat" runs family "alpha-beat".',
    ]);
  });

  it('names everything at once, a revision that is not there as well', async () => {
    const first = await runRollout(rollouts());
    const rollout = edited(first, (one) => {
      const from = one.name === 'alpha-beat' ? 'alpha-gunicorn:3' : `${one.name}:999`;
      return { ...one, from };
    });
    const what = await refused(first, 'rollback', rollout);
    expect(what).toHaveLength(3);
    expect(what[1]).toContain('There is no revision alpha-default:999');
  });

  it('a family alone is no revision', async () => {
    const first = await runRollout(rollouts());
    const rollout = edited(first, (one) => ({ ...one, from: one.name }));
    expect(await refused(first, 'rollback', rollout)).toEqual([
      'Input "rollout" is not what a step of this action gave as its output "rollout".',
    ]);
  });

  it.each(['continue', 'rollback'])('%s: an unknown base is told before anything', async (how) => {
    const { clusters = [], ...scenario } = rollouts();
    const untagged = clusters.map((one) => ({ ...one, tags: [] }));
    const first = await runRollout({ ...scenario, clusters: untagged });
    const writes = ecsWrites(first);
    const run = await later(first, how, { inputs: { 'record-images': 'true' } });
    expect(run.codes).toEqual(['base-environment-missing']);
    expect(ecsWrites(run)).toBe(writes);
  });

  it('a service that lost its tasks goes back all the same', async () => {
    const first = await runRollout(rollouts(), only);
    const asleep = { cluster: 'alpha-cluster', service: 'alpha-beat', desiredCount: 0 };
    await (await ecsOf(first)).updateService(asleep);
    const inputs = { 'require-running': 'true' };
    const run = await later(first, 'rollback', { inputs });
    expect(run.result?.outputs.outcome).toBe('taken-back');
    expect(await onNow(run)).toMatchObject({ 'alpha-beat': 'alpha-beat:3' });
  });
});
