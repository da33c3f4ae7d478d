import { expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { StandIn } from '../tool/stand-in.ts';
import type { ScenarioCloudFormation } from '../world/cloudformation/scenario.ts';
import { runPlan, runReview } from './plan-run.ts';

ownEnvironment();

function look(standIn: StandIn, operation: 'destroy' | 'drift', account: ScenarioCloudFormation) {
  const stacks = 'base=base.yaml\napp=app.yaml';
  const inputs = { tool: 'cloudformation', 'working-directory': 'infra/app', operation, stacks };
  return runPlan(standIn, { isVirtual: true, inputs, account: { cloudFormation: account } });
}

const queue = { Type: 'AWS::SQS::Queue', Properties: {} };
const base = {
  Resources: {
    Jobs: queue,
    Kept: { ...queue, DeletionPolicy: 'Retain' },
    Db: { Type: 'AWS::RDS::DBInstance', Properties: { MasterUsername: 'a' } },
  },
  Outputs: { Jobs: { Value: { Ref: 'Jobs' }, Export: { Name: 'jobs' } } },
};
const app = {
  Resources: {
    More: { ...queue, Properties: { QueueName: { 'Fn::ImportValue': 'jobs' } } },
  },
};
const both = [
  { name: 'base', template: base, tags: { env: 'alpha' } },
  { name: 'app', template: app, tags: { env: 'alpha' } },
] as const;

it('plans to destroy every resource with what its policy does, and changes nothing', async () => {
  using standIn = new StandIn();
  const run = await look(standIn, 'destroy', { stacks: both });
  expect(run.problems).toEqual([]);
  const counts = JSON.parse(run.result?.outputs.counts ?? '');
  expect(counts).toMatchObject({ delete: 3, forget: 1, create: 0 });
  expect(run.result?.outputs.dangers).toBe('4');
  expect(run.site.pages.join()).toContain('is destroyed, after a snapshot');
  expect(run.world.journal.writes()).toEqual([]);

  const review = await runReview(standIn, run, { isVirtual: true, after: run });
  expect(review.problems).toEqual([]);
  expect(review.result?.outputs.counts).toBe(run.result?.outputs.counts);
  run.world.journal.assertClean();
});

it('refuses to destroy what is protected, of others, at work, or in use elsewhere', async () => {
  using standIn = new StandIn();
  const other = { name: 'other', template: app };
  const run = await look(standIn, 'destroy', {
    stacks: [
      { ...both[0], terminationProtection: true },
      { ...both[1], tags: { env: 'beta' }, status: 'UPDATE_IN_PROGRESS' },
      other,
    ],
  });
  expect(run.problems.map(({ code }) => code)).toEqual([
    ...['stack-not-ours', 'stack-busy', 'stack-protected', 'stack-exports-in-use'],
  ]);
  expect(run.problems.at(-1)?.what).toContain('jobs by other');
});

it('has nothing to destroy where there is no stack', async () => {
  using standIn = new StandIn();
  const run = await look(standIn, 'destroy', {});
  expect(run.result?.outputs).toMatchObject({ 'has-changes': 'false', 'plan-artifact-id': '' });
  expect(run.site.text).toContain('There is no stack base');
});

const service = { Type: 'AWS::ECS::Service', Properties: { DesiredCount: 1, Cluster: 'c' } };

function difference(PropertyPath: string, ExpectedValue: string, ActualValue: string) {
  return { PropertyPath, ExpectedValue, ActualValue, DifferenceType: 'NOT_EQUAL' as const };
}

it('shows what was changed outside, and leaves out what deployments change', async () => {
  using standIn = new StandIn();
  const template = { Resources: { Web: service, Quiet: service, Jobs: queue, Gone: queue } };
  const deployed = [difference('/DesiredCount', '1', '3'), difference('/TaskDefinition', 'a', 'b')];
  const modified = (differences: ReturnType<typeof difference>[]) => ({
    drift: { status: 'MODIFIED' as const, differences },
  });
  const run = await look(standIn, 'drift', {
    stacks: [{ name: 'base', template }],
    fates: [
      { resource: 'Web', ...modified([...deployed, difference('/PlatformVersion', '1', '2')]) },
      { resource: 'Quiet', ...modified(deployed) },
      { resource: 'Jobs', ...modified([difference('/Tags/0/Value', 'alpha', 'beta')]) },
      { resource: 'Gone', drift: { status: 'DELETED' } },
    ],
  });
  expect(run.problems).toEqual([]);
  expect(JSON.parse(run.result?.outputs.counts ?? '')).toMatchObject({ drifted: 3 });
  const page = run.site.pages.join();
  for (const told of ['base/Web', 'base/Jobs', 'base/Gone']) expect(page).toContain(told);
  for (const not of ['base/Quiet', 'DesiredCount', 'TaskDefinition'])
    expect(page).not.toContain(not);
  expect(run.site.text).toContain('There is no stack app');
  run.world.journal.assertClean();
});
