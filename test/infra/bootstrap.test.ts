import { describe, expect, it } from '@jest/globals';
import { configurationOf } from '../../infra/configuration/read.ts';
import { bootstrapFile } from './configurations.ts';
import { ofType, only, synthesised } from './synthesised.ts';

const whole = synthesised(bootstrapFile());
const named = (name: string) => only(whole, 'AWS::IAM::Role', { RoleName: name }).Properties;

describe('the bootstrap of an account', () => {
  it('has the roles of each kind, and none that works unattended in production', () => {
    const names = ofType(whole, 'AWS::IAM::Role').map(([, { Properties }]) => Properties.RoleName);
    const roles = ['prepare', 'plan', 'review', 'apply', 'deploy', 'cloudformation'];
    const adHoc = [...roles, 'auto', 'build'].map((role) => `adhoc-${role}`);
    expect(names.sort()).toEqual([...adHoc, ...roles.map((role) => `prod-${role}`)].sort());
  });

  it('makes no user and no key', () => {
    expect(ofType(whole, 'AWS::IAM::User')).toEqual([]);
    expect(ofType(whole, 'AWS::IAM::AccessKey')).toEqual([]);
  });

  it('trusts GitHub alone, and CloudFormation for what carries out change sets', () => {
    for (const [, { Properties }] of ofType(whole, 'AWS::IAM::Role')) {
      const statements = Properties.AssumeRolePolicyDocument.Statement;
      const isOurs = Properties.RoleName.endsWith('-cloudformation');
      const expected = isOurs
        ? { Service: 'cloudformation.amazonaws.com' }
        : { Federated: { 'Fn::GetAtt': ['GitHub', 'Arn'] } };
      const isDeploy = Properties.RoleName === 'adhoc-deploy';
      expect(statements).toHaveLength(isDeploy ? 2 : 1);
      for (const { Principal, Action, Condition } of statements) {
        expect(Principal).toEqual(expected);
        expect(Action).toBe(isOurs ? 'sts:AssumeRole' : 'sts:AssumeRoleWithWebIdentity');
        expect(Condition.StringEquals).toBeDefined();
      }
    }
  });

  it('keeps policies within what IAM takes', () => {
    // Inline policies of a role: 10,240 characters without spaces; a managed policy: 6,144; trust: 2,048 unless raised.
    for (const [, { Properties }] of ofType(whole, 'AWS::IAM::Role')) {
      const policies = Properties.Policies.map(
        (one: { PolicyDocument: object }) => one.PolicyDocument,
      );
      expect(JSON.stringify(policies).length).toBeLessThan(10_240);
      expect(JSON.stringify(Properties.AssumeRolePolicyDocument).length).toBeLessThan(2_048);
    }
    for (const [, { Properties }] of ofType(whole, 'AWS::IAM::ManagedPolicy'))
      expect(JSON.stringify(Properties.PolicyDocument).length).toBeLessThan(6_144);
  });

  it('has a key of its own for the plans of each kind', () => {
    const aliases = ofType(whole, 'AWS::KMS::Alias').map(([, { Properties }]) => Properties);
    expect(aliases.map(({ AliasName }) => AliasName).sort()).toEqual([
      'alias/adhoc-plans',
      'alias/prod-plans',
    ]);
    const plans = ['adhoc', 'prod'].map((kind) => JSON.stringify(named(`${kind}-plan`).Policies));
    const keys = plans.map((text) => /"(\w*plans\w*)"/.exec(text)?.[1]);
    expect(new Set(keys).size).toBe(2);
  });

  it('keeps states, assets, plans and images when the stack goes', () => {
    const kept = ['AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::ECR::Repository'];
    for (const type of kept)
      for (const [, { DeletionPolicy }] of ofType(whole, type))
        expect(DeletionPolicy).toBe('Retain');
  });

  it('lets nobody write an asset over another', () => {
    const bucket = ofType(whole, 'AWS::S3::Bucket').find(([id]) => id.startsWith('Assets'))?.[0];
    const policies = ofType(whole, 'AWS::S3::BucketPolicy').map(([, { Properties }]) => Properties);
    const own = policies.find(({ Bucket }) => Bucket.Ref === bucket);
    expect(own.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Action: 's3:PutObject',
        Condition: {
          Null: { 's3:if-none-match': 'true' },
          Bool: { 's3:ObjectCreationOperation': 'true' },
        },
      }),
    );
  });

  it('has repositories whose tags never move, that named accounts alone pull from', () => {
    const repositories = ofType(whole, 'AWS::ECR::Repository').map(
      ([, { Properties }]) => Properties,
    );
    expect(repositories.map((one) => one.RepositoryName)).toEqual(['backend', 'team/frontend']);
    for (const {
      ImageTagMutability,
      ImageScanningConfiguration,
      RepositoryPolicyText,
    } of repositories) {
      expect([ImageTagMutability, ImageScanningConfiguration.ScanOnPush]).toEqual([
        'IMMUTABLE',
        true,
      ]);
      expect(JSON.stringify(RepositoryPolicyText.Statement)).toContain('210987654321');
    }
  });

  it('takes the identity provider that an account has, and gives no rights for a tool that nobody uses', () => {
    const known = 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com';
    const less = synthesised(
      bootstrapFile({ 'identity-provider': known, tools: ['cloudformation'] }),
    );
    expect(ofType(less, 'AWS::IAM::OIDCProvider')).toEqual([]);
    const apply = JSON.stringify(
      only(less, 'AWS::IAM::Role', { RoleName: 'adhoc-apply' }).Properties,
    );
    expect(apply).toContain(known);
    expect(apply).not.toContain('tfstate');
    expect(apply).not.toContain('ec2:*');
    expect(ofType(less, 'AWS::S3::Bucket')).toHaveLength(1);
  });
});

