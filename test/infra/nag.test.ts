import { expect, it } from '@jest/globals';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { build } from '../../infra/build.ts';
import { configurationOf } from '../../infra/configuration/read.ts';
import { featureFlags } from '../../infra/feature-flags.ts';
import { combinations } from './combinations.ts';

/** An app that cdk-nag judges; that of CloudFormation itself is judged by cfn-lint, in test:real. */
function judgedApp(): App {
  const app = new App({ context: { ...featureFlags }, builtinCloudFormationValidation: false });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

function add(app: App, { file, firstImages = {} }: (typeof combinations)[number], name?: string) {
  const configuration = configurationOf('test.yaml', { ...file(), ...(name ? { name } : {}) });
  build(app, configuration, new Map(Object.entries(firstImages)));
}

/** An account has one bootstrap, of one name; environments can be judged together. */
const isBootstrap = ({ title }: { title: string }) => title.startsWith('bootstrap');

it.each(combinations.filter(isBootstrap))('cdk-nag finds nothing not meant: $title', (one) => {
  const app = judgedApp();
  add(app, one);
  expect(() => app.synth()).not.toThrow();
});

it('cdk-nag finds nothing not meant: environments of every kind, layer and main option', () => {
  const app = judgedApp();
  const environments = combinations.filter((one) => !isBootstrap(one));
  for (const [index, one] of environments.entries()) add(app, one, `a${index}`);
  expect(app.synth().stacks).toHaveLength(environments.length);
});

it('cdk-nag does find what nobody meant', () => {
  const app = judgedApp();
  const base = combinations.find(({ title }) => title.startsWith('ad-hoc base'));
  add(app, base as (typeof combinations)[number]);
  const database = app.node.findAll().find(({ node }) => node.path.endsWith('/Database/Resource'));
  Object.assign(database as object, { storageEncrypted: false });
  expect(() => app.synth()).toThrow('does not have storage encryption enabled');
});
