import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { type AssemblyOf, assetsBucket, writeAssembly } from '../tool/assembly.ts';
import { StandIn } from '../tool/stand-in.ts';
import type { Scenario } from '../world/scenario.ts';
import { type PlanRun, runPlan, runReview } from './plan-run.ts';

ownEnvironment();

const app = 'infra/app';
const queue = { Type: 'AWS::SQS::Queue', Properties: {} };
const bootstrapVersion = {
  BootstrapVersion: {
    Type: 'AWS::SSM::Parameter::Value<String>',
    Default: '/cdk-bootstrap/hnb659fds/version',
  },
};
const template = { Parameters: bootstrapVersion, Resources: { Jobs: queue } };
const bootstrapped = [{ name: '/cdk-bootstrap/hnb659fds/version', value: '30' }];

/** A machine with an assembly in `infra/app/cdk.out`. */
function machine(stacks: readonly AssemblyOf[], more = {}): StandIn {
  const standIn = new StandIn();
  standIn.write(`${app}/cdk.json`, '{"app":"node app.mjs"}');
  writeAssembly(join(standIn.workspace, app, 'cdk.out'), stacks, more);
  return standIn;
}

/** The project's CLI: what it is called with is in `called`. */
function installCli(standIn: StandIn, script: string): string {
  const path = `${app}/node_modules/.bin/cdk`;
  standIn.write(path, `#!/bin/sh\nhere='${standIn.workspace}/${app}'\n${script}\n`);
  const file = join(standIn.workspace, path);
  chmodSync(file, 0o755);
  return join(standIn.workspace, app, 'called');
}

const synthesises = `echo "$@" >> "$here/called"; env >> "$here/seen"
while [ "$1" != --output ]; do shift; done
cp -R "$here/cdk.out" "$2"`;

interface Given {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly account?: Partial<Scenario>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly denied?: readonly string[];
}

function plan(standIn: StandIn, given: Given = {}): Promise<PlanRun> {
  const inputs = { tool: 'cdk', 'working-directory': app, ...given.inputs };
  const account = { cloudFormation: {}, parameters: bootstrapped, ...given.account };
  return runPlan(standIn, { ...given, inputs, account, isVirtual: true });
}

function codes(run: PlanRun): string[] {
  return run.problems.map(({ code }) => code);
}

const given = { 'cdk-out': 'cdk.out' };

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

const file = `s3://${assetsBucket}/f.zip`;
const withFile = { id: 'App', name: 'adhoc-app-alpha', template, files: ['f.zip'] };

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

const one: AssemblyOf = { id: 'App', name: 'adhoc-app-alpha', template };
const says = (words: string) => `echo "${words}" >&2; exit 1`;

interface Refusal {
  readonly stacks?: readonly AssemblyOf[];
  readonly more?: object;
  readonly given?: Given;
  readonly cli?: string;
  readonly codes: readonly string[];
  readonly tells?: string;
}

const refusals: Readonly<Record<string, Refusal>> = {
  'not bootstrapped, and meant for another account': {
    stacks: [{ ...one, environment: 'aws://999999999999/eu-west-1' }],
    given: { account: { parameters: [] } },
    codes: ['assembly-elsewhere', 'cdk-not-bootstrapped'],
    tells: 'npx cdk bootstrap aws://123456789012/eu-west-1',
  },
  'a bootstrap that is too old': {
    given: {
      account: {
        parameters: [{ ...bootstrapped[0], name: '/cdk-bootstrap/hnb659fds/version', value: '5' }],
      },
    },
    codes: ['cdk-bootstrap-too-old'],
    tells: 'version 5; the assembly needs 6',
  },
  'two stacks of one name': {
    stacks: [one, { ...one, id: 'Again' }],
    codes: ['assembly-stack-twice'],
  },
  'a template over 1 MB': {
    stacks: [{ ...one, template: { ...template, Description: 'x'.repeat(1_048_577) } }],
    codes: ['template-too-large'],
  },
  'a template over 51,200 bytes that is published nowhere': {
    stacks: [
      {
        ...one,
        template: { ...template, Description: 'x'.repeat(51_200) },
        properties: { stackTemplateAssetObjectUrl: undefined },
      },
    ],
    codes: ['template-too-large'],
  },
  'an image and no Docker engine': {
    stacks: [{ ...one, images: ['t1'] }],
    codes: ['docker-missing'],
  },
  'a file to publish and no CLI': { stacks: [withFile], codes: ['cdk-not-found'] },
  'no CLI to synthesise with': { given: { inputs: {} }, codes: ['cdk-not-found'] },
  'a CLI that is too old': {
    given: { inputs: {} },
    cli: `${synthesises}\n${says('(Cloud assembly schema version mismatch: Maximum schema version supported is 43.x.x, but found 55.0.0)')}`,
    codes: ['cdk-cli-too-old'],
    tells: 'npm install --save-dev aws-cdk@^2.1148.2',
  },
  'a look-up that nobody has made': {
    more: { missing: [{ key: 'vpc:prod', provider: 'vpc' }] },
    given: { inputs: {} },
    cli: `${synthesises}\n${says('Context lookups have been disabled.')}`,
    codes: ['cdk-lookup-missing'],
    tells: 'vpc:prod',
  },
  'an app that fails': {
    given: { inputs: {} },
    cli: says('TypeError: x is not a function'),
    codes: ['cdk-synth-failed'],
    tells: 'TypeError: x is not a function',
  },
  'assets that cannot be published': {
    stacks: [withFile],
    cli: says('AccessDenied: no PutObject'),
    codes: ['cdk-publish-failed'],
    tells: 'no PutObject',
  },
  'an assembly that is not there': {
    given: { inputs: { 'cdk-out': 'nowhere' } },
    codes: ['assembly-unreadable'],
  },
  'a setting of the CLI in the environment': {
    given: { inputs: given, variables: { CDK_CONTEXT_JSON: '{}' } },
    codes: ['tool-setting-in-environment'],
  },
};

it.each(Object.entries(refusals))('refuses %s, with nothing written', async (_, refusal) => {
  using standIn = machine(refusal.stacks ?? [one], refusal.more);
  if (refusal.cli !== undefined) installCli(standIn, refusal.cli);
  const run = await plan(standIn, { inputs: given, ...refusal.given });
  expect(codes(run)).toEqual(refusal.codes);
  const told = run.problems.map(({ what, remedy }) => `${what} ${remedy}`).join('\n');
  expect(told).toContain(refusal.tells ?? '');
  expect(run.world.journal.writes()).toEqual([]);
});

it('goes on where it may not look at the bootstrap, and says so', async () => {
  using standIn = machine([{ ...one, template: { Resources: { Jobs: queue } } }]);
  const run = await plan(standIn, { inputs: given, denied: ['ssm:GetParameter'] });
  expect(run.problems).toEqual([]);
  expect(run.site.text).toContain('not checked: the version of the bootstrap');
});

it('refuses inputs of other tools, and an app beside an assembly', async () => {
  using standIn = machine([one]);
  const inputs = { ...given, 'cdk-app': 'node app.mjs', template: 'x.yaml', workspace: 'alpha' };
  const run = await plan(standIn, { inputs });
  expect(codes(run).toSorted()).toEqual([
    'input-invalid',
    'input-not-for-tool',
    'input-not-for-tool',
  ]);
});