it('trusts a workflow that is pinned by its commit, at that commit', () => {
  const pinned = `org/adhoc-actions/.github/workflows/environment.yml@${'0a1b'.repeat(10)}`;
  const { Resources } = synthesised(bootstrapFile({ workflows: [pinned] }));
  const apply = only({ ...whole, Resources }, 'AWS::IAM::Role', { RoleName: 'adhoc-apply' });
  const [{ Condition }] = apply.Properties.AssumeRolePolicyDocument.Statement;
  const claim = 'token.actions.githubusercontent.com:job_workflow_ref';
  expect(Condition.StringEquals[claim]).toEqual([pinned]);
});

it('tells files of one repository from each other, also by case', () => {
  const workflows = ['Deploy.yml', 'build.yml'].map(
    (file) => `org/adhoc-actions/.github/workflows/${file}@refs/tags/v1`,
  );
  expect(() => configurationOf('bootstrap.yaml', bootstrapFile({ workflows }))).not.toThrow();
});

it.each([
  [
    'a workflow at a part of a commit',
    { workflows: ['org/adhoc-actions/.github/workflows/environment.yml@0a1b0a1b'] },
    /@<commit, all 40 digits>/,
  ],
  [
    'a base of both kinds',
    { prod: { bases: ['dev'], environments: ['shop'] } },
    /base of both kinds/,
  ],
  ['no kind', { 'ad-hoc': undefined, prod: undefined }, /no kind of environments/],
  [
    'an open workflow',
    { workflows: ['org/adhoc-actions/.github/workflows/*@refs/tags/v1'] },
    /without a wildcard/,
  ],
  [
    'a workflow that plans and deploys',
    { 'deploy-workflows': ['org/adhoc-actions/.github/workflows/environment.yml@refs/tags/v1'] },
    /`workflows` and `deploy-workflows`.*its own workflow file/s,
  ],
  [
    'a workflow that plans at one ref and deploys at another',
    { 'deploy-workflows': ['org/adhoc-actions/.github/workflows/environment.yml@refs/tags/v2'] },
    /environment\.yml" stands in `workflows` and `deploy-workflows`/,
  ],
  [
    'a workflow that builds at a commit and deploys at a tag, its owner written otherwise',
    {
      'build-workflows': [`Org/Adhoc-Actions/.github/workflows/deploy.yml@${'0a1b'.repeat(10)}`],
    },
    /`deploy-workflows` and `build-workflows`/,
  ],
  [
    'a workflow that builds and deploys',
    { 'build-workflows': ['org/adhoc-actions/.github/workflows/deploy.yml@refs/tags/v1'] },
    /`deploy-workflows` and `build-workflows`/,
  ],
  ['a build without a repository', { images: [] }, /no repository to push to/],
  [
    'no workflow that deploys',
    { 'deploy-workflows': undefined },
    /deploy-workflows: \[org\/adhoc-actions\/\.github\/workflows\/deploy\.yml@refs\/tags\/v1\]/,
  ],
  [
    'a repository without ids',
    { repositories: [{ name: 'octo-org/shop' }] },
    /gh api repos.*owner\.id/s,
  ],
  ['a kind misspelt', { adhoc: { bases: ['dev'] } }, /Did you mean `ad-hoc`/],
  [
    'a provider of another account',
    {
      'identity-provider':
        'arn:aws:iam::999999999999:oidc-provider/token.actions.githubusercontent.com',
    },
    /in account 999999999999/,
  ],
])('refuses %s', (_, changes, message) => {
  expect(() => configurationOf('bootstrap.yaml', bootstrapFile(changes))).toThrow(message);
});
