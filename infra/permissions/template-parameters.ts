import { machineImageParameter } from '../contract/identity.ts';
import { arnIn, type Scope } from './scope.ts';
import type { Statement } from './statement.ts';

/**
 * Parameters that templates refer to (`AWS::SSM::Parameter::Value<...>`). CreateChangeSet reads their values with the
 * rights of its caller, all of them by one call, which no role needs for itself.
 * https://github.com/aws/aws-cdk-cli/blob/main/packages/aws-cdk/lib/api/bootstrap/bootstrap-template.yaml
 */
export function readTemplateParameters(scope: Scope): Statement {
  const published = scope.bases.map((base) => arnIn(scope, 'ssm', `parameter/adhoc/${base}/*`));
  return { ...readOthers(scope), Resource: [...published, ...parametersOfOthers(scope)] };
}

/** What CloudFormation reads beside what it wrote itself. */
export function readOthers(scope: Scope): Statement {
  return {
    Sid: 'ParametersOfTemplates',
    Effect: 'Allow',
    Action: ['ssm:GetParameters'],
    Resource: parametersOfOthers(scope),
  };
}

/** Each template of the CDK has the parameter `BootstrapVersion`; a bastion has the newest image of AWS, which is in no account. */
export function parametersOfOthers(scope: Scope): string[] {
  const { partition, region } = scope;
  const image = `arn:${partition}:ssm:${region}::parameter${machineImageParameter}`;
  return [bootstrapVersionArn(scope), image];
}

/** Where `cdk bootstrap` writes its version. */
function bootstrapVersionArn(scope: Scope): string {
  return arnIn(scope, 'ssm', `parameter/cdk-bootstrap/${scope.cdkQualifier}/version`);
}
