import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lint } from '../cfn-lint.ts';
import { kindsOf, writesOf } from '../jobs/bill.ts';
import { type JobEnd, openSides, type Sides } from '../jobs/deployment.ts';
import { type Holdings, LifeOfApp } from './life-of-app.ts';
import { mends } from './mends.ts';

/** Each plan starts the CDK's CLI and the app anew. */
const aLife = 900_000;

let sides: Sides & AsyncDisposable;
let life: LifeOfApp;
const held: Record<string, Holdings> = {};

function of(environment: string, level: string, more = {}): Record<string, string> {
  return { environment, 'cdk-context': `environment=${environment}\nlevel=${level}`, ...more };
}

beforeAll(async () => {
  sides = await openSides(Object.keys(mends));
  life = new LifeOfApp(sides);
  const alpha = async (name: string) => {
    held[name] = await life.holdings('alpha');
  };
  await life.change('create', of('alpha', 'info'));
  await alpha('create');
  await life.discard('replaced', of('alpha', 'warn'), replaceAsset);
  await alpha('replaced');
  await life.change('update', of('alpha', 'warn'));
  await alpha('update');
  await life.planAlone('nothing', of('alpha', 'warn'));
  await life.discard('unwanted', of('beta', 'info'));
  held.unwanted = await life.holdings('beta');
  await life.change('destroy', of('alpha', 'warn', { operation: 'destroy' }));
  await alpha('destroy');
}, aLife);

afterAll(async () => {
  life[Symbol.dispose]();
  await sides[Symbol.asyncDispose]();
});

/** Somebody writes another page under the name of the published one. */
async function replaceAsset(): Promise<void> {
  const bucket = 'cdk-hnb659fds-assets-123456789012-eu-west-1';
  const listed = await life.aws('s3api', 'list-objects-v2', '--bucket', bucket);
  const { Contents } = JSON.parse(listed) as { Contents: { Key: string }[] };
  const page = Contents.find(({ Key }) => Key.endsWith('.html'))?.Key ?? '';
  await life.aws('s3', 'cp', import.meta.filename, `s3://${bucket}/${page}`);
}

function end(name: string): JobEnd {
  const found = life.ends[name];
  if (found) return found;
  throw new Error(`${name} did not run`);
}

/** Without the numbers that AWS gives. */
function cloudWrites(name: string): string[] {
  const calls = writesOf(end(name)).filter((call) => call.startsWith('cloudformation:'));
  return calls.map((call) =>
    call.replace(/arn:\S+:(?:stack|changeSet)\/([\w-]+?)(?:-\d[\w-]*)?\/\S+$/, '$1'),
  );
}

const both = ['adhoc-app-alpha', 'adhoc-app-alpha-extra'];
const plans = ['create', 'replaced', 'update', 'unwanted', 'destroy'].map((name) => `plan ${name}`);
const threes = ['create', 'update', 'destroy'].flatMap((name) => [
  `review ${name}`,
  `apply ${name}`,
]);
const discards = ['discard replaced', 'discard unwanted'];

it.each([...plans, ...threes, ...discards, 'plan nothing'])('%s is green', (name) => {
  const { result } = end(name);
  const { raw: log, conclusion } = result;
  expect({ log, conclusion }).toMatchObject({ conclusion: 'success' });
  expect(result.openGroups).toBe(0);
});

describe('an app of the CDK by its real CLI', () => {
  it('is created as it was planned', () => {
    expect(end('apply create').result.outputs).toMatchObject({
      applied: 'true',
      'changed-count': '5',
      'plan-digest': end('plan create').result.outputs['plan-digest'],
    });
    expect(JSON.parse(end('apply create').result.outputs.outputs ?? '')).toEqual({
      'adhoc-app-alpha.Address': expect.stringMatching(/^s3:.*\.html$/),
      'adhoc-app-alpha.Queue': 'alpha-jobs',
    });
    expect(held.create).toEqual({
      stacks: both.map((name) => `${name} CREATE_COMPLETE`),
      queues: ['alpha-jobs', 'alpha-reports'],
      parameters: { '/alpha/level': 'info' },
    });
  });

  it('is updated as it was planned', () => {
    expect(JSON.parse(end('plan update').result.outputs.counts ?? '')).toMatchObject({
      create: 1,
      update: 1,
      delete: 0,
    });
    expect(held.update).toEqual({
      stacks: [`${both[0]} UPDATE_COMPLETE`, `${both[1]} CREATE_COMPLETE`],
      queues: ['alpha-jobs', 'alpha-mails', 'alpha-reports'],
      parameters: { '/alpha/level': 'warn' },
    });
  });

  it('is left alone when nothing is to be done', () => {
    const { outputs } = end('plan nothing').result;
    expect(outputs).toMatchObject({ 'has-changes': 'false', 'plan-artifact-id': '' });
  });

  it('is deleted by a plan, the last stack first', () => {
    expect(cloudWrites('apply destroy')).toEqual(
      both.toReversed().map((name) => `cloudformation:DeleteStack ${name}`),
    );
    expect(held.destroy).toEqual({
      stacks: both.map((name) => `${name} DELETE_COMPLETE`),
      queues: [],
      parameters: {},
    });
  });
});

