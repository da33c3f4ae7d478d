import { environmentName } from '../../actions/library/naming/names.ts';

const aName = {
  type: 'string',
  pattern: environmentName.source,
  allowed: 'at most 20 lower case letters, digits and inner hyphens, a letter first',
} as const;

/** What every configuration begins with. */
export const identityFields = {
  kind: { enum: ['ad-hoc', 'prod'], description: 'What it is for: decides the defaults.' },
  layer: { enum: ['base', 'app'], description: 'A base that several stand on, or an environment.' },
  name: { ...aName, description: 'Its name; all others are made from it.', write: 'name: alpha' },
  account: {
    type: 'string',
    pattern: '^[0-9]{12}$',
    description: 'The AWS account that it is in; nothing is deployed to another.',
    allowed: '12 digits, in quotes',
    write: 'account: "123456789012"',
  },
  region: {
    type: 'string',
    pattern: '^[a-z]{2,4}(-[a-z]+)+-[0-9]$',
    allowed: 'the name of a region',
    write: 'region: eu-west-1',
  },
  repository: {
    type: 'string',
    pattern: '^[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+$',
    description: 'The repository that this file is in; a tag on every resource.',
    allowed: 'owner/name',
    write: 'repository: octo-org/shop',
  },
  'log-retention-days': {
    enum: [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731],
    description: 'How long logs are kept.',
  },
} as const;

export const baseName = { ...aName, write: 'base: dev' } as const;

/** Processors that Fargate has. */
export const architecture = {
  enum: ['X86_64', 'ARM64'],
  description: 'Processor of the tasks; images must be built for it.',
  default: 'X86_64',
} as const;

/** As `cdk bootstrap` names what it makes. */
export const cdkQualifier = {
  type: 'string',
  pattern: '^[a-z0-9]{1,10}$',
  allowed: 'at most 10 lower case letters and digits',
  description: 'As `cdk bootstrap --qualifier` was told; `hnb659fds` unless said otherwise.',
  write: 'cdk-qualifier: hnb659fds',
} as const;

/** What bounds the roles of an environment. */
export const permissionBoundary = {
  type: 'string',
  pattern: '^(arn:[a-z-]+:iam::.+|none)$',
  description: 'What its roles can have at most; by default the policy that bootstrap made.',
  allowed: 'the ARN of an IAM policy, or none',
} as const;

export const cidr = {
  type: 'string',
  pattern: '^([0-9]{1,3}\\.){3}[0-9]{1,3}/[0-9]{1,2}$',
  allowed: 'a range of IPv4 addresses such as 203.0.113.0/24',
} as const;
