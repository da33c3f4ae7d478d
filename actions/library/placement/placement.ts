import type { Service } from '../aws/ecs.ts';
import type { PlacementWishes } from './request.ts';

/** Where and how a one-off task is placed; goes into RunTask as it is. */
export interface Placement {
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  readonly assignPublicIp: 'ENABLED' | 'DISABLED';
  readonly platformVersion: string | undefined;
  /** Absent: the launch type decides. */
  readonly capacityProvider: string | undefined;
  readonly launchType: 'FARGATE' | 'EC2';
  /** Where this was read, for the log. */
  readonly from: string;
}

const spotProvider = 'FARGATE_SPOT';

/** The network, platform version and capacity of a service, for a task beside it; inputs go first. */
export function placementOf(service: Service, wishes: PlacementWishes): Placement | undefined {
  const network = service.networkConfiguration?.awsvpcConfiguration;
  const own = wishes.subnets.length > 0;
  const subnets = own ? wishes.subnets : (network?.subnets ?? []);
  if (subnets.length === 0) return undefined;
  const { securityGroups } = wishes;
  const { serviceName, platformVersion } = service;
  return {
    subnets,
    securityGroups: securityGroups.length > 0 ? securityGroups : (network?.securityGroups ?? []),
    assignPublicIp: own ? publicIp(wishes) : (network?.assignPublicIp ?? 'DISABLED'),
    platformVersion,
    capacityProvider: capacityOf(service, wishes),
    launchType: service.launchType === 'EC2' ? 'EC2' : 'FARGATE',
    from: own ? `the inputs, capacity of service ${serviceName}` : `service ${serviceName}`,
  };
}

/** A placement that no service lends anything to. */
export function plainPlacement(
  wishes: PlacementWishes,
  network: Pick<Placement, 'subnets' | 'securityGroups' | 'from'>,
): Placement {
  return {
    ...network,
    assignPublicIp: publicIp(wishes),
    platformVersion: undefined,
    capacityProvider: wishes.spot ? spotProvider : undefined,
    launchType: 'FARGATE',
  };
}

function publicIp({ assignPublicIp }: PlacementWishes): Placement['assignPublicIp'] {
  return assignPublicIp ? 'ENABLED' : 'DISABLED';
}

/** A task that runs once is not to be interrupted: Spot only when it was asked for. */
function capacityOf(service: Service, { spot }: PlacementWishes): string | undefined {
  if (spot) return spotProvider;
  const strategy = service.capacityProviderStrategy ?? [];
  const onDemand = strategy.find((item) => item.capacityProvider !== spotProvider);
  const only = onDemand?.capacityProvider;
  return only === 'FARGATE' ? undefined : only;
}
