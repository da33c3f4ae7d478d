import { clusterName } from '../../actions/library/naming/names.ts';
import type { PlacementRequest } from '../../actions/library/placement/request.ts';

/** Whose contract is looked at; a network by inputs is not asked for. */
export type Wish = PlacementRequest;

export function wishOf(given: {
  readonly environment: string;
  readonly baseEnvironment?: string | undefined;
  readonly cluster?: string | undefined;
}): Wish {
  const { environment, baseEnvironment, cluster = clusterName(environment) } = given;
  return {
    ...{ environment, baseEnvironment, cluster, networkFrom: undefined },
    ...{ subnets: [], securityGroups: [], assignPublicIp: false, spot: false },
  };
}
