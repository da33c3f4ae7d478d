import type { Stack } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import type { BaseConfiguration } from '../configuration/base-schema.ts';
import type { Limit } from './alarms.ts';
import { addCluster } from './database-cluster.ts';
import { addInstance } from './database-instance.ts';
import { settingsOf } from './database-settings.ts';
import type { Network } from './network.ts';

/** What others know of the server: the same, whichever engine it is. */
export interface DatabaseServer {
  readonly host: string;
  readonly port: string;
  /** What decides who reaches it. */
  readonly group: SecurityGroup;
  /** Secret of its first user, with `username` and `password`. */
  readonly secretArn: string;
  /** Where somebody has to decide something. */
  readonly limits: readonly Limit[];
  /** How busy it is, and how much room it has. */
  readonly load: readonly Metric[];
  readonly room: readonly Metric[];
}

/**
 * One server for all environments of the base, each with a database and a role of its own. Its first user's
 * secret is read by the tasks that make and drop those, by nothing else.
 */
export function addDatabase(
  stack: Stack,
  base: BaseConfiguration,
  network: Network,
): DatabaseServer {
  const { database } = base;
  const settings = settingsOf(stack, base, network);
  if ('capacity' in database) return addCluster(stack, { base, database, settings, network });
  return addInstance(stack, { base, database, settings });
}
