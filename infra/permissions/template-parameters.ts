import { arnIn, type Scope } from './scope.ts';
import type { Statement } from './statement.ts';

/**
 * Parameters that templates refer to (`AWS::SSM::Parameter::Value<...>`). CreateChangeSet reads their values with the
 * rights of its caller, all of them by one call, which no role needs for itself.
 * https://github.com/aws/aws-cdk-cli/blob/main/packages/aws-cdk/lib/api/bootstrap/bootstrap-template.yaml
 */
export function readTemplateParameters(scope: Scope): Statement {
  const published = scope.bases.map((base) => arnIn(scope, 'ssm', `parameter/adhoc/${base}/*`));
  return { ...readBootstrapVersion(scope), Resource: [...published, bootstrapVersionArn(scope)] };
}

/** Each template of the CDK has the parameter `BootstrapVersion`. */
export function readBootstrapVersion(scope: Scope): Statement {
  return {
    Sid: 'ParametersOfTemplates',
    Effect: 'Allow',
    Action: ['ssm:GetParameters'],
    Resource: [bootstrapVersionArn(scope)],
  };
}

/** Where `cdk bootstrap` writes its version. */
export function bootstrapVersionArn(scope: Scope): string {
  return arnIn(scope, 'ssm', `parameter/cdk-bootstrap/${scope.cdkQualifier}/version`);
}
