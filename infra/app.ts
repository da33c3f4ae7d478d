/** The CDK app: `npx cdk synth --app 'node infra/app.ts' -c configuration=<file>`; see README.md. */
import { App } from 'aws-cdk-lib';
import { build } from './build.ts';
import { ConfigurationError } from './configuration/problem.ts';
import { readConfiguration } from './configuration/read.ts';
import { featureFlags } from './feature-flags.ts';
import { firstImages, given, slot } from './given.ts';

// The construct library's own checks of templates would take three times as long as all the rest. Tests hold every
// combination of kind, layer and main option against cfn-lint and cdk-nag instead.
const app = new App({ context: { ...featureFlags }, builtinCloudFormationValidation: false });

try {
  const file = given(app, 'configuration') ?? '<no file>';
  const name = given(app, 'name');
  const configuration = readConfiguration(file, { name, slot: slot(app) });
  build(app, configuration, firstImages(app, configuration));
  app.synth();
} catch (thrown) {
  if (!(thrown instanceof ConfigurationError)) throw thrown;
  console.error(thrown.message);
  process.exitCode = 1;
}
