import type { Aws } from '../aws/aws.ts';
import { isAwsError } from '../aws/aws-error.ts';
import type { Service } from '../aws/ecs.ts';
import { assignImages, noSuchContainer, type WantedImages } from '../image/assignment.ts';
import { serviceName, serviceRoles } from '../naming/names.ts';
import {
  containerNames,
  containersOf,
  essentialNames,
  type TaskDefinition,
} from '../task-definition/task-definition.ts';
import { type Problem, UserError } from '../text/errors.ts';
import { type Placement, placementOf } from './placement.ts';

/** One run of one command, as the user asked for it and the naming contract completed it. */
export interface TaskRequest {
  readonly environment: string;
  readonly cluster: string;
  /** Family, `family:revision` or ARN. */
  readonly task: string;
  readonly container: string | undefined;
  /** Empty: the definition's own. */
  readonly command: readonly string[];
  readonly images: WantedImages;
  readonly environmentVariables: ReadonlyMap<string, string>;
  readonly networkFrom: string | undefined;
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  readonly assignPublicIp: boolean;
  readonly spot: boolean;
  readonly timeoutMs: number;
  readonly expectedExitCodes: readonly number[];
}

/** Everything that reads could decide. */
export interface Prepared {
  readonly definition: TaskDefinition;
  readonly images: ReadonlyMap<string, string>;
  /** The container that gets the command. */
  readonly container: string;
  /** The containers whose exit codes decide. */
  readonly deciding: readonly string[];
  readonly placement: Placement;
}

/**
 * Reads what the task needs, changes nothing.
 * @throws UserError with everything that is wrong, found together.
 */
export async function prepareTask(aws: Aws, request: TaskRequest): Promise<Prepared> {
  await requireCluster(aws, request.cluster);
  const [definition, placement] = await Promise.all([
    findDefinition(aws, request.task),
    findPlacement(aws, request),
  ]);
  const problems = [definition, placement].flatMap((found) =>
    'problem' in found ? [found.problem] : [],
  );
  const chosen = 'problem' in definition ? undefined : choose(definition, request);
  problems.push(...(chosen?.problems ?? []));
  if (problems.length > 0 || !chosen || 'problem' in placement || 'problem' in definition) {
    throw new UserError(problems);
  }
  return { definition, placement, ...chosen };
}

async function requireCluster(aws: Aws, name: string): Promise<void> {
  const ecs = await aws.ecs();
  const cluster = await ecs.describeCluster(name);
  if (cluster?.status === 'ACTIVE') return;
  throw new UserError({
    code: 'cluster-not-found',
    what: `There is no active cluster "${name}" in ${aws.region}${cluster ? ` (it is ${cluster.status})` : ''}.`,
    remedy: 'with: { cluster: "<name>", aws-region: "<region>" }',
  });
}

interface Failing {
  readonly problem: Problem;
}

async function findDefinition(aws: Aws, reference: string): Promise<TaskDefinition | Failing> {
  const ecs = await aws.ecs();
  try {
    return await ecs.describeTaskDefinition(reference);
  } catch (thrown) {
    if (!isAwsError(thrown, 'ClientException')) throw thrown;
    const problem = {
      code: 'task-definition-not-found',
      what: `There is no active task definition "${reference}" in ${aws.region}.`,
      remedy: 'with: { task: "<family>" }',
    };
    return { problem };
  }
}

/** Explicit inputs first, then the named service, then a running service of the environment. */
async function findPlacement(aws: Aws, request: TaskRequest): Promise<Placement | Failing> {
  if (request.subnets.length > 0) return explicitPlacement(request);
  const services = await candidateServices(aws, request);
  const placements = services.map((service) => placementOf(service, request));
  return placements.find((placement) => placement !== undefined) ?? { problem: noNetwork(request) };
}

function explicitPlacement(request: TaskRequest): Placement {
  return {
    subnets: request.subnets,
    securityGroups: request.securityGroups,
    assignPublicIp: request.assignPublicIp ? 'ENABLED' : 'DISABLED',
    platformVersion: undefined,
    capacityProvider: request.spot ? 'FARGATE_SPOT' : undefined,
    from: 'the input "subnets"',
  };
}

async function candidateServices(aws: Aws, request: TaskRequest): Promise<Service[]> {
  const { environment, cluster, networkFrom } = request;
  const preferred = serviceRoles.map((role) => serviceName(environment, role));
  const ecs = await aws.ecs();
  const names = networkFrom ? [networkFrom] : preferred;
  const services = await ecs.describeServices(cluster, names);
  const active = services.filter((service) => service.status === 'ACTIVE');
  return active.sort(
    (a, b) => names.indexOf(a.serviceName ?? '') - names.indexOf(b.serviceName ?? ''),
  );
}

function noNetwork({ networkFrom, cluster, environment }: TaskRequest): Problem {
  const looked = networkFrom ? `service "${networkFrom}"` : `any service of "${environment}"`;
  return {
    code: 'network-not-found',
    what: `No network for the task: ${looked} in cluster "${cluster}" is neither active nor has subnets.`,
    remedy: 'with: { subnets: "subnet-...", security-groups: "sg-..." }',
  };
}

function choose({ taskDefinition }: TaskDefinition, request: TaskRequest) {
  const names = containerNames(taskDefinition);
  const essential = essentialNames(taskDefinition);
  const { images, problems } = assignImages(containersOf(taskDefinition), request.images);
  const container = request.container ?? essential[0] ?? '';
  if (!names.includes(container)) problems.push(noSuchContainer(container, names));
  const deciding = request.container ? [request.container] : essential;
  return { images, problems, container, deciding };
}
