import { type App, CfnOutput, Stack, Tags } from 'aws-cdk-lib';
import type { BootstrapConfiguration } from '../configuration/bootstrap-schema.ts';
import { addAssets, addStates } from './buckets.ts';
import { addIdentityProvider } from './identity-provider.ts';
import { addImages } from './images.ts';
import { addPlanKey } from './plan-key.ts';
import { addBuildRole, addRoles } from './roles.ts';
import { bucketNames, kindsOf, scopeOf } from './scope.ts';

/** What an account has once. */
export function addBootstrap(app: App, wanted: BootstrapConfiguration): Stack {
  const { account, region } = wanted;
  const stackName = 'adhoc-bootstrap';
  const stack = new Stack(app, stackName, {
    ...{ stackName, env: { account, region }, terminationProtection: true },
  });
  Tags.of(stack).add('adhoc:repo', wanted.repository);
  Tags.of(stack).add('adhoc:tool', 'cdk');
  addImages(stack, wanted);
  addAssets(stack, bucketNames(wanted).assets);
  if (wanted.tools.includes('terraform')) addStates(stack, bucketNames(wanted).states);
  const providerArn = addIdentityProvider(stack, wanted);
  addBuildRole(stack, { wanted, providerArn });
  for (const kind of kindsOf(wanted)) {
    const { keyArn } = addPlanKey(stack, kind);
    const scope = scopeOf(wanted, kind, keyArn);
    for (const [name, role] of addRoles(stack, { scope, wanted, providerArn }))
      new CfnOutput(stack, `${name}-arn`.replaceAll('-', ''), { value: role.roleArn });
  }
  return stack;
}
