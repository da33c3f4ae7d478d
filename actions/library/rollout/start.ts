import { AwsError } from '../aws/aws-error.ts';
import type { Service, UpdateServiceCommandInput } from '../aws/ecs.ts';
import { graceMs, withGrace } from '../aws/grace.ts';
import { updateCommand } from './commands.ts';
import { isCompleted, primaryOf } from './origin.ts';
import type { Judgement } from './outcome.ts';
import type { RolloutParts } from './parts.ts';
import type { RegisteredService } from './register.ts';
import type { RolloutRequest } from './request.ts';

/** What is to be done about a service. */
export type Step =
  | { readonly kind: 'none' }
  | { readonly kind: 'pick-up'; readonly deploymentId: string }
  | { readonly kind: 'update'; readonly input: UpdateServiceCommandInput };

/** Nothing when it runs already; a rollout under way to that very revision is followed, not started again. */
export function stepFor(
  { service, definition, to }: Pick<RegisteredService, 'service' | 'definition' | 'to'>,
  { cluster, operation }: Pick<RolloutRequest, 'cluster' | 'operation'>,
): Step {
  const name = service.serviceName ?? '';
  const primary = primaryOf(service);
  const isOn = primary?.taskDefinition === definition.taskDefinitionArn;
  const completed = primary !== undefined && isCompleted(primary, service);
  if (primary && isOn && !completed && primary.rolloutState !== 'FAILED')
    return { kind: 'pick-up', deploymentId: primary.id ?? '' };
  if (operation === 'restart') return update({ cluster, service: name, forceNewDeployment: true });
  if (!isOn) return update({ cluster, service: name, taskDefinition: to });
  if (completed) return { kind: 'none' };
  return update({ cluster, service: name, taskDefinition: to, forceNewDeployment: true });
}

function update(input: UpdateServiceCommandInput): Step {
  return { kind: 'update', input };
}

/** A service whose rollout is under way, or why it is not. */
export interface Started {
  readonly service: RegisteredService;
  /** Absent: there is nothing to follow. */
  readonly deploymentId: string | undefined;
  readonly judgement: Judgement | undefined;
  /** Deployments that were there when ours began. */
  readonly known: ReadonlySet<string>;
  /** The id of the PAUSE hook at which an earlier step left it. */
  readonly pause?: string | undefined;
}

const atOnce = 10;

/** Starts every rollout, whatever becomes of the others: then all of them are known. */
export async function startAll(
  services: readonly RegisteredService[],
  request: RolloutRequest,
  parts: RolloutParts,
): Promise<Started[]> {
  const started: Started[] = [];
  for (let from = 0; from < services.length; from += atOnce) {
    const batch = services.slice(from, from + atOnce);
    started.push(...(await Promise.all(batch.map((one) => startOne(one, request, parts)))));
  }
  return started;
}

async function startOne(
  service: RegisteredService,
  request: RolloutRequest,
  parts: RolloutParts,
): Promise<Started> {
  const { name, to, origin } = service;
  const step = stepFor(service, request);
  const known = origin.deployments;
  if (step.kind === 'none') {
    parts.site.line(`${name}: runs ${to} already, no rollout`);
    const deploymentId = service.isRejoined ? primaryOf(service.service)?.id : undefined;
    const others = without(known, deploymentId ?? '');
    return { service, deploymentId, judgement: { outcome: 'unchanged' }, known: others };
  }
  parts.trail.add(rollingDeed(service, request.cluster));
  if (step.kind === 'pick-up') {
    parts.site.line(`${name}: a rollout to ${to} is under way, following it`);
    const { deploymentId } = step;
    return { service, deploymentId, judgement: undefined, known: without(known, deploymentId) };
  }
  return begin(service, step.input, parts);
}

/** How often an update is asked for whose answer was lost, and which was not carried out. */
const attempts = 3;
const pauseMs = 2_000;

async function begin(
  service: RegisteredService,
  input: UpdateServiceCommandInput,
  parts: RolloutParts,
): Promise<Started> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await updateOne(service, input, parts);
    } catch (thrown) {
      if (!(thrown instanceof AwsError) || parts.signal.aborted) throw thrown;
      const started = await startedUnheard(service, thrown, parts);
      if (started) return started;
      const isRepeated = input.forceNewDeployment && wasUnheard(thrown) && attempt < attempts;
      if (!isRepeated) return notStarted(service, thrown, parts);
    }
    await parts.clock.sleep(pauseMs, parts.signal);
  }
}

async function updateOne(
  service: RegisteredService,
  input: UpdateServiceCommandInput,
  parts: RolloutParts,
): Promise<Started> {
  const answer = await withGrace(parts, graceMs.write, async (aws) =>
    (await aws.ecs()).updateService(input),
  );
  const deploymentId = primaryOf(answer)?.id ?? '';
  if (service.origin.deployments.has(deploymentId)) return notStarted(service, nothingNew, parts);
  parts.site.line(`${service.name}: rolling to ${service.to}`);
  return { service, deploymentId, judgement: undefined, known: knownBy(answer, deploymentId) };
}

/** What was in charge before is never taken for ours, however completed it is. */
const nothingNew = {
  problems: [
    {
      code: 'rollout-not-started',
      what: 'AWS took the update, and shows no new deployment: the one before is still in charge.',
    },
  ],
};

function wasUnheard({ problems }: AwsError): boolean {
  return problems.some(({ code }) => code === 'aws-unreachable');
}

/** An answer that was lost for good may have been a yes: then the rollout is ours all the same. */
async function startedUnheard(
  service: RegisteredService,
  failure: AwsError,
  { aws, site }: RolloutParts,
): Promise<Started | undefined> {
  if (!wasUnheard(failure)) return undefined;
  const [now] = await (await aws.ecs())
    .describeServices(service.service.clusterArn ?? '', [service.name])
    .catch(() => []);
  const primary = now && primaryOf(now);
  const { id = '', taskDefinition } = primary ?? {};
  const isOurs = taskDefinition === service.definition.taskDefinitionArn;
  if (!now || !isOurs || service.origin.deployments.has(id)) return undefined;
  site.line(`${service.name}: rolling to ${service.to}, though AWS's answer was lost`);
  return { service, deploymentId: id, judgement: undefined, known: knownBy(now, id) };
}

function knownBy({ deployments = [] }: Service, ours: string): ReadonlySet<string> {
  return without(new Set(deployments.map(({ id = '' }) => id)), ours);
}

function without(ids: ReadonlySet<string>, ours: string): ReadonlySet<string> {
  return new Set([...ids].filter((id) => id !== ours));
}

/** What a person does to take one service back. */
export function rollingDeed({ name, to, origin }: RegisteredService, cluster: string) {
  return {
    what: `started the rollout of ${name} to ${to}`,
    next: updateCommand(cluster, name, origin.revision ?? to),
  };
}

function notStarted(
  service: RegisteredService,
  { problems }: Pick<AwsError, 'problems'>,
  parts: RolloutParts,
): Started {
  const what = problems.map((problem) => problem.what).join('; ');
  const remedy = problems[0]?.remedy;
  const problem = {
    code: 'rollout-not-started',
    what: `Service ${service.name}: its rollout could not be started. ${what}`,
    ...(remedy ? { remedy } : {}),
  };
  parts.site.line(problem.what);
  return {
    service,
    deploymentId: undefined,
    judgement: { outcome: 'not-started', problem },
    known: service.origin.deployments,
  };
}
