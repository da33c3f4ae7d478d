import type { CfnService } from 'aws-cdk-lib/aws-ecs';
import { CfnService as CfnName } from 'aws-cdk-lib/aws-servicediscovery';
import { serviceName } from '../../actions/library/naming/names.ts';
import { type Environment, told } from './environment.ts';

/** `alpha-redis.dev-sd-ns`: the name by which the tasks of an environment find its own Redis. */
export function addRedisName(
  environment: Environment,
  name: string,
): CfnService.ServiceRegistryProperty {
  const entry = new CfnName(environment.stack, 'RedisName', {
    name: serviceName(environment.app.name, name),
    namespaceId: told(environment, 'namespace-id'),
    dnsConfig: { dnsRecords: [{ type: 'A', ttl: 10 }], routingPolicy: 'MULTIVALUE' },
    healthCheckCustomConfig: {},
  });
  return { registryArn: entry.attrArn };
}
