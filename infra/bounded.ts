import { Aws, Fn } from 'aws-cdk-lib';
import { ManagedPolicy, type RoleProps } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { EnvironmentConfiguration } from './configuration/read.ts';
import { boundaryName } from './permissions/scope.ts';

/** That of the kind, which bootstrap made: without it the role that applies may make no role. */
export function boundedBy(
  scope: Construct,
  id: string,
  configuration: EnvironmentConfiguration,
): Pick<RoleProps, 'permissionsBoundary'> {
  const { account, 'permission-boundary': wanted } = configuration;
  if (wanted === 'none') return {};
  const name = `policy/${boundaryName(configuration)}`;
  const usual = Fn.join(':', ['arn', Aws.PARTITION, 'iam:', account, name]);
  const policy = ManagedPolicy.fromManagedPolicyArn(scope, `${id}Boundary`, wanted ?? usual);
  return { permissionsBoundary: policy };
}
