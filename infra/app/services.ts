import { type CfnCluster, CfnService } from 'aws-cdk-lib/aws-ecs';
import { serviceName } from '../../actions/library/naming/names.ts';
import type { ServiceConfiguration } from '../configuration/app-schema.ts';
import { addDeploymentAlarm } from './deployment-alarms.ts';
import { type Environment, pascal } from './environment.ts';
import { imageOf } from './images.ts';
import type { Route } from './listener-rules.ts';
import { redisPort } from './network.ts';
import { addRedisName } from './redis.ts';
import type { Roles } from './roles.ts';
import { addScaling } from './scaling.ts';
import { addTaskDefinition } from './task-definitions.ts';
import type { Variables } from './variables.ts';

/** What all services of an environment share. */
export interface Shared {
  readonly cluster: CfnCluster;
  readonly network: CfnService.NetworkConfigurationProperty;
  readonly roles: Roles;
  readonly variables: Variables;
  readonly routes: ReadonlyMap<string, Route>;
}

export function addService(environment: Environment, name: string, shared: Shared): CfnService {
  const { stack, app } = environment;
  const service = app.services[name] as ServiceConfiguration;
  const image = imageOf(environment, name);
  const route = shared.routes.get(name);
  const isRedis = service.role === 'redis';
  const definition = addTaskDefinition(environment, {
    name,
    image: image.reference,
    command: service.command,
    cpu: service.cpu,
    memory: service.memory,
    port: isRedis ? redisPort : service.port,
    variables: isRedis ? { environment: [], secrets: [] } : shared.variables,
    execution: shared.roles.execution,
    task: isRedis ? undefined : shared.roles.task,
    log: 'non-blocking',
  });
  const alarms = app.kind === 'prod' && route ? [addDeploymentAlarm(environment, name, route)] : [];
  const resource = new CfnService(stack, `${pascal(name)}Service`, {
    serviceName: serviceName(app.name, name),
    cluster: shared.cluster.ref,
    taskDefinition: definition.ref,
    // Said once, by the plan that makes the service: later it is the deployments' and autoscaling's.
    ...(image.isFirst ? { desiredCount: 0 } : {}),
    capacityProviderStrategy: [
      { capacityProvider: app.spot ? 'FARGATE_SPOT' : 'FARGATE', weight: 1 },
    ],
    networkConfiguration: shared.network,
    ...rolloutOf(service, alarms),
    ...(route ? atTheBalancer(name, service, route) : {}),
    ...(isRedis ? { serviceRegistries: [addRedisName(environment, name)] } : {}),
    enableExecuteCommand: app.exec && !isRedis,
    enableEcsManagedTags: true,
    propagateTags: 'SERVICE',
  });
  for (const rule of route?.rules ?? []) resource.addResourceDependency(rule);
  if (service.scaling && !image.isFirst)
    addScaling(environment, { name, scaling: service.scaling, service: resource });
  return resource;
}

/** A scheduler that ran twice would do everything twice: the old one stops before the new one starts. */
function rolloutOf({ role }: ServiceConfiguration, alarmNames: readonly string[]) {
  const isSingle = role === 'scheduler' || role === 'redis';
  return {
    availabilityZoneRebalancing: isSingle ? 'DISABLED' : 'ENABLED',
    deploymentConfiguration: {
      minimumHealthyPercent: isSingle ? 0 : 100,
      maximumPercent: isSingle ? 100 : 200,
      deploymentCircuitBreaker: { enable: true, rollback: true },
      ...(alarmNames.length > 0
        ? { alarms: { alarmNames: [...alarmNames], enable: true, rollback: true } }
        : {}),
    },
  };
}

function atTheBalancer(name: string, { port }: ServiceConfiguration, { targetGroup }: Route) {
  return {
    healthCheckGracePeriodSeconds: 60,
    loadBalancers: [
      {
        containerName: name,
        ...(port ? { containerPort: port } : {}),
        targetGroupArn: targetGroup.ref,
      },
    ],
  };
}
