import type { Stack } from 'aws-cdk-lib';
import type { BaseConfiguration } from '../configuration/base-schema.ts';
import { addCluster } from './database-cluster.ts';
import { addInstance } from './database-instance.ts';
import type { DatabaseServer } from './database-server.ts';
import { settingsOf } from './database-settings.ts';
import type { Network } from './network.ts';

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
