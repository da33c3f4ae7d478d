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

/** As people read it. */
export function networkOf({ from, subnets, securityGroups }: Placement): string {
  const groups = securityGroups.join(', ') || "the VPC's default one";
  return `${from}: ${subnets.join(', ')}; security groups ${groups}`;
}

const spotProvider = 'FARGATE_SPOT';

/** The network, platform version and capacity of a service, for a task beside it; inputs go first. */
export function placementOf(service: Service, wishes: PlacementWishes): Placement | undefined {
  const network = service.networkConfiguration?.awsvpcConfiguration;
  const { serviceName, platformVersion } = service;
  const placement = withWishes(wishes, {
    subnets: network?.subnets ?? [],
    securityGroups: network?.securityGroups ?? [],
    assignPublicIp: network?.assignPublicIp ?? 'DISABLED',
    platformVersion,
    capacityProvider: capacityOf(service, wishes),
    launchType: service.launchType === 'EC2' ? 'EC2' : 'FARGATE',
    from: `service ${serviceName}`,
  });
  return placement.subnets.length > 0 ? placement : undefined;
}

/** Each input takes the place of what it names, and of nothing else. */
function withWishes(wishes: PlacementWishes, lent: Placement): Placement {
  const { subnets, securityGroups } = wishes;
  const own = subnets.length > 0 ? { subnets, assignPublicIp: publicIp(wishes) } : {};
  const groups = securityGroups.length > 0 ? { securityGroups } : {};
  const given = [
    ...Object.keys(own).slice(0, 1),
    ...(securityGroups.length > 0 ? ['security-groups'] : []),
  ];
  if (given.length === 0) return lent;
  return {
    ...lent,
    ...own,
    ...groups,
    from: `${lent.from}, with ${given.join(' and ')} of the inputs`,
  };
}

/** A placement that no service lends anything to. */
export function plainPlacement(
  wishes: PlacementWishes,
  network: Pick<Placement, 'subnets' | 'securityGroups' | 'from'>,
): Placement {
  return withWishes(wishes, {
    ...network,
    assignPublicIp: publicIp(wishes),
    platformVersion: undefined,
    capacityProvider: wishes.spot ? spotProvider : undefined,
    launchType: 'FARGATE',
  });
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
