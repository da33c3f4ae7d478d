import type { Claims } from './claims.ts';
import { originOf } from './partition.ts';

/** The host and path of the issuer: the provider's name in IAM and the prefix of condition keys. */
export function issuerName(claims: Claims): string {
  const issuer = String(claims.iss ?? 'https://token.actions.githubusercontent.com');
  return issuer.replace(/^https:\/\//, '').replace(/\/$/, '');
}

/** The ARN of the account's identity provider for this token. */
export function providerArn(roleArn: string, claims: Claims): string {
  const { partition, account } = originOf(roleArn);
  return `arn:${partition}:iam::${account}:oidc-provider/${issuerName(claims)}`;
}

/** The statement of a trust policy that accepts tokens with exactly this subject and audience. */
export function trustStatement(roleArn: string, claims: Claims): object {
  const issuer = issuerName(claims);
  return {
    Effect: 'Allow',
    Principal: { Federated: providerArn(roleArn, claims) },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: {
        [`${issuer}:aud`]: literal(claims.aud),
        [`${issuer}:sub`]: literal(claims.sub),
      },
    },
  };
}

/** A branch may be called `${...}`, which a policy would take for a variable. */
function literal(value: unknown): string {
  return String(value ?? '').replaceAll('$', (dollar) => `\${${dollar}}`);
}
