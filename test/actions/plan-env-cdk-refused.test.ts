import { expect, it } from '@jest/globals';
import type { AssemblyOf } from '../tool/assembly.ts';
import {
  bootstrapped,
  codes,
  type Given,
  given,
  installCli,
  machine,
  plan,
  queue,
  synthesises,
  template,
  withFile,
} from './cdk-scene.ts';

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
