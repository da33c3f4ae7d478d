import { trustPolicyQuota } from '../permissions/trust-policy.ts';
import { baseName, cdkQualifier, identityFields } from './fields.ts';
import { closed, type Of } from './schema.ts';

const repositoryId = {
  type: 'string',
  pattern: '^[0-9]+$',
  allowed: 'digits, in quotes',
} as const;

const repositories = {
  type: 'array',
  minItems: 1,
  description: 'Whose jobs may take on the roles.',
  write: 'repositories: [{ name: octo-org/shop, id: "2002", owner-id: "1001" }]',
  items: closed(
    {
      name: identityFields.repository,
      id: { ...repositoryId, write: 'id: "2002"  # gh api repos/<owner>/<name> --jq .id' },
      'owner-id': {
        ...repositoryId,
        write: 'owner-id: "1001"  # gh api repos/<owner>/<name> --jq .owner.id',
      },
    },
    ['name', 'id', 'owner-id'],
  ),
} as const;

const workflow = {
  type: 'string',
  pattern: '^[^/*]+/[^/*]+/\\.github/workflows/[^/@*]+@(refs/(tags|heads)/[^*]+|[0-9a-f]{40})$',
  allowed:
    'owner/name/.github/workflows/<file>@refs/tags/<tag>, @refs/heads/<branch> or @<commit, all 40 digits>, without a wildcard',
} as const;

const workflows = {
  type: 'array',
  minItems: 1,
  description:
    'Workflows at one ref or commit, as callers pin them: no other reserves, reviews, applies or works unattended.',
  write: 'workflows: [org/adhoc-actions/.github/workflows/environment.yml@refs/tags/v1]',
  items: workflow,
} as const;

const deployWorkflows = {
  type: 'array',
  minItems: 1,
  description:
    "The same of workflows that deploy: no other takes on the deploy role. None of them may plan, as a plan runs the project's code.",
  write: 'deploy-workflows: [org/adhoc-actions/.github/workflows/deploy.yml@refs/tags/v1]',
  items: workflow,
} as const;

const buildWorkflows = {
  type: 'array',
  description:
    'The same of workflows that build images: no other takes on the role that pushes to `images`.',
  write: 'build-workflows: [org/adhoc-actions/.github/workflows/build-image.yml@refs/tags/v1]',
  items: workflow,
  default: [],
} as const;

const bases = { type: 'array', minItems: 1, items: baseName, write: 'bases: [dev]' } as const;

const images = {
  type: 'array',
  items: {
    type: 'string',
    pattern: '^[a-z0-9]+([._/-][a-z0-9]+)*$',
    allowed: 'the name of a repository of ECR',
  },
  default: [],
} as const;

/** What an account has once, before the first environment. */
export const bootstrapSchema = closed(
  {
    layer: { enum: ['bootstrap'] },
    account: identityFields.account,
    region: identityFields.region,
    repository: identityFields.repository,
    repositories,
    workflows,
    'deploy-workflows': deployWorkflows,
    'build-workflows': buildWorkflows,
    'ad-hoc': {
      ...closed({ bases, 'cdk-qualifier': cdkQualifier }, ['bases']),
      description: 'Base environments of the kind.',
    },
    prod: {
      ...closed(
        {
          bases,
          environments: {
            type: 'array',
            minItems: 1,
            items: baseName,
            write: 'environments: [shop]',
          },
          'cdk-qualifier': cdkQualifier,
        },
        ['bases', 'environments'],
      ),
      description: 'Base environments, and the environments on them by name.',
    },
    tools: {
      type: 'array',
      items: { enum: ['cloudformation', 'cdk', 'terraform'] },
      minItems: 1,
      description:
        'What environments are made with: roles get no rights for a tool that is not used. `cdk` is for apps with assets.',
      default: ['cloudformation'],
    },
    'trust-policy-quota': {
      type: 'integer',
      minimum: trustPolicyQuota.usual,
      maximum: trustPolicyQuota.most,
      description: 'Characters that IAM takes of a trust policy, where the account had it raised.',
      allowed: 'a whole number from 2048 to 8192',
      default: trustPolicyQuota.usual,
    },
    images: { ...images, description: 'Repositories of ECR to make.' },
    'pull-accounts': {
      type: 'array',
      items: identityFields.account,
      description: 'Other accounts that may pull the images.',
      default: [],
    },
    'identity-provider': {
      type: 'string',
      pattern:
        '^arn:aws[a-z-]*:iam::[0-9]{12}:oidc-provider/token\\.actions\\.githubusercontent\\.com$',
      description: "GitHub's identity provider, where the account has it already.",
      allowed: 'the ARN of an identity provider of IAM',
    },
  },
  ['layer', 'account', 'region', 'repository', 'repositories', 'workflows', 'deploy-workflows'],
);

export type BootstrapConfiguration = Of<typeof bootstrapSchema>;
