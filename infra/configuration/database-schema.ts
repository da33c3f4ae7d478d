import type { Kind } from './base-schema.ts';
import { closed, type Of } from './schema.ts';

export const engines = ['postgres', 'aurora-serverless-v2'] as const;
export type Engine = (typeof engines)[number];

const engine = {
  enum: engines,
  description: 'Chosen once: no update makes one into the other.',
  write: 'engine: aurora-serverless-v2',
  default: 'postgres',
} as const;

const version = {
  type: 'string',
  pattern: '^1[4-9](\\.[0-9]+)?$',
  default: '17',
  allowed: 'a version of PostgreSQL, 14 or newer, in quotes',
} as const;

export const instanceClass = {
  type: 'string',
  pattern: '^[a-z][a-z0-9]+\\.[a-z0-9]+$',
  allowed: 'an instance class without "db." or "cache.", such as t4g.micro',
} as const;

/** What differs between kinds. Only ad hoc databases may sleep: the first request after it waits for some 15 seconds. */
const defaults = {
  'ad-hoc': { instance: 't4g.micro', backupDays: 1, least: 0, min: 0, max: 2 },
  prod: { instance: 't4g.medium', backupDays: 14, least: 0.5, min: 1, max: 8 },
} as const;

function backupDays(kind: Kind) {
  return { type: 'integer', minimum: 1, maximum: 35, default: defaults[kind].backupDays } as const;
}

/** RDS for PostgreSQL. */
function instanceSchema(kind: Kind) {
  const fields = {
    engine,
    version,
    instance: { ...instanceClass, default: defaults[kind].instance },
    'storage-gib': { type: 'integer', minimum: 20, maximum: 65536, default: 20 },
    'backup-days': backupDays(kind),
  } as const;
  const instead = {
    capacity: 'Write `instance: t4g.medium`, or `engine: aurora-serverless-v2` beside it.',
  };
  return { ...closed(fields, []), default: {}, instead } as const;
}

/** Aurora's units of some 2 GiB of memory: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ServerlessV2ScalingConfiguration.html */
function units(least: number, usual: number) {
  return {
    type: 'number',
    minimum: least,
    maximum: 256,
    multipleOf: 0.5,
    allowed: `a number of capacity units from ${least} to 256, in steps of 0.5`,
    write: `capacity: { min: ${least || 0.5}, max: 8 }`,
    default: usual,
  } as const;
}

/** Aurora PostgreSQL Serverless v2. */
function clusterSchema(kind: Kind) {
  const { least, min, max } = defaults[kind];
  const capacity = {
    ...closed({ min: units(least, min), max: units(1, max) }, []),
    description: 'Between how many capacity units each instance moves; 0: it sleeps when idle.',
    default: {},
  } as const;
  const fields = { engine, version, capacity, 'backup-days': backupDays(kind) } as const;
  const instead = {
    instance: `Leave it out: \`capacity: { min: ${min}, max: ${max} }\` says how large it is.`,
    'storage-gib': 'Leave it out: the storage of Aurora grows by itself.',
  };
  return { ...closed(fields, []), default: {}, instead } as const;
}

export function databaseSchema(kind: Kind, chosen: Engine) {
  return chosen === 'postgres' ? instanceSchema(kind) : clusterSchema(kind);
}

/** The engine that a file asks for: its other settings depend on it. */
export function engineOf({ database }: Readonly<Record<string, unknown>>): Engine {
  const asks = typeof database === 'object' && database && 'engine' in database;
  return engines.find((one) => asks && database.engine === one) ?? 'postgres';
}

export type InstanceConfiguration = Of<ReturnType<typeof instanceSchema>>;
export type ClusterConfiguration = Of<ReturnType<typeof clusterSchema>>;
export type DatabaseConfiguration = InstanceConfiguration | ClusterConfiguration;
