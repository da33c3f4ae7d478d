import { databaseSchema, type Engine, instanceClass } from './database-schema.ts';
import { cdkQualifier, cidr, identityFields, permissionBoundary } from './fields.ts';
import { closed, type Of } from './schema.ts';

/** What differs between kinds. */
const defaults = {
  'ad-hoc': { retention: 7, egress: 'public' },
  prod: { retention: 90, egress: 'nat-per-az' },
} as const;

const endpoint = {
  type: 'string',
  pattern: '^https://.+$',
  allowed: 'an address that begins with https://',
} as const;

const secret = {
  type: 'string',
  pattern: '^[A-Za-z0-9/_+=.@-]+$',
  allowed: 'the name of a secret of Secrets Manager',
} as const;

/** What an identity provider says at /.well-known/openid-configuration. */
const signIn = {
  ...closed(
    {
      issuer: endpoint,
      'authorization-endpoint': endpoint,
      'token-endpoint': endpoint,
      'user-info-endpoint': endpoint,
      'client-id': { type: 'string', minLength: 1 },
      'client-secret': secret,
      'check-secret': {
        ...secret,
        description: 'What checks send as header x-adhoc-check in place of signing in.',
      },
    },
    [
      'issuer',
      'authorization-endpoint',
      'token-endpoint',
      'user-info-endpoint',
      'client-id',
      'client-secret',
      'check-secret',
    ],
  ),
  description: 'Who may see the environments signs in by OpenID Connect.',
} as const;

const sharedFields = {
  domain: {
    type: 'string',
    pattern: '^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$',
    description: 'Environments answer at <name>.<domain>.',
    allowed: 'a domain in lower case, without a dot at the end',
    write: 'domain: dev.example.com',
  },
  'hosted-zone-id': {
    type: 'string',
    pattern: '^Z[A-Z0-9]{5,31}$',
    description: 'The zone of the domain in Route 53.',
    allowed: 'the id of a public hosted zone',
    write:
      'hosted-zone-id: Z0123456789ABCDEFGHIJ  # aws route53 list-hosted-zones-by-name --dns-name <domain>',
  },
  certificate: {
    type: 'string',
    pattern: '^arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/.+$',
    description: 'Certificate for *.<domain>, in the region and account of the environment.',
    allowed: 'the ARN of a certificate of ACM',
    write: 'certificate: arn:aws:acm:eu-west-1:123456789012:certificate/<id>',
  },
  cidr: { ...cidr, description: 'Addresses of the VPC.', default: '10.0.0.0/16' },
  'allowed-cidrs': {
    type: 'array',
    items: cidr,
    minItems: 1,
    description: 'Who may reach the load balancer.',
    default: ['0.0.0.0/0'],
  },
  key: {
    type: 'string',
    pattern: '^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$',
    description: 'A key of yours for database and cache; it outlives the stack.',
    allowed: 'the ARN of a KMS key',
  },
  'sign-in': signIn,
  bastion: {
    type: 'boolean',
    description: 'A machine from which people reach the database, by Session Manager alone.',
    write: 'bastion: true',
    default: false,
  },
  'permission-boundary': permissionBoundary,
} as const;

const egress = {
  enum: ['public', 'endpoints', 'one-nat', 'nat-per-az'],
  description: 'How tasks reach what is outside; infra/README.md has what each costs.',
} as const;

export type Kind = keyof typeof defaults;

export function baseSchema(kind: Kind, engine: Engine) {
  const usual = defaults[kind];
  return closed(
    {
      ...identityFields,
      'log-retention-days': { ...identityFields['log-retention-days'], default: usual.retention },
      'cdk-qualifier': cdkQualifier,
      ...sharedFields,
      egress: { ...egress, default: usual.egress },
      database: databaseSchema(kind, engine),
      cache: {
        ...closed({ instance: { ...instanceClass, default: 't4g.small' } }, []),
        description: 'ElastiCache of a production base.',
        default: {},
      },
    },
    [
      'kind',
      'layer',
      'name',
      'account',
      'region',
      'repository',
      'domain',
      'hosted-zone-id',
      'certificate',
    ],
  );
}

/** A base environment: what several environments share. */
export type BaseConfiguration = Of<ReturnType<typeof baseSchema>>;
