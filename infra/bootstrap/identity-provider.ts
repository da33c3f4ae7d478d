import type { Stack } from 'aws-cdk-lib';
import { CfnOIDCProvider } from 'aws-cdk-lib/aws-iam';
import type { BootstrapConfiguration } from '../configuration/bootstrap-schema.ts';

/** GitHub as identity provider: an account has one at most, so one that is there is taken. */
export function addIdentityProvider(stack: Stack, wanted: BootstrapConfiguration): string {
  const known = wanted['identity-provider'];
  if (known) return known;
  const provider = new CfnOIDCProvider(stack, 'GitHub', {
    url: 'https://token.actions.githubusercontent.com',
    clientIdList: ['sts.amazonaws.com'],
  });
  return provider.attrArn;
}
