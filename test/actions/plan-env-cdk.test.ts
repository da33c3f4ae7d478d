import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { assetsBucket } from '../tool/assembly.ts';
import {
  app,
  bootstrapped,
  file,
  given,
  installCli,
  machine,
  plan,
  queue,
  synthesises,
  template,
  withFile,
} from './cdk-scene.ts';
import { runReview } from './plan-run.ts';

it('plans the stacks of an assembly without a CLI, and a review derives the same', async () => {
  const tags = { team: 'shop' };
  using standIn = machine([
    { id: 'Web', name: 'adhoc-app-alpha-web', template, after: ['App'] },
    { id: 'App', name: 'adhoc-app-alpha', template, properties: { tags } },
    { id: 'Other', template },
  ]);
  const run = await plan(standIn, { inputs: given });
  expect(run.problems).toEqual([]);
  expect(JSON.parse(run.result?.outputs.counts ?? '')).toMatchObject({ create: 2 });
  const made = run.world.journal.calls('cloudformation:CreateChangeSet');
  const inputs = made.map(({ input }) => input as Record<string, unknown>);
  expect(inputs.map(({ StackName }) => StackName).toSorted()).toEqual([
    'adhoc-app-alpha',
    'adhoc-app-alpha-web',
  ]);
  const [first] = inputs.filter(({ StackName }) => StackName === 'adhoc-app-alpha');
  expect(first).toMatchObject({
    RoleARN: 'arn:aws:iam::123456789012:role/cdk-hnb659fds-cfn-exec-role',
    Capabilities: expect.arrayContaining(['CAPABILITY_NAMED_IAM']),
    Tags: expect.arrayContaining([
      { Key: 'team', Value: 'shop' },
      { Key: 'adhoc:tool', Value: 'cdk' },
    ]),
  });
  const review = await runReview(standIn, run, { after: run, isVirtual: true });
  expect(review.problems).toEqual([]);
  expect(review.result?.outputs.counts).toBe(run.result?.outputs.counts);
  run.world.journal.assertClean();
});

it("synthesises by the project's CLI, with a closed environment and without look-ups", async () => {
  using standIn = machine([{ id: 'App', name: 'adhoc-app-alpha', template }]);
  const called = installCli(standIn, synthesises);
  const inputs = { 'cdk-app': 'node other.mjs', 'cdk-context': 'size=2; rm -rf /' };
  const run = await plan(standIn, { inputs });
  expect(run.problems).toEqual([]);
  expect(readFileSync(called, 'utf8')).toMatch(
    /^synth --quiet --no-lookups --output \S+ --app node other.mjs --context size=2; rm -rf \/ --no-notices --no-color\n$/,
  );
  const seen = readFileSync(join(standIn.workspace, app, 'seen'), 'utf8');
  expect(seen).toContain('AWS_REGION=eu-west-1');
  expect(seen).not.toContain('planted-token-of-github');
});

it('gives the app the images of services without a record, beside its context, and says so on both pages', async () => {
  using standIn = machine([{ id: 'App', name: 'adhoc-app-alpha', template }]);
  const called = installCli(standIn, synthesises);
  const inputs = {
    'cdk-context': 'slot=7',
    'images-context': 'first-images',
    images: 'gunicorn=acme/backend:v9\ndefault=acme/backend:v1\nbeat=acme/backend:v1',
  };
  const record = { name: '/adhoc/dev/alpha/images/gunicorn', value: 'acme/backend:v2' };
  const parameters = [...bootstrapped, record];
  const run = await plan(standIn, { inputs, account: { parameters } });
  expect(run.problems).toEqual([]);
  expect(readFileSync(called, 'utf8')).toContain(
    '--context slot=7 --context first-images=default=acme/backend:v1,beat=acme/backend:v1 ',
  );
  const review = await runReview(standIn, run, { after: run, isVirtual: true });
  for (const { site, result } of [run, review])
    expect([...site.pages, result?.summary?.source].join()).toContain(
      'given <code>first-images, slot</code>',
    );
});

