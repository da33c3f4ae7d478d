import { lastSlot } from '../../actions/library/naming/listener-slots.ts';
import type { Kind } from './base-schema.ts';
import {
  architecture,
  baseName,
  cdkQualifier,
  identityFields,
  permissionBoundary,
} from './fields.ts';
import { closed, type Of } from './schema.ts';
import { staticFiles } from './static-files.ts';

const defaults = {
  'ad-hoc': { retention: 7, spot: true, exec: true },
  prod: { retention: 90, spot: false, exec: false },
} as const;

const command = {
  type: 'array',
  items: { type: 'string' },
  minItems: 1,
  description: 'Instead of the command of the image, word by word.',
  write: 'command: [python, manage.py, migrate]',
} as const;

const cpu = { enum: [256, 512, 1024, 2048, 4096, 8192, 16384], default: 256 } as const;
const memory = {
  type: 'integer',
  minimum: 512,
  maximum: 122880,
  description: 'MiB; Fargate has some for each `cpu`.',
  default: 512,
} as const;

const image = {
  type: 'string',
  pattern: '^[a-z0-9]([a-z0-9._/-]*[a-z0-9])?$',
  allowed: 'the name of an ECR repository of the same account, without tag',
  write: 'image: backend',
} as const;

const paths = {
  type: 'array',
  items: {
    type: 'string',
    pattern: '^/[A-Za-z0-9_.$/~"\'@:+*?&-]{0,127}$',
    allowed: 'a path that begins with /, at most 128 characters; * and ? stand for others',
  },
  minItems: 1,
} as const;

const service = closed(
  {
    role: {
      enum: ['web', 'frontend', 'worker', 'scheduler', 'redis'],
      description:
        'web: some paths of the host; frontend: the rest of it; scheduler: never twice at a time.',
    },
    image,
    'public-image': {
      type: 'string',
      minLength: 1,
      description: 'An image of others, with tag or digest; no deployment touches it.',
      write: 'public-image: public.ecr.aws/docker/library/redis:7.4-alpine',
    },
    command,
    cpu,
    memory,
    port: { type: 'integer', minimum: 1, maximum: 65535, write: 'port: 8000' },
    paths,
    'more-paths': {
      ...paths,
      description: 'A second rule, when one does not hold all paths.',
    },
    'health-check': {
      type: 'string',
      pattern: '^/',
      description: 'Path that answers 200 to 399 when a task can take requests.',
      allowed: 'a path that begins with /',
      default: '/',
    },
    scaling: {
      ...closed(
        {
          min: { type: 'integer', minimum: 1, maximum: 1000, default: 1 },
          max: { type: 'integer', minimum: 1, maximum: 1000, default: 3 },
          queue: {
            ...closed(
              {
                name: {
                  type: 'string',
                  pattern: '^[A-Za-z0-9_-]{1,80}(\\.fifo)?$',
                  allowed: 'the name of a queue of SQS',
                },
                'messages-per-step': { type: 'integer', minimum: 1, maximum: 100000, default: 100 },
              },
              ['name'],
            ),
            description: 'A queue of SQS: tasks follow the messages that wait in it.',
          },
          'cpu-percent': { type: 'integer', minimum: 10, maximum: 90, default: 60 },
        },
        [],
      ),
      description: 'Between how many tasks the service moves, towards that load.',
    },
  },
  ['role'],
);

export type ServiceConfiguration = Of<typeof service>;

const texts = { type: 'object', additionalProperties: { type: 'string' }, default: {} } as const;

/** Facts of an environment that its application may be told, by the variable that does it unless one is given. */
const variables = {
  'database-url': { type: 'string', default: 'DATABASE_URL' },
  'database-host': { type: 'string' },
  'database-port': { type: 'string' },
  'database-name': { type: 'string' },
  'database-user': { type: 'string' },
  'database-password': { type: 'string' },
  'redis-url': { type: 'string', default: 'REDIS_URL' },
  url: { type: 'string', default: 'APP_URL' },
  host: { type: 'string' },
  'assets-bucket': { type: 'string', default: 'ASSETS_BUCKET' },
  'static-url': { type: 'string' },
  'static-prefix': { type: 'string' },
} as const;

export type Fact = keyof typeof variables;

const ownFields = {
  base: { ...baseName, description: 'The base environment that it stands on.' },
  slot: {
    type: 'integer',
    minimum: 1,
    maximum: lastSlot,
    description: 'Its slot of the listener: the action listener-slot reserves one.',
    write: 'slot: 1',
  },
  image: { ...image, description: 'The image of what has none of its own.' },
  'registry-account': {
    type: 'string',
    pattern: '^[0-9]{12}$',
    description: 'The account whose ECR holds the images, where it is another.',
    allowed: '12 digits, in quotes',
  },
  architecture,
  database: {
    type: 'boolean',
    description: 'A database of its own, in the instance of the base.',
    default: true,
  },
  'static-files': staticFiles,
} as const;

const words = { type: 'array', items: { type: 'string' }, minItems: 1 } as const;

const secretFields = {
  environment: { ...texts, description: 'Variables of all containers.' },
  secrets: {
    type: 'object',
    additionalProperties: {
      type: 'string',
      pattern: '^(ssm:/[A-Za-z0-9_.\\/-]+|[A-Za-z0-9/_+=.@-]+(#[^:#]+)?)$',
      allowed:
        'the name of a secret, `name#key` for a key of its JSON, or `ssm:/name` for a parameter',
    },
    description: 'Variables whose values are secrets of Secrets Manager or SSM.',
    default: {},
  },
  'secrets-keys': {
    type: 'array',
    items: { type: 'string', pattern: '^arn:[a-z-]+:kms:', allowed: 'the ARN of a KMS key' },
    description: 'Keys of yours that secrets are encrypted with.',
    default: [],
  },
  variables: { ...closed(variables, []), default: {} },
  permissions: {
    type: 'array',
    items: closed({ actions: words, resources: words }, ['actions', 'resources']),
    description: 'What the application may do in AWS besides its own files.',
    default: [],
    write:
      'permissions: [{ actions: ["ses:SendEmail"], resources: ["arn:aws:ses:eu-west-1:123456789012:identity/example.com"] }]',
  },
  'permission-boundary': permissionBoundary,
} as const;

const partFields = {
  services: {
    type: 'object',
    additionalProperties: service,
    minProperties: 1,
    write: 'services: { web: { role: frontend, port: 8000 } }',
  },
  tasks: {
    type: 'object',
    additionalProperties: closed({ command, image, cpu, memory }, ['command']),
    description: 'Tasks that deployments run once, such as migrate.',
    default: {},
  },
} as const;

const spot = {
  type: 'boolean',
  description: 'Fargate Spot: a third of the price, tasks may be taken away.',
} as const;

export function appSchema(kind: Kind) {
  const usual = defaults[kind];
  return closed(
    {
      ...identityFields,
      'log-retention-days': { ...identityFields['log-retention-days'], default: usual.retention },
      'cdk-qualifier': cdkQualifier,
      ...ownFields,
      ...secretFields,
      ...partFields,
      spot: { ...spot, default: usual.spot },
      exec: { type: 'boolean', description: 'ECS Exec.', default: usual.exec },
    },
    ['kind', 'layer', 'name', 'account', 'region', 'repository', 'base', 'services'],
  );
}

/** An environment: an application on a base. */
export type AppConfiguration = Of<ReturnType<typeof appSchema>>;
