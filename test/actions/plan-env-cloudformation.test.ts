import { expect, it } from '@jest/globals';
import { spec as reviewSpec } from '../../actions/review-plan/spec.ts';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { StandIn } from '../tool/stand-in.ts';
import type { ScenarioCloudFormation } from '../world/cloudformation/scenario.ts';
import { runPlan, runReview } from './plan-run.ts';

ownEnvironment();

const inputs = { tool: 'cloudformation', 'working-directory': 'infra/app' };

interface Given {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly account?: ScenarioCloudFormation;
  readonly denied?: readonly string[];
}

function plan(standIn: StandIn, given: Given = {}) {
  return runPlan(standIn, {
    isVirtual: true,
    inputs: { ...inputs, ...given.inputs },
    account: { cloudFormation: given.account ?? {} },
    ...(given.denied ? { denied: given.denied } : {}),
  });
}

function project(files: Readonly<Record<string, unknown>>): StandIn {
  const standIn = new StandIn();
  for (const [path, content] of Object.entries(files))
    standIn.write(
      `infra/app/${path}`,
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  return standIn;
}

const queue = (properties: object = {}) => ({ Type: 'AWS::SQS::Queue', Properties: properties });

const app = {
  Parameters: {
    Delay: { Type: 'Number' },
    Word: { Type: 'String', NoEcho: true, Default: 'planted-default' },
  },
  Resources: {
    Jobs: queue({ DelaySeconds: { Ref: 'Delay' }, QueueName: { Ref: 'Word' } }),
    Files: { Type: 'AWS::S3::Bucket', DeletionPolicy: 'Retain' },
  },
};

it('plans a stack that is not there yet, and a review derives the same from the cloud', async () => {
  using standIn = project({ 'template.yaml': app, 'alpha.json': { Delay: 5 } });
  const run = await plan(standIn);
  expect(run.problems).toEqual([]);
  expect(run.result?.outputs).toMatchObject({ 'has-changes': 'true', dangers: '0' });
  expect(JSON.parse(run.result?.outputs.counts ?? '')).toMatchObject({ create: 2 });
  const written = run.world.journal.writes().map(({ action }) => action);
  expect(written).toEqual(['cloudformation:CreateChangeSet']);
  const told = [run.site.text, ...run.site.pages].join('\n');
  expect(told).toContain('adhoc-app-alpha/Jobs');
  expect(told).not.toContain('planted-');

  const before = run.world.journal.calls().length;
  const review = await runReview(standIn, run, { isVirtual: true, after: run });
  expect(review.problems).toEqual([]);
  expect(review.result?.outputs.counts).toBe(run.result?.outputs.counts);
  const declared = reviewSpec.calls.map(({ action }) => action);
  for (const { action } of run.world.journal.calls().slice(before))
    expect(declared).toContain(action);
  run.world.journal.assertClean();
});

it('makes the change sets of an update with the parameters that the stack keeps', async () => {
  using standIn = project({ 'template.yaml': app });
  const stack = {
    name: 'adhoc-app-alpha',
    template: app,
    parameters: { Delay: '5', Word: 'planted-now' },
    tags: { env: 'alpha' },
  };
  const run = await plan(standIn, { account: { stacks: [stack] } });
  expect(run.problems).toEqual([]);
  expect(run.site.text).toContain('The parameter Delay of adhoc-app-alpha keeps its value.');
  expect(run.site.text).not.toContain('planted-');
});

it('stores nothing when nothing changes, and takes its empty change set back', async () => {
  using standIn = project({ 'template.yaml': { Resources: { Jobs: queue() } } });
  const first = await plan(standIn);
  const [made] = first.world.journal.calls('cloudformation:CreateChangeSet');
  const input = made?.input as { readonly Tags: { Key: string; Value: string }[] } | undefined;
  const tags = Object.fromEntries((input?.Tags ?? []).map(({ Key, Value }) => [Key, Value]));
  expect(tags).toEqual({
    ...{ env: 'alpha', 'adhoc:env': 'alpha', 'adhoc:base': 'dev', 'adhoc:kind': 'ad-hoc' },
    ...{ 'adhoc:layer': 'app', 'adhoc:tool': 'cloudformation', 'adhoc:repo': 'acme/shop' },
  });
  const stack = { name: 'adhoc-app-alpha', template: { Resources: { Jobs: queue() } }, tags };
  const run = await plan(standIn, { account: { stacks: [stack] } });
  expect(run.result?.outputs).toMatchObject({ 'has-changes': 'false', 'plan-artifact-id': '' });
  expect(run.world.journal.count('cloudformation:DeleteChangeSet')).toBe(1);

  const denied = await plan(standIn, {
    account: { stacks: [stack] },
    denied: ['cloudformation:DeleteChangeSet'],
  });
  expect(denied.result?.outputs['has-changes']).toBe('false');
  expect(denied.site.text).toContain('stays behind');
});

it('tells all that is wrong at once, before any change set is made', async () => {
  const role = { Type: 'AWS::IAM::Role', Properties: { RoleName: 'fixed' } };
  const importing = queue({ QueueName: { 'Fn::ImportValue': 'nobody-has-it' } });
  using standIn = project({
    'one.yaml': { Parameters: { Delay: { Type: 'Number' } }, Resources: { Role: role } },
    'two.yaml': { Resources: { Jobs: importing } },
    'three.yaml': { Resources: { Jobs: queue() } },
    'four.yaml': { Resources: { Jobs: queue() } },
  });
  const template = { Resources: { Jobs: queue() } };
  const stacks = [
    { name: 'one', template, status: 'ROLLBACK_COMPLETE', tags: { env: 'beta' } },
    { name: 'three', template, status: 'UPDATE_IN_PROGRESS' },
    { name: 'four', template, status: 'DELETE_FAILED' },
  ] as const;
  const run = await plan(standIn, {
    inputs: {
      stacks: 'one=one.yaml\ntwo=two.yaml\nthree=three.yaml\nfour=four.yaml',
      parameters: 'Dealy=5',
    },
    account: { stacks },
  });
  expect(run.problems.map(({ code }) => code)).toEqual([
    ...['stack-broken', 'stack-not-ours', 'capabilities-missing'],
    ...['stack-busy', 'stack-broken', 'parameter-unknown', 'parameter-missing'],
    'stack-needs-missing',
  ]);
  expect(run.world.journal.writes()).toEqual([]);
});

it('names missing templates, files and broken ones without asking AWS for a stack', async () => {
  using standIn = project({
    'broken.yaml': 'Resources: [',
    'large.yaml': `# ${'x'.repeat(60_000)}\nResources: {}\n`,
    'alpha.json': '["no parameter"]',
  });
  const run = await plan(standIn, {
    inputs: {
      stacks: 'a=absent.yaml\nb=broken.yaml\nc=large.yaml',
      'parameter-files': 'absent.json',
    },
  });
  expect(run.problems.map(({ code }) => code)).toEqual([
    ...['template-missing', 'template-unreadable', 'template-too-large'],
    ...['parameter-file-unreadable', 'parameter-file-missing'],
  ]);
  expect(run.world.journal.count('cloudformation:*')).toBe(0);
});

const base = {
  Resources: { Jobs: queue() },
  Outputs: { Jobs: { Value: { Ref: 'Jobs' }, Export: { Name: 'jobs' } } },
};
const above = { Resources: { More: queue({ QueueName: { 'Fn::ImportValue': 'jobs' } }) } };

it('defers a stack that needs what another one of the plan makes, and names what comes first', async () => {
  using standIn = project({ 'base.yaml': base, 'app.yaml': above });
  const stacks = 'base=base.yaml\napp=app.yaml';
  const run = await plan(standIn, { inputs: { stacks } });
  expect(run.problems).toEqual([]);
  expect(run.world.journal.count('cloudformation:CreateChangeSet')).toBe(1);
  const page = run.site.pages.join('\n');
  expect(page).toContain('it needs the export jobs of base, which this plan makes');
  expect(JSON.parse(run.result?.outputs.counts ?? '')).toMatchObject({ create: 1, deferred: 1 });

  const turned = await plan(standIn, { inputs: { stacks: 'app=app.yaml\nbase=base.yaml' } });
  expect(turned.problems.map(({ code }) => code)).toEqual(['stacks-out-of-order']);

  const there = [{ name: 'base', template: base }];
  const both = await plan(standIn, { inputs: { stacks }, account: { stacks: there } });
  expect(JSON.parse(both.result?.outputs.counts ?? '')).toMatchObject({ create: 1, deferred: 0 });
});

it('tells why a change set failed, and leaves none of its own behind', async () => {
  using standIn = project({
    'one.yaml': { Resources: { Jobs: queue() } },
    'two.yaml': { Resources: { Files: { Type: 'AWS::S3::Bucket' } } },
  });
  const run = await plan(standIn, {
    inputs: { stacks: 'one=one.yaml\ntwo=two.yaml' },
    account: {
      validation: [
        {
          resource: 'Files',
          name: 'NAME_CONFLICT_VALIDATION',
          reason: 'the bucket exists',
          path: '/Resources/Files',
        },
      ],
    },
  });
  expect(run.problems).toMatchObject([{ code: 'change-set-failed' }]);
  expect(run.problems[0]?.what).toContain('/Resources/Files: the bucket exists');
  expect(run.world.journal.count('cloudformation:DeleteChangeSet')).toBe(2);
});

it('merges both descriptions when values leave resources out, and reads all pages', async () => {
  const Resources = Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [`Jobs${n}`, queue({ QueueName: `jobs-${n}` })]),
  );
  using standIn = project({ 'template.yaml': { Resources } });
  const changeSets = { dropped: ['Jobs1*'], pageSize: 5 };
  const run = await plan(standIn, { account: { changeSets } });
  expect(JSON.parse(run.result?.outputs.counts ?? '')).toMatchObject({ create: 12 });
});

it('takes its change sets back when its plan is refused or cannot be stored', async () => {
  using standIn = project({ 'template.yaml': { Resources: { Jobs: queue() } } });
  const first = await plan(standIn);
  const again = await runPlan(standIn, {
    isVirtual: true,
    inputs,
    account: { cloudFormation: {} },
    github: first.github,
  });
  expect(again.problems.map(({ code }) => code)).toEqual(['artifact-name-taken']);
  expect(again.world.journal.writes().map(({ action }) => action)).toEqual([
    'cloudformation:CreateChangeSet',
    'cloudformation:DeleteChangeSet',
  ]);
});