it('gives the app no first images where every service has a record', async () => {
  using standIn = machine([{ id: 'App', name: 'adhoc-app-alpha', template }]);
  const called = installCli(standIn, synthesises);
  const inputs = { 'images-context': 'first-images', images: 'gunicorn=acme/backend:v9' };
  const record = { name: '/adhoc/dev/alpha/images/gunicorn', value: 'acme/backend:v2' };
  await plan(standIn, { inputs, account: { parameters: [...bootstrapped, record] } });
  expect(readFileSync(called, 'utf8')).not.toContain('first-images');
});

it.each([
  [{ 'cdk-context': 'slot=7', ...given }, 'takes no context any more'],
  [{ 'images-context': 'first-images', ...given }, 'takes no context any more'],
  [{ 'images-context': 'x', 'cdk-context': 'x=1' }, 'which is the "images-context"'],
  [{ 'images-context': '--app' }, 'the name of a value of context'],
])('context that nobody would hear is refused: %j', async (inputs, what) => {
  using standIn = machine([{ id: 'App', name: 'adhoc-app-alpha', template }]);
  const run = await plan(standIn, { inputs });
  expect(run.problems).toHaveLength(1);
  expect(run.problems[0]?.what).toContain(what);
  expect(run.world.journal.exchanges).toEqual([]);
});

it('publishes what is not there, from an assembly without roles, and pins its version', async () => {
  using standIn = machine([withFile]);
  const done = join(standIn.workspace, 'published');
  const called = installCli(
    standIn,
    `echo "$@" >> "$here/called"
while [ "$1" != --app ]; do shift; done
cat "$2/manifest.json" "$2/App.assets.json" > "$here/manifests"; touch ${done}`,
  );
  const objects = [{ address: file, version: 'v1', when: done }];
  const run = await plan(standIn, { inputs: given, account: { objects } });
  expect(run.problems).toEqual([]);
  expect(readFileSync(called, 'utf8')).toMatch(
    /^publish-assets --unstable publish-assets --app \S+ --exclusively App --no-notices/,
  );
  const manifests = readFileSync(join(standIn.workspace, app, 'manifests'), 'utf8');
  expect(manifests).not.toMatch(/assumeRoleArn|lookupRole/);
  run.world.journal.assertClean();
});

it('publishes nothing that is there', async () => {
  using standIn = machine([withFile]);
  const called = installCli(standIn, 'exit 1');
  const run = await plan(standIn, {
    inputs: given,
    account: { objects: [{ address: file, version: 'v1' }] },
  });
  expect(run.problems).toEqual([]);
  expect(existsSync(called)).toBe(false);
});

it('hands in a template that is too large for a call by its address', async () => {
  const Description = 'x'.repeat(51_200);
  const large = { ...template, Description };
  using standIn = machine([{ id: 'App', name: 'adhoc-app-alpha', template: large }]);
  const url = `https://s3.eu-west-1.amazonaws.com/${assetsBucket}/App.json`;
  const run = await plan(standIn, {
    inputs: given,
    account: {
      objects: [{ address: `s3://${assetsBucket}/App.json`, version: 'v1' }],
      cloudFormation: { templates: { [url]: JSON.stringify(large) } },
    },
  });
  expect(run.problems).toEqual([]);
  const [made] = run.world.journal.calls('cloudformation:CreateChangeSet');
  expect(made?.input).toMatchObject({ TemplateURL: url });
  expect(made?.input).not.toHaveProperty('TemplateBody');
});

it('plans to destroy the stacks of the assembly, the last one first', async () => {
  const both = [
    { id: 'A', name: 'adhoc-app-alpha', template },
    { id: 'B', name: 'adhoc-app-alpha-web', template, after: ['A'] },
  ];
  using standIn = machine(both);
  const tags = { env: 'alpha' };
  const stacks = both.map(({ name }) => ({ name, template: { Resources: { Jobs: queue } }, tags }));
  const run = await plan(standIn, {
    inputs: { ...given, operation: 'destroy' },
    account: { cloudFormation: { stacks } },
  });
  expect(run.problems).toEqual([]);
  expect(JSON.parse(run.result?.outputs.counts ?? '')).toMatchObject({ delete: 2 });
  expect(run.world.journal.writes()).toEqual([]);
});
