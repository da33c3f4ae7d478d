import type { Aws } from '../../aws/aws.ts';
import type { Ecs, Service } from '../../aws/ecs.ts';
import {
  type Findings,
  type Found,
  findings,
  found,
  missing,
  together,
} from '../../findings/findings.ts';
import { optionalLookup } from '../../findings/optional.ts';
import { withoutBase } from '../../image-record/base.ts';
import { baseOf } from '../../naming/base.ts';
import { servicesOf } from '../../naming/names.ts';
import { findCluster } from '../../placement/cluster.ts';
import { capacityOf } from '../../preflight/fargate.ts';
import { checkTasks, type PlannedTask } from '../../preflight/preflight.ts';
import { describe } from '../../task-definition/find.ts';
import type { TaskDefinition } from '../../task-definition/task-definition.ts';
import { UserError } from '../../text/errors.ts';
import { awsCommand } from '../../text/shell.ts';
import type { RolloutRequest } from '../request/request.ts';
import { isAsked } from '../revision/revision-input.ts';
import { originOf } from '../service/origin.ts';
import { spellings } from '../service/spellings.ts';
import { chooseServices, findService, meansAll, namedServices } from './choose.ts';
import { startedFromNone } from './first-counts.ts';
import { checkHistoryAccess } from './history-access.ts';
import { planRevision } from './plan-revision.ts';
import type { PlannedService } from './planned-service.ts';
import { withPreviousBlock } from './previous-block.ts';
import { restartHindrance } from './restart.ts';
import { notDescribed } from './service-problems.ts';
import { existingRevision, imagesNamed, wantedDefinition } from './wanted.ts';

/** Everything that reads could decide. */
export interface Prepared {
  readonly services: readonly PlannedService[];
  readonly base: string | undefined;
  readonly findings: Findings;
}

/**
 * Reads what the rollout needs, changes nothing.
 * @throws UserError with everything that is wrong, found together.
 */
export async function prepareRollout(
  aws: Aws,
  request: RolloutRequest,
  attempt: string,
): Promise<Prepared> {
  const cluster = await findCluster(aws, request.cluster);
  if (!cluster.value) throw new UserError(cluster.problems);
  const ecs = await aws.ecs();
  const { region } = aws;
  const { described, unknown, existing } = await describeAll(ecs, request);
  const chosen = chooseServices({ ...request, region, existing }, described);
  const plans = await Promise.all(
    chosen.services.map((service) => planService({ aws, ecs, request, attempt }, service)),
  );
  const base = baseOf(request.baseEnvironment, cluster.value);
  const baseless = request.recordImages && base === undefined ? [withoutBase(cluster.value)] : [];
  const listed = unknown.map((name) => notDescribed(name, { ...request, region }));
  const problems = [...listed, ...baseless, ...chosen.problems];
  const seen = together([cluster, findings({ problems }), chosen.first, ...plans]);
  const planned = plans
    .flatMap(({ value }) => value ?? [])
    .map((one) => startedFromNone(one, chosen.first.counts));
  const all = together([
    seen,
    await checkTasks(aws, planned.map(taskOf)),
    await checkHistoryAccess(ecs, chosen.services),
  ]);
  if (all.problems.length > 0)
    throw new UserError(withPreviousBlock(distinct(all.problems), chosen.services, planned));
  return { services: planned, base, findings: all };
}

function taskOf({ wanted, service }: PlannedService): PlannedTask {
  return { definition: wanted, capacity: capacityOf(service) };
}

interface Described {
  readonly described: readonly Service[];
  /** Listed, and not described when asked twice: rolling the others alone would tear the environment. */
  readonly unknown: readonly string[];
  /** Names of the environment's services, when one was named that is not there. */
  readonly existing: readonly string[];
}

