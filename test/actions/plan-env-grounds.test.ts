import { describe, expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { StandIn } from '../tool/stand-in.ts';
import { openedPlan } from './opened-plan.ts';
import { runPlan } from './plan-run.ts';

ownEnvironment();

describe('the base environment of a plan', () => {
  it('is that of the cluster by its tag, when none is given', async () => {
    using standIn = new StandIn('changes');
    const run = await runPlan(standIn, { inputs: { 'base-environment': '' } });
    expect(run.problems).toEqual([]);
    const { manifest } = await openedPlan(run, standIn);
    expect(manifest.baseEnvironment).toBe('dev');
    run.world.journal.assertClean();
  });

  it('is the environment itself for the layer base, and no image is looked for', async () => {
    using standIn = new StandIn('changes');
    const inputs = { 'base-environment': '', layer: 'base', environment: 'dev' };
    const run = await runPlan(standIn, { inputs });
    const { manifest, part } = await openedPlan(run, standIn);
    expect([manifest.baseEnvironment, part.images]).toEqual(['dev', []]);
    expect(run.world.journal.calls().map(({ action }) => action)).toEqual([
      'sts:GetCallerIdentity',
    ]);
  });

  it.each([
    { name: 'no cluster yet', options: { account: { clusters: [], services: [] } } },
    { name: 'no tag', options: { account: { clusters: [{ name: 'alpha-cluster' }] } } },
    { name: 'no permission to look', options: { denied: ['ecs:DescribeClusters'] } },
  ])(
    'is asked for before the tool is started where nothing says it: $name',
    async ({ options }) => {
      using standIn = new StandIn('changes');
      const { problems } = await runPlan(standIn, {
        ...options,
        inputs: { 'base-environment': '' },
      });
      expect(problems).toMatchObject([{ code: 'base-environment-unknown' }]);
      expect(problems[0]?.remedy).toContain('with: { base-environment: "<name>" }');
      expect(standIn.tool.calls).toEqual([]);
    },
  );

  it('is no other one for the layer base', async () => {
    using standIn = new StandIn('changes');
    const { problems } = await runPlan(standIn, { inputs: { layer: 'base' } });
    expect(problems).toMatchObject([{ code: 'input-conflict' }]);
    expect(problems[0]?.remedy).toContain('environment: "dev"');
  });
});

describe('a KMS key that is of no use is told before the tool is started', () => {
  const inputs = { 'plan-passphrase': '', 'plan-kms-key': 'alias/adhoc-plans' };
  const key = { id: '1234abcd-12ab-34cd-56ef-1234567890ab', alias: 'alias/adhoc-plans' };

  it.each([
    { name: 'unknown', options: {}, remedy: 'aws kms list-aliases --region eu-west-1' },
    {
      name: 'disabled',
      options: { account: { keys: [{ ...key, state: 'Disabled' as const }] } },
      remedy: `aws kms enable-key --region eu-west-1 --key-id arn:aws:kms:eu-west-1:123456789012:key/${key.id}`,
    },
    {
      name: 'about to be deleted',
      options: { account: { keys: [{ ...key, state: 'PendingDeletion' as const }] } },
      remedy: 'cancel-key-deletion',
    },
    {
      name: 'denied',
      options: { account: { keys: [key] }, denied: ['kms:GenerateDataKey'] },
      remedy: '"Action":"kms:GenerateDataKey"',
    },
  ])('$name', async ({ options, remedy }) => {
    using standIn = new StandIn('changes');
    const { problems } = await runPlan(standIn, { ...options, inputs });
    expect(problems).toMatchObject([{ code: 'plan-key-unusable' }]);
    expect(problems[0]?.what).toContain('KMS key alias/adhoc-plans');
    expect(problems[0]?.remedy).toContain(remedy);
    expect(standIn.tool.calls).toEqual([]);
  });

  it('and one that is, is asked once, for the plan itself', async () => {
    using standIn = new StandIn('changes');
    const run = await runPlan(standIn, { inputs, account: { keys: [key] } });
    expect(run.problems).toEqual([]);
    expect(run.world.journal.calls('kms:GenerateDataKey')).toMatchObject([
      {
        input: {
          EncryptionContext: { 'repository-id': '2002', 'run-id': '4711', environment: 'alpha' },
        },
      },
    ]);
    run.world.journal.assertClean();
  });
});
