import type { RoleName } from './roles.ts';
import { partitionOf, type Scope } from './scope.ts';
import { type Trusted, trustOf } from './trust.ts';

/** "Role trust policy length", which IAM raises on request. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
export const trustPolicyQuota = { usual: 2_048, most: 8_192, code: 'L-C07B4B0D' } as const;

/** Who takes on a role: where, and as which kind. */
export interface Trusting extends Pick<Scope, 'account' | 'region' | 'kind'> {
  readonly trusted: Trusted;
  /** The provider that the account has; else the one that is made has its usual ARN. */
  readonly providerArn?: string | undefined;
}

/** Characters of a role's trust policy as IAM counts them: without white space. */
export function trustPolicySize(role: RoleName, trusting: Trusting): number {
  const { account, region, trusted, providerArn } = trusting;
  const usual = `arn:${partitionOf(region)}:iam::${account}:oidc-provider/token.actions.githubusercontent.com`;
  const statements = trustOf(role, trusting, trusted).map((Condition) => ({
    Effect: 'Allow',
    Principal: { Federated: providerArn ?? usual },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition,
  }));
  return JSON.stringify({ Version: '2012-10-17', Statement: statements }).length;
}