async function describeAll(ecs: Ecs, request: RolloutRequest): Promise<Described> {
  const { environment, cluster } = request;
  const arns = meansAll(request) ? await ecs.listServices(cluster) : [];
  const listed = arns.map((arn) => arn.split('/').at(-1) ?? arn);
  const written = namedServices(request).flatMap((name) => spellings(environment, name));
  const wanted = [...new Set([...listed, ...written])];
  if (wanted.length === 0) return { described: [], unknown: [], existing: [] };
  const first = await ecs.describeServices(cluster, wanted);
  const existing = await existingNames(ecs, request, first);
  const missing = listed.filter((name) => !has(first, name));
  if (missing.length === 0) return { described: first, unknown: [], existing };
  const second = await ecs.describeServices(cluster, missing);
  const unknown = missing.filter((name) => !has(second, name));
  return { described: [...first, ...second], unknown, existing };
}

/** Whoever named one that is not there is told which are; where they cannot be listed, the rest is told. */
async function existingNames(
  ecs: Ecs,
  request: RolloutRequest,
  described: readonly Service[],
): Promise<readonly string[]> {
  const { environment, cluster } = request;
  const isFound = (written: string) => findService(described, { environment, written });
  if (namedServices(request).every(isFound)) return [];
  const { value: arns } = await optionalLookup(() => ecs.listServices(cluster), []);
  const names = arns.map((arn) => arn.split('/').at(-1) ?? arn).sort();
  const own = servicesOf(environment, names);
  return own.length > 0 ? own : names;
}

function has(services: readonly Service[], name: string): boolean {
  return services.some(({ serviceName }) => serviceName === name);
}

interface Around {
  readonly aws: Aws;
  readonly ecs: Ecs;
  readonly request: RolloutRequest;
  /** Of the workflow's run. */
  readonly attempt: string;
}

async function planService(
  around: Around,
  service: Service,
): Promise<Found<PlannedService | undefined>> {
  const { aws, ecs, request } = around;
  const name = service.serviceName ?? '';
  const reference = service.taskDefinition ?? '';
  const running = await describe(ecs, reference);
  if (!running) return missing(withoutDefinition(name, reference, aws.region));
  const hindrance = restartHindrance(service, request, aws.region);
  if (hindrance) return missing(hindrance);
  return isAsked(request.revisions)
    ? planRevision(around, service, running)
    : planImages(around, service, running);
}

async function planImages(
  { ecs, request }: Around,
  service: Service,
  running: TaskDefinition,
): Promise<Found<PlannedService | undefined>> {
  const name = service.serviceName ?? '';
  const newest = await newestOf(ecs, running, request);
  const base = request.baseRevision === 'running' ? running : (newest ?? running);
  const { images, environmentVariables } = request;
  const wish = {
    service: name,
    image: images.image,
    named: imagesNamed(images, [name, name.replace(`${request.environment}-`, '')]),
    variables: environmentVariables,
  };
  const wanted = wantedDefinition(base, wish);
  const candidates = [running, ...(newest ? [newest] : [])];
  const existing =
    request.operation === 'restart'
      ? running.taskDefinition
      : existingRevision(candidates, wanted.input);
  const plan = {
    name,
    service,
    origin: originOf(service),
    wanted: wanted.input,
    existing,
    running,
  };
  return found(
    { ...plan, changes: wanted.changes },
    findings({ problems: wanted.problems, warnings: wanted.warnings }),
  );
}

/** A restart looks at nothing but what runs. */
function newestOf(
  ecs: Ecs,
  { taskDefinition }: TaskDefinition,
  { operation }: RolloutRequest,
): Promise<TaskDefinition | undefined> {
  return operation === 'restart'
    ? Promise.resolve(undefined)
    : describe(ecs, String(taskDefinition.family));
}

function distinct(problems: Findings['problems']): Findings['problems'] {
  return problems.filter(
    ({ what }, index) => problems.findIndex((one) => one.what === what) === index,
  );
}

function withoutDefinition(service: string, reference: string, region: string) {
  return {
    code: 'task-definition-not-found',
    what: `Service "${service}" runs "${reference}", and there is no such task definition in ${region}.`,
    remedy: awsCommand('ecs describe-task-definition', { 'task-definition': reference, region }),
  };
}
