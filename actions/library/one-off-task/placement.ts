import type { Service } from '../aws/ecs.ts';

/** Where and how a one-off task is placed; goes into RunTask as it is. */
export interface Placement {
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  readonly assignPublicIp: 'ENABLED' | 'DISABLED';
  readonly platformVersion: string | undefined;
  /** Absent: launch type FARGATE. */
  readonly capacityProvider: string | undefined;
  /** Where this was read, for the log. */
  readonly from: string;
}

const spotProvider = 'FARGATE_SPOT';

/** The network, platform version and capacity of a service, for a task beside it. */
export function placementOf(
  service: Service,
  allow: { readonly spot: boolean },
): Placement | undefined {
  const network = service.networkConfiguration?.awsvpcConfiguration;
  if (!network?.subnets || network.subnets.length === 0) return undefined;
  return {
    subnets: network.subnets,
    securityGroups: network.securityGroups ?? [],
    assignPublicIp: network.assignPublicIp ?? 'DISABLED',
    platformVersion: service.platformVersion,
    capacityProvider: capacityOf(service, allow),
    from: `service ${service.serviceName}`,
  };
}

/** A task that runs once is not to be interrupted: Spot only when it was asked for. */
function capacityOf(service: Service, allow: { readonly spot: boolean }): string | undefined {
  if (allow.spot) return spotProvider;
  const strategy = service.capacityProviderStrategy ?? [];
  const onDemand = strategy.find((item) => item.capacityProvider !== spotProvider);
  const only = onDemand?.capacityProvider;
  return only === 'FARGATE' ? undefined : only;
}
