import { expect, it } from '@jest/globals';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { build } from '../../infra/build.ts';
import { configurationOf } from '../../infra/configuration/read.ts';
import { featureFlags } from '../../infra/feature-flags.ts';
import { combinations } from './combinations.ts';

it.each(combinations)('cdk-nag finds nothing that is not meant: $title', ({ file }) => {
  const app = new App({ context: { ...featureFlags } });
  build(app, configurationOf('test.yaml', file()), new Map());
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  expect(() => app.synth()).not.toThrow();
});
