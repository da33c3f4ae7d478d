import { Fn } from 'aws-cdk-lib';
import type { CfnTaskDefinition } from 'aws-cdk-lib/aws-ecs';
import { serviceName } from '../../actions/library/naming/names.ts';
import type { Fact } from '../configuration/app-schema.ts';
import type { DatabaseAccess } from './database-access.ts';
import { type Environment, told } from './environment.ts';
import { referenceOf } from './secrets.ts';
import type { StaticFiles } from './static-files.ts';

/** What a container is told. */
export interface Variables {
  readonly environment: CfnTaskDefinition.KeyValuePairProperty[];
  readonly secrets: CfnTaskDefinition.SecretProperty[];
}

/** What an environment has where its file says so. */
interface Parts {
  readonly database: DatabaseAccess | undefined;
  readonly files: StaticFiles | undefined;
}

/** Variables of the application: its own, and the facts of its environment by the names that it wants. */
export function variablesOf(environment: Environment, parts: Parts): Variables {
  const { app } = environment;
  const wanted = Object.entries(app.variables) as [Fact, string][];
  const plain = plainFacts(environment, parts);
  const secret = secretFacts(environment, parts);
  return {
    environment: [
      ...Object.entries(app.environment).map(([name, value]) => ({ name, value })),
      ...wanted.flatMap(([fact, name]) => plain[fact]?.map((value) => ({ name, value })) ?? []),
    ],
    secrets: [
      ...Object.entries(app.secrets).map(([name, reference]) => ({
        name,
        valueFrom: referenceOf(environment, reference).valueFrom,
      })),
      ...wanted.flatMap(([fact, name]) => {
        const valueFrom = secret[fact];
        return valueFrom ? [{ name, valueFrom }] : [];
      }),
    ],
  };
}

/** `alpha.dev.example.com`. */
export function hostOf(environment: Environment): string {
  return Fn.join('.', [environment.app.name, told(environment, 'domain')]);
}

/** A fact that an environment has has one value, one that it has not none. */
type Plain = Partial<Record<Fact, readonly string[]>>;

function plainFacts(environment: Environment, { database, files }: Parts): Plain {
  const host = hostOf(environment);
  const ofDatabase: Plain = database
    ? {
        'database-host': [told(environment, 'database-host')],
        'database-port': [told(environment, 'database-port')],
        'database-name': [database.name],
        'database-user': [database.name],
      }
    : {};
  return {
    ...ofDatabase,
    'redis-url': redisUrl(environment),
    'assets-bucket': [told(environment, 'assets-bucket')],
    ...(files ? { 'static-url': [files.url], 'static-prefix': [files.prefix] } : {}),
    host: [host],
    url: [Fn.join('', ['https://', host])],
  };
}

/** That of the environment's own Redis, when it has one; in production the base's is a secret. */
function redisUrl(environment: Environment): readonly string[] {
  const { app } = environment;
  const redis = Object.keys(app.services).find((name) => app.services[name]?.role === 'redis');
  if (!redis) return [];
  const host = `redis://${serviceName(app.name, redis)}.`;
  return [Fn.join('', [host, told(environment, 'namespace-name'), ':6379/0'])];
}

function secretFacts(environment: Environment, { database }: Parts): Partial<Record<Fact, string>> {
  const isProd = environment.app.kind === 'prod';
  return {
    ...(isProd ? { 'redis-url': told(environment, 'redis-secret-arn') } : {}),
    ...(database
      ? {
          'database-url': database.url.ref,
          'database-password': Fn.join('', [database.credentials.ref, ':password::']),
        }
      : {}),
  };
}
