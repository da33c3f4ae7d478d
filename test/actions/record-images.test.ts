import { describe, expect, it } from '@jest/globals';
import type { Scenario } from '../world/scenario.ts';
import { crashLoop, rolling, rollouts } from '../world/scenarios/rollouts.ts';
import { onNow, outcomes, type RolloutRun, runRollout, stable, three } from './rollout-run.ts';
import { newImage } from './scenes.ts';

const record = { 'record-images': 'true' };

/** The calls that wrote images, or tried to: the lease of the environment is a parameter too. */
function writes({ world }: RolloutRun) {
  return world.journal
    .calls('ssm:PutParameter')
    .filter(({ input }) => !(input as { Name?: string } | undefined)?.Name?.endsWith('/lease'));
}

/** What was written, by parameter. */
function written(run: RolloutRun): Record<string, string> {
  const done = writes(run).filter(({ status }) => status === 200);
  return Object.fromEntries(
    done.map(({ input }) => {
      const { Name, Value } = input as { Name: string; Value: string };
      return [Name, Value];
    }),
  );
}

/** The cluster without a tag that tells its base environment. */
function baseless(scenario: Scenario): Scenario {
  return { ...scenario, clusters: [{ name: 'alpha-cluster', tags: [] }] };
}

const names = ['beat', 'default', 'gunicorn'].map((one) => `/adhoc/dev/alpha/images/${one}`);
const pinnedImage = new RegExp(`^${newImage.replaceAll('.', '\\.')}@sha256:[0-9a-f]{64}$`);

describe('images of record', () => {
  it('are written once all is stable: tag and digest of what runs', async () => {
    const run = await runRollout(rollouts(), { inputs: record });
    expect(run.problems).toEqual([]);
    expect(Object.keys(written(run))).toEqual(names);
    for (const value of Object.values(written(run))) expect(value).toMatch(pinnedImage);
    const digests = JSON.parse(run.result?.outputs['image-digests'] ?? '');
    const [, digest] = written(run)[names[0] ?? '']?.split('@') ?? [];
    expect(digests['alpha-beat/beat']).toBe(`${newImage.split(':')[0]}@${digest}`);
    expect(run.result?.summary?.source).toContain('/adhoc/dev/alpha/images/beat');
    const lastLook = run.world.journal.calls('ecs:DescribeServices').at(-1);
    expect(writes(run)[0]?.at).toBeGreaterThanOrEqual(lastLook?.end ?? Infinity);
    run.world.journal.assertClean();
  });

  it('that are so already are not written again, whoever runs', async () => {
    const first = await runRollout(rollouts(), { inputs: record });
    const again = await runRollout(rollouts(), { after: first, inputs: record });
    expect(again.problems).toEqual([]);
    expect(writes(again)).toHaveLength(3);
  });

  it('follow a roll-back', async () => {
    const first = await runRollout(rollouts(), { inputs: record });
    const back = await runRollout(rollouts(), {
      after: first,
      inputs: { ...record, images: '', revision: 'previous' },
    });
    expect(back.problems).toEqual([]);
    expect(written(back)[names[0] ?? '']).toContain('backend:v1.7.0@sha256:');
  });

  it('follow operation: rollback of a step that recorded', async () => {
    const first = await runRollout(rollouts(), { inputs: record });
    const rollout = first.result?.outputs.rollout ?? '';
    const inputs = { ...record, images: '', operation: 'rollback', rollout };
    const back = await runRollout(rollouts(), { after: first, inputs });
    expect(back.problems).toEqual([]);
    expect(back.result?.outputs.outcome).toBe('taken-back');
    expect(Object.keys(written(back))).toEqual(names);
    for (const value of Object.values(written(back)))
      expect(value).toContain('backend:v1.7.0@sha256:');
  });

  it('of a service without tasks stay as they are, and the page says so', async () => {
    const base = rollouts();
    const services = base.services?.map((one) =>
      one.name === 'alpha-beat' ? { ...one, desiredCount: 0 } : one,
    );
    const run = await runRollout(
      { ...base, ...(services ? { services } : {}) },
      { inputs: record },
    );
    expect(run.problems).toEqual([]);
    expect(Object.keys(written(run))).toEqual(names.slice(1));
    expect(run.result?.summary?.source).toContain(
      'alpha-beat has a desired count of 0: its images of record stay as they are',
    );
  });

  it('are not touched unless asked for, nor when all is taken back', async () => {
    const plain = await runRollout(rollouts());
    const failed = await runRollout(rolling('alpha-default', { fails: crashLoop() }), {
      inputs: record,
    });
    expect(failed.result?.outputs.outcome).toBe('taken-back');
    for (const run of [plain, failed]) {
      expect(writes(run)).toEqual([]);
      expect(run.world.journal.count('ssm:GetParameters')).toBe(0);
    }
  });

  it('stand without a digest where the tasks may not be looked at', async () => {
    const run = await runRollout(rollouts(), { inputs: record, without: ['ecs:ListTasks'] });
    expect(Object.values(written(run))).toEqual(Array(3).fill(newImage));
  });
});

