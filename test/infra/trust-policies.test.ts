import { describe, expect, it } from '@jest/globals';
import { configurationOf } from '../../infra/configuration/read.ts';
import { bootstrapFile } from './configurations.ts';
import { ofType, synthesised } from './synthesised.ts';

describe('the trust policies', () => {
  const repositories = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      name: `octo-org/shop-${index}`,
      id: `200${index}`,
      'owner-id': '1001',
    }));
  const known = 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com';
  const many = (count: number, changes = {}) =>
    bootstrapFile({ repositories: repositories(count), 'identity-provider': known, ...changes });
  const lengths = (file: Record<string, unknown>) =>
    ofType(synthesised(file), 'AWS::IAM::Role').map(
      ([, { Properties }]) => JSON.stringify(Properties.AssumeRolePolicyDocument).length,
    );

  it('are refused where IAM would refuse them, with their size and what helps', () => {
    const longest = Math.max(...lengths(many(6, { 'trust-policy-quota': 8_192 })));
    expect(longest).toBeGreaterThan(2_048);
    expect(() => configurationOf('bootstrap.yaml', many(6))).toThrow(
      new RegExp(`adhoc-\\w+ would have ${longest} characters with 6 repositories; IAM takes 2048`),
    );
    expect(() => configurationOf('bootstrap.yaml', many(6))).toThrow(
      /L-C07B4B0D --desired-value (\d+)`\) and write `trust-policy-quota: \1`/,
    );
  });

  it('may be as long as the quota exactly', () => {
    const quota = Math.max(...lengths(many(7, { 'trust-policy-quota': 8_192 })));
    const at = (value: number) => () =>
      configurationOf('bootstrap.yaml', many(7, { 'trust-policy-quota': value }));
    expect(at(quota)).not.toThrow();
    expect(at(quota - 1)).toThrow(/trust policy/);
  });

  it('have a length beyond which no quota helps', () => {
    const file = many(40, { 'trust-policy-quota': 8_192 });
    expect(() => configurationOf('bootstrap.yaml', file)).toThrow(/: IAM takes 8192 at most\./);
  });

  it('are counted with the provider that is made', () => {
    const made = { 'identity-provider': undefined };
    const quota = Math.max(...lengths(many(7, { 'trust-policy-quota': 8_192 })));
    const file = many(7, { ...made, 'trust-policy-quota': quota - 1 });
    expect(() => configurationOf('bootstrap.yaml', file)).toThrow(`${quota} characters`);
  });
});
