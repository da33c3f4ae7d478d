import type { Aws } from '../aws/aws.ts';
import type { Cluster, Service } from '../aws/ecs.ts';
import { type Found, findings, found, missing } from '../findings/findings.ts';
import { optionalLookup } from '../findings/optional.ts';
import { baseTag } from '../naming/names.ts';
import type { Problem } from '../text/errors.ts';
import { lenders, ownServices, preferredLenders } from './lenders.ts';
import { type Placement, placementOf, plainPlacement } from './placement.ts';
import type { PlacementRequest } from './request.ts';
import { taggedNetwork } from './tagged-network.ts';

type Search = Found<Placement | undefined>;

/**
 * The named service, then any service of the environment, then the network's tags. Inputs take the place of
 * what they name, and suffice where nobody lends anything.
 */
export async function findPlacement(
  aws: Aws,
  request: PlacementRequest,
  cluster: Cluster,
): Promise<Search> {
  const search = await lookForPlacement(aws, request, cluster);
  const groups = search.value?.securityGroups ?? [];
  if (request.subnets.length === 0 || groups.length > 0 || !search.value) return search;
  return missing(withoutGroups(search.value), search);
}

async function lookForPlacement(
  aws: Aws,
  request: PlacementRequest,
  cluster: Cluster,
): Promise<Search> {
  if (request.networkFrom !== undefined) return placementFrom(aws, request, request.networkFrom);
  const lent = await borrowed(aws, request);
  if (lent.value) return lent;
  const inputsOnly = { subnets: [], securityGroups: [], from: 'nobody' };
  if (request.subnets.length > 0 && request.securityGroups.length > 0)
    return found(plainPlacement(request, inputsOnly), lent);
  const base = request.baseEnvironment ?? cluster.tags?.find((tag) => tag.key === baseTag)?.value;
  const byTags = await tagged(aws, request, base);
  if (byTags.value || request.subnets.length === 0) return found(byTags.value, lent, byTags);
  const { problems: _, ...told } = byTags;
  return found(plainPlacement(request, inputsOnly), lent, findings(told));
}

/** Without security groups AWS takes the VPC's default one, which hardly reaches anything. */
function withoutGroups({ from }: Placement): Problem {
  return {
    code: 'security-groups-missing',
    what: `Input "subnets" is given without "security-groups", and nothing lends any (looked at: ${from}).`,
    remedy: 'with: { security-groups: "sg-..." }',
  };
}

async function placementFrom(aws: Aws, request: PlacementRequest, name: string): Promise<Search> {
  const { cluster } = request;
  const ecs = await aws.ecs();
  const [service] = await ecs.describeServices(cluster, [name]);
  if (service?.status !== 'ACTIVE') {
    const active = await activeServices(aws, request);
    const seen = { status: service?.status, cluster, active: active.value };
    return missing(notActive(name, seen), active);
  }
  const placement = placementOf(service, request);
  return placement ? found(placement) : missing(withoutNetwork(name));
}

async function activeServices(
  aws: Aws,
  { cluster, environment }: PlacementRequest,
): Promise<Found<string[]>> {
  const ecs = await aws.ecs();
  const listed = await optionalLookup(() => ecs.listServices(cluster), []);
  const services = listed.value.length > 0 ? await ecs.describeServices(cluster, listed.value) : [];
  const names = lenders(services, environment).map(({ serviceName = '' }) => serviceName);
  return found(names, listed);
}

async function borrowed(aws: Aws, request: PlacementRequest): Promise<Search> {
  const { cluster, environment } = request;
  const ecs = await aws.ecs();
  const preferred = await ecs.describeServices(cluster, preferredLenders(environment));
  const placement = firstPlacement(preferred, request);
  if (placement) return found(placement);
  const listed = await optionalLookup(() => ecs.listServices(cluster), []);
  const names = ownServices(listed.value, request);
  const others = names.length > 0 ? await ecs.describeServices(cluster, names) : [];
  return found(firstPlacement(others, request), listed);
}

function firstPlacement(
  services: readonly Service[],
  request: PlacementRequest,
): Placement | undefined {
  return lenders(services, request.environment)
    .filter((service) => service.networkConfiguration?.awsvpcConfiguration)
    .map((service) => placementOf(service, request))
    .find((placement) => placement !== undefined);
}

async function tagged(
  aws: Aws,
  request: PlacementRequest,
  base: string | undefined,
): Promise<Search> {
  const network = base
    ? await optionalLookup(() => taggedNetwork(aws, base), undefined)
    : found(undefined);
  return network.value
    ? found(plainPlacement(request, network.value), network)
    : missing(noNetwork(request, base), network);
}

const explicitNetwork = 'with: { subnets: "subnet-...", security-groups: "sg-..." }';

function noNetwork({ cluster, environment }: PlacementRequest, base: string | undefined): Problem {
  const byTags = base
    ? `there are no subnets tagged env=${base} and Name=*private* with a security group tagged Name=${base}-ecs-sg`
    : `there is no base environment to look for tagged subnets of (no input "base-environment", no tag "${baseTag}" on the cluster)`;
  return {
    code: 'network-not-found',
    what: `No network for the task: cluster "${cluster}" has no active service of "${environment}", and ${byTags}.`,
    remedy: explicitNetwork,
  };
}

function notActive(
  name: string,
  seen: { status: string | undefined; cluster: string; active: readonly string[] },
): Problem {
  const { status, cluster, active } = seen;
  const state = status ? `is ${status}` : 'does not exist';
  return {
    ...(status ? { code: 'service-not-active' } : { code: 'service-not-found' }),
    what: `Service "${name}" ${state} in cluster "${cluster}"; active there: ${active.join(', ') || 'none'}.`,
    remedy: `with: { network-from: "${active[0] ?? '<service>'}" }`,
  };
}

function withoutNetwork(name: string): Problem {
  return {
    code: 'network-not-found',
    what: `Service "${name}" has no network of its own: it is not in awsvpc mode.`,
    remedy: explicitNetwork,
  };
}
