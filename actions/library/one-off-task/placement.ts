import type { Service } from '../aws/ecs.ts';

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

/** What the inputs say about it; empty lists say nothing. */
export interface PlacementInputs {
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  readonly assignPublicIp: boolean;
  readonly spot: boolean;
}

const spotProvider = 'FARGATE_SPOT';

/** The network, platform version and capacity of a service, for a task beside it; inputs go first. */
export function placementOf(service: Service, inputs: PlacementInputs): Placement | undefined {
  const network = service.networkConfiguration?.awsvpcConfiguration;
  const own = inputs.subnets.length > 0;
  const subnets = own ? inputs.subnets : (network?.subnets ?? []);
  if (subnets.length === 0) return undefined;
  const { securityGroups } = inputs;
  const { serviceName, platformVersion } = service;
  return {
    subnets,
    securityGroups: securityGroups.length > 0 ? securityGroups : (network?.securityGroups ?? []),
    assignPublicIp: own ? publicIp(inputs) : (network?.assignPublicIp ?? 'DISABLED'),
    platformVersion,
    capacityProvider: capacityOf(service, inputs),
    launchType: service.launchType === 'EC2' ? 'EC2' : 'FARGATE',
    from: own ? `the inputs, capacity of service ${serviceName}` : `service ${serviceName}`,
  };
}

/** A placement that no service lends anything to. */
export function plainPlacement(
  inputs: PlacementInputs,
  network: Pick<Placement, 'subnets' | 'securityGroups' | 'from'>,
): Placement {
  return {
    ...network,
    assignPublicIp: publicIp(inputs),
    platformVersion: undefined,
    capacityProvider: inputs.spot ? spotProvider : undefined,
    launchType: 'FARGATE',
  };
}

function publicIp({ assignPublicIp }: PlacementInputs): Placement['assignPublicIp'] {
  return assignPublicIp ? 'ENABLED' : 'DISABLED';
}

/** A task that runs once is not to be interrupted: Spot only when it was asked for. */
function capacityOf(service: Service, { spot }: PlacementInputs): string | undefined {
  if (spot) return spotProvider;
  const strategy = service.capacityProviderStrategy ?? [];
  const onDemand = strategy.find((item) => item.capacityProvider !== spotProvider);
  const only = onDemand?.capacityProvider;
  return only === 'FARGATE' ? undefined : only;
}
