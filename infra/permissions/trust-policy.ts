import { partitionOf, type Scope } from './scope.ts';
import type { Condition } from './statement.ts';

/** "Role trust policy length", which IAM raises on request. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
export const trustPolicyQuota = { usual: 2_048, most: 8_192, code: 'L-C07B4B0D' } as const;

/** Where a role is. */
export interface TrustingAccount extends Pick<Scope, 'account' | 'region'> {
  /** The provider that the account has; else the one that is made has its usual ARN. */
  readonly providerArn?: string | undefined;
}

/** Characters of a role's trust policy as IAM counts them: without white space. */
export function trustPolicySize(
  conditions: readonly Condition[],
  { account, region, providerArn }: TrustingAccount,
): number {
  const usual = `arn:${partitionOf(region)}:iam::${account}:oidc-provider/token.actions.githubusercontent.com`;
  const statements = conditions.map((Condition) => ({
    Effect: 'Allow',
    Principal: { Federated: providerArn ?? usual },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition,
  }));
  return JSON.stringify({ Version: '2012-10-17', Statement: statements }).length;
}