describe('jobs', () => {
  it('that plan make change sets, publish what is not there yet, and write nothing else', () => {
    const made = (name: string) =>
      cloudWrites(`plan ${name}`)
        .concat(
          writesOf(end(`plan ${name}`)).filter(
            (call) => !/^(cloudformation:|s3:PutObject cdk-)/.test(call),
          ),
        )
        // Stacks that do not need each other are planned at the same time.
        .toSorted();
    const [app, extra] = both.map((name) => `cloudformation:CreateChangeSet ${name}`);
    expect(made('create')).toEqual([app, extra]);
    // What turns out to change nothing is no change set of the plan.
    const without = 'cloudformation:DeleteChangeSet adhoc-alpha';
    expect(made('update')).toEqual([app, extra, without]);
    expect(made('nothing')).toEqual([app, extra, without, without]);
    expect(made('destroy')).toEqual([]);
  });

  it('that plan again publish nothing that is there', () => {
    const published = writesOf(end('plan nothing')).filter((call) => call.startsWith('s3:'));
    expect(published).toEqual([]);
  });

  it('that review write nothing', () => {
    for (const name of ['create', 'update', 'destroy'])
      expect(writesOf(end(`review ${name}`))).toEqual([]);
  });

  it('that apply execute the change sets of their plan alone, under lease and mark', () => {
    expect(cloudWrites('apply create')).toHaveLength(2);
    expect(cloudWrites('apply update')).toHaveLength(1);
    const [lease, mark, first] = writesOf(end('apply create'));
    expect([lease, mark]).toEqual([
      'ssm:PutParameter /adhoc/dev/alpha/lease',
      'ssm:PutParameter /adhoc/dev/alpha/applied/<digest>',
    ]);
    expect(first).toContain('cloudformation:ExecuteChangeSet arn:');
  });

  it('that apply take on no role of the bootstrap, and need no CLI', () => {
    for (const [name, { calls }] of Object.entries(life.ends))
      expect([name, calls.filter(({ action }) => action === 'sts:AssumeRole')]).toEqual([name, []]);
    expect(kindsOf(end('apply create'))).not.toContain('s3:PutObject');
  });
});

describe('a plan that is not applied', () => {
  it('is refused when its asset was replaced, and changes nothing', () => {
    const { result } = end('apply replaced');
    expect(result.outputs['failure-code']).toBe('plan-asset-replaced');
    expect(writesOf(end('apply replaced'))).toEqual([]);
    expect(held.replaced).toEqual(held.create);
  });

  it('is discarded, with the stacks that were made for it', () => {
    expect(held.unwanted).toEqual({
      stacks: ['adhoc-app-beta DELETE_COMPLETE', 'adhoc-app-beta-extra DELETE_COMPLETE'],
      queues: [],
      parameters: {},
    });
    expect(cloudWrites('discard unwanted').toSorted()).toEqual([
      'cloudformation:DeleteChangeSet adhoc-beta',
      'cloudformation:DeleteChangeSet adhoc-beta',
      'cloudformation:DeleteStack adhoc-app-beta',
      'cloudformation:DeleteStack adhoc-app-beta-extra',
    ]);
  });

  it('of an update leaves the stacks as they are', () => {
    expect(cloudWrites('discard replaced')).toEqual(['cloudformation:DeleteChangeSet adhoc-alpha']);
  });
});

it('cfn-lint finds nothing in the templates that were planned', async () => {
  const calls = Object.entries(life.ends).flatMap(([name, { calls }]) =>
    calls.map(({ template }, at) => [`${name} ${at}`, template] as const),
  );
  const templates = new Map(calls.flatMap(([name, text]) => (text ? [[name, text]] : [])));
  expect(templates.size).toBeGreaterThanOrEqual(6);
  expect(await lint(templates)).toEqual([]);
});

it('no job leaves a file behind', () => {
  const remains = Object.entries(life.ends).map(([name, { remains }]) => [name, remains]);
  expect(remains).toEqual(Object.keys(life.ends).map((name) => [name, []]));
});