describe('the base environment', () => {
  it('may be an input', async () => {
    const inputs = { ...record, 'base-environment': 'prod', services: 'beat' };
    const run = await runRollout(baseless(rollouts()), { inputs });
    expect(Object.keys(written(run))).toEqual(['/adhoc/prod/alpha/images/beat']);
  });

  it('that is not known is refused with everything else, before anything is touched', async () => {
    const inputs = { ...record, services: 'beat, nope' };
    const run = await runRollout(baseless(rollouts()), { inputs });
    expect(run.codes).toEqual(['base-environment-missing', 'service-not-found']);
    expect(run.problems[0]?.remedy).toContain('with: { base-environment: "<name>" }');
    expect(run.world.journal.writes()).toEqual([]);
  });

  it('is nobody’s business where nothing is recorded', async () => {
    expect(outcomes(await runRollout(baseless(rollouts())))).toEqual(stable);
  });
});

describe('an image of record that cannot be written', () => {
  it('fails the step with the commands, and the rollout stays', async () => {
    const run = await runRollout(rollouts(), {
      inputs: { ...record, lease: 'false' },
      without: ['ssm:PutParameter'],
    });
    expect(run.codes).toEqual(['image-not-recorded']);
    expect(run.result?.outputs.outcome).toBe('stable');
    expect(outcomes(run)).toEqual(stable);
    expect(await onNow(run)).toMatchObject({ 'alpha-beat': 'alpha-beat:4' });
    const remedy = run.problems[0]?.remedy ?? '';
    for (const name of names) expect(remedy).toContain(`--overwrite --name ${name} --value `);
    expect(remedy).toContain('ssm:PutParameter');
    expect(run.result?.summary?.source).toMatch(/^### ❌ rolling-update: alpha is stable/);
  });

  it('keeps no other from being written', async () => {
    const run = await runRollout(
      { ...rollouts(), faults: [{ on: 'ssm:PutParameter', kind: 'access-denied', times: 1 }] },
      { inputs: { ...record, lease: 'false' } },
    );
    expect(run.codes).toEqual(['image-not-recorded']);
    expect(run.problems[0]?.what).toContain(names[0]);
    expect(run.problems[0]?.what).not.toContain(names[1]);
    expect(Object.keys(written(run))).toEqual(names.slice(1));
  });

  it('because the job is cancelled leaves the services as they are', async () => {
    const run = await runRollout(rollouts(), {
      inputs: { ...record, 'on-cancel': 'rollback' },
      cancelOn: `${names[0]} is `,
    });
    expect(run.codes).toEqual(['cancelled']);
    expect(Object.keys(await onNow(run))).toEqual(three);
    expect(Object.keys(written(run))).toEqual(names.slice(0, 1));
    const [deed] = run.trail.deeds.filter(({ what }) => what.includes('image of record'));
    expect(deed?.next).toContain(`--name ${names[2]}`);
    expect(await onNow(run)).toMatchObject({ 'alpha-beat': 'alpha-beat:4' });
  });
});
