import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ExampleStep } from '../../examples/workflow.ts';
import { openSides, type Sides } from '../jobs/deployment.ts';
import { isGreen, Life, type StepEnd } from './life-of-environments.ts';
import { mends } from './mends.ts';

type Inventory = Readonly<Record<string, readonly string[]>>;

/** Waits of the provider that nothing shortens: a minute for each change of a database, and more. */
const aLife = 1_500_000;

const ends: Record<string, StepEnd[]> = {};
const found: Record<string, Inventory> = {};
let sides: Sides & AsyncDisposable;
let life: Life;

beforeAll(async () => {
  sides = await openSides(Object.keys(mends));
  await sides.moto.advanceTasksWhenSeen();
  life = new Life(sides);
  const given = await life.furnish();
  const base = (step: ExampleStep) => ofTheBase(step, given);
  const [make, end] = [{ 'inputs.operation': 'create-update' }, { 'inputs.operation': 'destroy' }];
  const [v1, v2] = ['v1', 'v2'].map((image) => ({
    ...{ 'inputs.environment': 'alpha', 'inputs.image': image },
  }));
  const lives: [string, () => Promise<StepEnd[]>][] = [
    ['make base', () => life.run(['plan', 'review', 'apply'], { ...v1, ...make }, base)],
    ['plan base again', () => life.run(['plan'], { ...v1, ...make }, base)],
    ['make alpha', () => life.run(['plan', 'review', 'apply', 'deploy'], { ...v1, ...make })],
    ['deploy', () => life.run(['deploy'], { ...v2, ...make })],
    ['plan again', () => life.run(['plan'], { ...v2, ...make })],
    ['roll back', () => life.run(['deploy'], { ...v2, ...make }, backwards)],
    ['end alpha', () => life.run(['plan', 'review', 'apply', 'end'], { ...v2, ...end })],
    ['end base', () => life.run(['plan', 'review', 'apply'], { ...v2, ...end }, base)],
  ];
  for (const [name, live] of lives) {
    ends[name] = await live();
    if (!ends[name].every(isGreen)) break;
    found[name] = await life.inventory(/base/.test(name) ? 'dev' : 'alpha');
  }
}, aLife);

afterAll(async () => {
  life[Symbol.dispose]();
  await sides[Symbol.asyncDispose]();
});

/** The same jobs for the layer below, as the README of the example says; what is of services alone is left out. */
function ofTheBase(
  { inputs, ...step }: ExampleStep,
  given: { readonly zone: string; readonly certificate: string },
): ExampleStep | undefined {
  if (!/^(plan-env|review-plan|apply-env)$/.test(step.action)) return undefined;
  const { images: _, 'images-variable': __, ...kept } = inputs;
  const variables = `environment=dev\nrepository=octo-org/shop\ndomain=dev.example.com\nhosted_zone_id=${given.zone}\ncertificate=${given.certificate}\n`;
  const planned = {
    ...{ layer: 'base', variables, 'working-directory': 'examples/terraform/base' },
    'backend-config': String(inputs['backend-config']).replace('app.tfstate', 'base.tfstate'),
  };
  const more = step.action === 'plan-env' ? planned : {};
  return { ...step, inputs: { ...kept, ...more, environment: 'dev' } };
}

/** The rollout of the workflow, but back to what ran before. */
function backwards({ inputs, ...step }: ExampleStep): ExampleStep | undefined {
  if (step.action !== 'rolling-update') return undefined;
  const { images: _, 'desired-counts': __, ...kept } = inputs;
  const services = 'alpha-gunicorn\nalpha-default\nalpha-web-ui';
  return { ...step, inputs: { ...kept, services, revision: 'previous' } };
}

function outputsOf(name: string, action: string): Readonly<Record<string, string>> {
  return ends[name]?.findLast((end) => end.action === action)?.outputs ?? {};
}

function countsOf(name: string): Readonly<Record<string, number>> {
  return JSON.parse(outputsOf(name, 'plan-env').counts ?? '{}');
}

function inventory(name: string): Inventory {
  return found[name] ?? { nothing: ['was looked at'] };
}

const all = ['make base', 'plan base again', 'make alpha', 'deploy', 'plan again', 'roll back'];

it.each([...all, 'end alpha', 'end base'])('%s: every step is green', (name) => {
  const red = ends[name]?.filter((end) => !isGreen(end)) ?? ['did not run'];
  expect(red).toEqual([]);
});

it('makes base and environment as planned', () => {
  expect(countsOf('make base')).toMatchObject({ create: 47, update: 0, replace: 0, delete: 0 });
  expect(countsOf('make alpha')).toMatchObject({ create: 38, update: 0, replace: 0, delete: 0 });
  expect(Object.keys(inventory('make alpha')).toSorted()).toEqual(
    [
      ...['cluster', 'definition', 'group', 'log group', 'name', 'parameter', 'record', 'role'],
      ...['rule', 'secret', 'tagged', 'target group'],
    ].toSorted(),
  );
});

it('runs the rules in the slot that was reserved', () => {
  const first = Number(outputsOf('make alpha', 'listener-slot')['first-priority']);
  expect(inventory('make alpha').rule).toEqual([
    `priority ${first + 50}`,
    `priority ${first + 99}`,
  ]);
});

it('brings a new image to the services that Terraform made, and records it', () => {
  expect(JSON.parse(outputsOf('deploy', 'rolling-update').services ?? '{}')).toEqual({
    'alpha-gunicorn': 'stable',
    'alpha-default': 'stable',
    'alpha-web-ui': 'stable',
  });
  expect(inventory('deploy').parameter).toContain('/adhoc/dev/alpha/images/web-ui');
});

it('sees nothing to change after a deployment, which an apply would undo', () => {
  expect(outputsOf('plan again', 'plan-env')).toMatchObject({
    'has-changes': 'false',
    'plan-artifact-id': '',
  });
});

it('takes the services back to what ran before', () => {
  const { 'revisions-after': after = '{}' } = outputsOf('roll back', 'rolling-update');
  expect(JSON.parse(after)).toEqual({
    'alpha-gunicorn': 'alpha-gunicorn:1',
    'alpha-default': 'alpha-default:1',
    'alpha-web-ui': 'alpha-web-ui:1',
  });
});

// What moto does not carry: DescribeDBParameters leaves out what was set. The list may not grow.
it('finds its base again as it was made, but for what moto forgets', () => {
  expect(countsOf('plan base again')).toMatchObject({
    create: 0,
    update: 1,
    replace: 0,
    delete: 0,
  });
  const [{ page = '' } = {}] = ends['plan base again'] ?? [];
  expect(page).toContain('aws_db_parameter_group.this');
});

it('leaves nothing but the marks of the plans that were applied', () => {
  const marks = /^\/adhoc\/dev\/(alpha\/)?applied\/[0-9a-f]{64}$/;
  for (const name of ['end alpha', 'end base']) {
    const { parameter = [], ...rest } = inventory(name);
    expect({ name, ...rest }).toEqual({ name });
    expect(parameter.filter((one) => !marks.test(one))).toEqual([]);
  }
});
