import { expect, it } from '@jest/globals';
import { App } from 'aws-cdk-lib';
import { build } from '../../infra/build.ts';
import { configurationOf } from '../../infra/configuration/read.ts';
import { featureFlags } from '../../infra/feature-flags.ts';
import { production } from './combinations.ts';
import { appFile, baseFile, bootstrapFile } from './configurations.ts';
import { ofType, synthesised } from './synthesised.ts';

/** The role that an assembly has CloudFormation work with, its account and partition left out. */
function roleIn(file: Record<string, unknown>): string | undefined {
  const app = new App({ context: { ...featureFlags }, builtinCloudFormationValidation: false });
  build(app, configurationOf('test.yaml', file), new Map());
  const [stack] = app.synth().stacks;
  return stack?.cloudFormationExecutionRoleArn?.replace(
    /^arn:\$\{AWS::Partition\}:iam::123456789012:role\//,
    '',
  );
}

it.each([
  ['an ad hoc base', baseFile(), 'adhoc-cloudformation'],
  ['an ad hoc environment', appFile(), 'adhoc-cloudformation'],
  ['a production base', baseFile({ kind: 'prod' }), 'prod-cloudformation'],
  ['a production environment', appFile(production), 'prod-cloudformation'],
])('%s is made with the role of its kind, which bootstrap makes', (_, file, role) => {
  expect(roleIn(file)).toBe(role);
  const roles = ofType(synthesised(bootstrapFile()), 'AWS::IAM::Role');
  expect(roles.map(([, { Properties }]) => Properties.RoleName)).toContain(role);
});

it('the bootstrap, which a person deploys, is made with the role of `cdk bootstrap`', () => {
  expect(roleIn(bootstrapFile())).toMatch(/^cdk-hnb659fds-cfn-exec-role-/);
});
