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

it('cdk-nag finds nothing that is not meant, in any combination of kind, layer and main option', () => {
  const app = judgedApp();
  for (const [index, { file, firstImages = {} }] of combinations.entries()) {
    const configuration = configurationOf('test.yaml', { ...file(), name: `a${index}` });
    build(app, configuration, new Map(Object.entries(firstImages)));
  }
  expect(app.synth().stacks).toHaveLength(combinations.length);
});

it('cdk-nag does find what nobody meant', () => {
  const app = judgedApp();
  const [{ file }] = combinations as [(typeof combinations)[number]];
  build(app, configurationOf('test.yaml', file()), new Map());
  const database = app.node.findAll().find(({ node }) => node.path.endsWith('/Database/Resource'));
  Object.assign(database as object, { storageEncrypted: false });
  expect(() => app.synth()).toThrow('does not have storage encryption enabled');
});
