import { CfnCluster } from 'aws-cdk-lib/aws-ecs';
import { clusterName } from '../../actions/library/naming/names.ts';
import { accept } from '../accepted.ts';
import { addDatabaseAccess } from './database-access.ts';
import { addDatabaseTasks } from './database-tasks.ts';
import { addName } from './dns.ts';
import type { Environment } from './environment.ts';
import { addRoutes } from './listener-rules.ts';
import { addTaskNetwork } from './network.ts';
import { addOneOffTasks } from './one-off-tasks.ts';
import { addRoles } from './roles.ts';
import { addService } from './services.ts';
import { addStaticFiles } from './static-files.ts';
import { variablesOf } from './variables.ts';

/** One environment. */
export function fillApp(environment: Environment): void {
  const { app } = environment;
  const database = app.database ? addDatabaseAccess(environment) : undefined;
  const roles = addRoles(environment, database);
  const files = app['static-files'] ? addStaticFiles(environment) : undefined;
  const variables = variablesOf(environment, { database, files });
  const cluster = addCluster(environment);
  const network = addTaskNetwork(environment);
  const routes = addRoutes(environment);
  for (const name of Object.keys(app.services))
    addService(environment, name, { cluster, network, roles, variables, routes });
  addOneOffTasks(environment, { roles, variables });
  if (database && roles.database) addDatabaseTasks(environment, { database, role: roles.database });
  if (routes.size > 0) addName(environment);
}

/** Its capacity providers are part of it: an association of its own would be taken away before its services. */
function addCluster({ stack, app }: Environment): CfnCluster {
  const cluster = new CfnCluster(stack, 'Cluster', {
    clusterName: clusterName(app.name),
    capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
    defaultCapacityProviderStrategy: [
      { capacityProvider: app.spot ? 'FARGATE_SPOT' : 'FARGATE', weight: 1 },
    ],
    clusterSettings: [
      { name: 'containerInsights', value: app.kind === 'prod' ? 'enhanced' : 'disabled' },
    ],
  });
  if (app.kind === 'ad-hoc')
    accept(cluster, { ECS4: 'Container Insights costs more than an ad hoc environment runs for.' });
  return cluster;
}
