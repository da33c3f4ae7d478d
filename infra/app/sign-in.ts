import { Aws, CfnCondition, Fn, type IResolvable } from 'aws-cdk-lib';
import { CfnListenerRule, type CfnListenerRuleProps } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { BaseParameterId } from '../contract/base-parameters.ts';
import { type Environment, told } from './environment.ts';

/** Who asks is sent to the identity provider of the base first, where it has one. */
export function signingIn(environment: Environment): IResolvable {
  const setting = (id: BaseParameterId) => told(environment, id);
  return Fn.conditionIf(
    required(environment).logicalId,
    {
      Type: 'authenticate-oidc',
      Order: 1,
      AuthenticateOidcConfig: {
        Issuer: setting('issuer'),
        AuthorizationEndpoint: setting('authorization-endpoint'),
        TokenEndpoint: setting('token-endpoint'),
        UserInfoEndpoint: setting('user-info-endpoint'),
        ClientId: setting('client-id'),
        ClientSecret: secret(setting('client-secret')),
        OnUnauthenticatedRequest: 'authenticate',
      },
    },
    Aws.NO_VALUE,
  );
}

/** Checks that cannot sign in send a header. Whoever may describe the rules of the listener reads its value. */
export function checkHeader(environment: Environment) {
  return {
    field: 'http-header',
    httpHeaderConfig: {
      httpHeaderName: 'x-adhoc-check',
      values: [secret(told(environment, 'check-secret'))],
    },
  };
}

/** A rule that is there only where people sign in. */
export function addRuleForChecks(
  environment: Environment,
  id: string,
  rule: Omit<CfnListenerRuleProps, 'listenerArn'>,
): void {
  const listenerArn = told(environment, 'listener-arn');
  const resource = new CfnListenerRule(environment.stack, id, { ...rule, listenerArn });
  resource.cfnOptions.condition = required(environment);
}

function secret(name: string): string {
  return Fn.join('', ['{{resolve:secretsmanager:', name, ':SecretString}}']);
}

function required(environment: Environment): CfnCondition {
  const { stack } = environment;
  const known = stack.node.tryFindChild('SignsIn') as CfnCondition | undefined;
  const expression = () => Fn.conditionEquals(told(environment, 'sign-in'), 'required');
  return known ?? new CfnCondition(stack, 'SignsIn', { expression: expression() });
}
