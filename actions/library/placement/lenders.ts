import type { Service } from '../aws/ecs.ts';
import { clusterName, serviceName, serviceRoles, servicesOf } from '../naming/names.ts';
import type { PlacementRequest } from './request.ts';

/** Names of the services whose network is borrowed first. */
export function preferredLenders(environment: string): string[] {
  return serviceRoles.map((role) => serviceName(environment, role));
}

/** Services that may lend their network, best first: running ones, then the contract's order, then by name. */
export function lenders(services: readonly Service[], environment: string): Service[] {
  const preferred = preferredLenders(environment);
  const rank = ({ serviceName: name = '' }: Service) =>
    preferred.includes(name) ? preferred.indexOf(name) : preferred.length;
  const idle = ({ runningCount = 0 }: Service) => (runningCount > 0 ? 0 : 1);
  return services
    .filter((service) => service.status === 'ACTIVE')
    .sort((a, b) => idle(a) - idle(b) || rank(a) - rank(b) || byName(a, b));
}

function byName(a: Service, b: Service): number {
  return (a.serviceName ?? '') < (b.serviceName ?? '') ? -1 : 1;
}

/** Of all services in a cluster those of the environment: all of them in its own cluster. */
export function ownServices(
  arns: readonly string[],
  { environment, cluster }: Pick<PlacementRequest, 'environment' | 'cluster'>,
): string[] {
  const names = arns.map((arn) => arn.split('/').at(-1) ?? arn);
  const own = servicesOf(environment, names);
  return own.length > 0 || cluster !== clusterName(environment) ? own : names;
}
