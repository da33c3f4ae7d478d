import type { Aws } from '../aws/aws.ts';
import type { Cluster, Service } from '../aws/ecs.ts';
import { baseTag } from '../naming/names.ts';
import type { Problem } from '../text/errors.ts';
import type { Findings } from './findings.ts';
import { lenders, ownServices, preferredLenders } from './lenders.ts';
import { type Placement, placementOf, plainPlacement } from './placement.ts';
import type { TaskRequest } from './request.ts';
import { taggedNetwork } from './tagged-network.ts';

/** Whose network is looked for, and where findings go. */
export interface NetworkSearch {
  readonly request: TaskRequest;
  readonly cluster: Cluster;
  readonly findings: Findings;
}

/** Inputs first, then the named service, then any service of the environment, then the network's tags. */
export async function findPlacement(
  aws: Aws,
  search: NetworkSearch,
): Promise<Placement | undefined> {
  const { request } = search;
  if (request.networkFrom !== undefined) return placementFrom(aws, search, request.networkFrom);
  if (request.subnets.length > 0) return explicitPlacement(request);
  return (await borrowed(aws, search)) ?? (await tagged(aws, search));
}

function explicitPlacement(request: TaskRequest): Placement {
  const { subnets, securityGroups } = request;
  return plainPlacement(request, { subnets, securityGroups, from: 'the input "subnets"' });
}

async function placementFrom(
  aws: Aws,
  { request, findings }: NetworkSearch,
  name: string,
): Promise<Placement | undefined> {
  const ecs = await aws.ecs();
  const [service] = await ecs.describeServices(request.cluster, [name]);
  const placement = service?.status === 'ACTIVE' ? placementOf(service, request) : undefined;
  if (placement) return placement;
  if (service?.status === 'ACTIVE') findings.problems.push(withoutNetwork(name));
  else {
    const active = await activeServices(aws, request, findings);
    findings.problems.push(
      notActive(name, { status: service?.status, cluster: request.cluster, active }),
    );
  }
  return undefined;
}

async function activeServices(
  aws: Aws,
  { cluster, environment }: TaskRequest,
  findings: Findings,
): Promise<string[]> {
  const ecs = await aws.ecs();
  const arns = await findings.optional(() => ecs.listServices(cluster), []);
  const services = arns.length > 0 ? await ecs.describeServices(cluster, arns) : [];
  return lenders(services, environment).map(({ serviceName = '' }) => serviceName);
}

async function borrowed(
  aws: Aws,
  { request, findings }: NetworkSearch,
): Promise<Placement | undefined> {
  const { cluster, environment } = request;
  const ecs = await aws.ecs();
  const preferred = await ecs.describeServices(cluster, preferredLenders(environment));
  const found = firstPlacement(preferred, request);
  if (found) return found;
  const arns = await findings.optional(() => ecs.listServices(cluster), []);
  const names = ownServices(arns, request);
  const others = names.length > 0 ? await ecs.describeServices(cluster, names) : [];
  return firstPlacement(others, request);
}

function firstPlacement(services: readonly Service[], request: TaskRequest): Placement | undefined {
  return lenders(services, request.environment)
    .map((service) => placementOf(service, request))
    .find((placement) => placement !== undefined);
}

async function tagged(
  aws: Aws,
  { request, cluster, findings }: NetworkSearch,
): Promise<Placement | undefined> {
  const base = request.baseEnvironment ?? cluster.tags?.find((tag) => tag.key === baseTag)?.value;
  const network = base
    ? await findings.optional(() => taggedNetwork(aws, base), undefined)
    : undefined;
  if (!network) findings.problems.push(noNetwork(request, base));
  return network && plainPlacement(request, network);
}

function noNetwork({ cluster, environment }: TaskRequest, base: string | undefined): Problem {
  const byTags = base
    ? `no subnets tagged env=${base} and Name=*private* with a security group tagged Name=${base}-ecs-sg`
    : `no base environment to look for tagged subnets of (no input "base-environment", no tag "${baseTag}" on the cluster)`;
  return {
    code: 'network-not-found',
    what: `No network for the task: cluster "${cluster}" has no active service of "${environment}", and there are ${byTags}.`,
    remedy: 'with: { subnets: "subnet-...", security-groups: "sg-..." }',
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
    remedy: 'with: { subnets: "subnet-...", security-groups: "sg-..." }',
  };
}
