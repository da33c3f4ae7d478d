import { AwsError } from '../../aws/aws-error.ts';
import type { Service, UpdateServiceCommandInput } from '../../aws/ecs.ts';
import { graceMs, withGrace } from '../../aws/grace.ts';
import { answerWasLost } from '../../aws/lost-answer.ts';
import type { Parts } from '../../aws/parts.ts';
import type { Judgement } from '../judge/outcome.ts';
import type { RolloutRequest } from '../request/request.ts';
import { backCommand, type Place } from '../service/commands.ts';
import { primaryOf } from '../service/origin.ts';
import type { RegisteredService } from './register.ts';
import { stepFor } from './step.ts';

/** A service whose rollout is under way, or why it is not. */
export interface Started {
  readonly service: RegisteredService;
  /** Absent: there is nothing to follow. */
  readonly deploymentId: string | undefined;
  readonly judgement: Judgement | undefined;
  /** Deployments that were there when ours began. */
  readonly known: ReadonlySet<string>;
  /** What is to be told when the update, whose answer was lost, turns out not to have been carried out. */
  readonly unheard?: Judgement;
  /** The id of the PAUSE hook at which an earlier step left it. */
  readonly pause?: string | undefined;
}

const atOnce = 10;

interface Starting {
  readonly request: RolloutRequest;
  readonly onStarted: (started: Started) => void;
}

/**
 * Starts every rollout, whatever becomes of the others: then all of them are known. Each is handed to
 * `onStarted` as soon as it is answered: a cancel must find those that were begun.
 * @throws the reason of a cancel, after which none is begun; those under way are answered before.
 */
export async function startAll(
  services: readonly RegisteredService[],
  { request, onStarted }: Starting,
  parts: Parts,
): Promise<void> {
  for (let from = 0; from < services.length; from += atOnce) {
    const batch = services.slice(from, from + atOnce);
    const ends = await Promise.allSettled(
      batch.map(async (one) => onStarted(await startOne(one, request, parts))),
    );
    parts.signal.throwIfAborted();
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }
}

async function startOne(
  service: RegisteredService,
  request: RolloutRequest,
  parts: Parts,
): Promise<Started> {
  parts.signal.throwIfAborted();
  const { name, to, origin } = service;
  const step = stepFor(service, request);
  const known = origin.deployments;
  if (step.kind === 'none') {
    parts.site.line(`${name}: runs ${to} already, no rollout`);
    const deploymentId = service.isRejoined ? primaryOf(service.service)?.id : undefined;
    const others = without(known, deploymentId ?? '');
    return { service, deploymentId, judgement: { outcome: 'unchanged' }, known: others };
  }
  const { cluster } = request;
  parts.trail.add(rollingDeed(service, { region: parts.aws.region, cluster }));
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
  parts: Parts,
): Promise<Started> {
  for (let attempt = 1; ; attempt += 1) {
    const isLast = !input.forceNewDeployment || attempt >= attempts;
    const started = await updateOne(service, input, parts).catch((thrown: unknown) =>
      startedInSpite(service, { thrown, isLast }, parts),
    );
    if (started) return started;
    await parts.clock.sleep(pauseMs, parts.signal);
  }
}

/** What a failed update left; undefined: it was not carried out, and is to be asked for again. */
async function startedInSpite(
  service: RegisteredService,
  { thrown, isLast }: { readonly thrown: unknown; readonly isLast: boolean },
  parts: Parts,
): Promise<Started | undefined> {
  if (isBrokenOff(thrown, parts)) return unheard(service, brokenOff, parts);
  if (!(thrown instanceof AwsError)) throw thrown;
  if (!isLost(thrown)) return notStarted(service, thrown, parts);
  const started = await startedUnheard(service, thrown, parts);
  return started ?? (isLast ? unheard(service, thrown, parts) : undefined);
}

async function updateOne(
  service: RegisteredService,
  input: UpdateServiceCommandInput,
  parts: Parts,
): Promise<Started> {
  const answer = await withGrace(parts, graceMs.write, async (aws) =>
    (await aws.ecs()).updateService(input),
  );
  const deploymentId = primaryOf(answer)?.id ?? '';
  if (service.origin.deployments.has(deploymentId)) return notStarted(service, nothingNew, parts);
  const { name, to, firstCount } = service;
  const tasks = firstCount === undefined ? '' : `, with a desired count of ${firstCount}`;
  parts.site.line(`${name}: rolling to ${to}${tasks}`);
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

/** The cancel came while it was under way, and AWS's answer not in time. */
function isBrokenOff(thrown: unknown, { signal }: Parts): boolean {
  return signal.aborted && (thrown === signal.reason || isLost(thrown));
}

function isLost(thrown: unknown): boolean {
  return answerWasLost(thrown) || (thrown instanceof AwsError && wasUnheard(thrown));
}

const brokenOff = {
  problems: [{ code: 'rollout-not-started', what: 'It was broken off before AWS answered.' }],
};

/** An update whose answer was lost counts as carried out until a look shows that it was not. */
function unheard(
  service: RegisteredService,
  failure: Pick<AwsError, 'problems'>,
  { site }: Parts,
): Started {
  const judgement = neverStarted(service, failure);
  site.line(`${service.name}: AWS did not answer, it may be rolling to ${service.to}`);
  const known = service.origin.deployments;
  return { service, deploymentId: undefined, judgement: undefined, known, unheard: judgement };
}

function wasUnheard({ problems }: AwsError): boolean {
  return problems.some(({ code }) => code === 'aws-unreachable');
}

/** An answer that was lost for good may have been a yes: then the rollout is ours all the same. */
async function startedUnheard(
  service: RegisteredService,
  failure: AwsError,
  parts: Parts,
): Promise<Started | undefined> {
  const { aws, site } = parts;
  const [now] = await (await aws.ecs())
    .describeServices(service.service.clusterArn ?? '', [service.name])
    .catch(() => []);
  if (!now) return unheard(service, failure, parts);
  const { id = '', taskDefinition } = primaryOf(now) ?? {};
  const isOurs = taskDefinition === service.definition.taskDefinitionArn;
  if (!isOurs || service.origin.deployments.has(id)) return undefined;
  site.line(`${service.name}: rolling to ${service.to}, though AWS's answer was lost`);
  return { service, deploymentId: id, judgement: undefined, known: knownBy(now, id) };
}

function knownBy({ deployments = [] }: Service, ours: string): ReadonlySet<string> {
  return without(new Set(deployments.map(({ id = '' }) => id)), ours);
}

function without(ids: ReadonlySet<string>, ours: string): ReadonlySet<string> {
  return new Set([...ids].filter((id) => id !== ours));
}

/** How the trail calls it. */
export function rollingWhat({ name, to }: RegisteredService): string {
  return `started the rollout of ${name} to ${to}`;
}

/** What a person does to take one service back. */
export function rollingDeed(service: RegisteredService, place: Place) {
  const { name, to, origin } = service;
  return {
    what: rollingWhat(service),
    next: backCommand(place, name, { ...origin, revision: origin.revision ?? to }),
  };
}

function notStarted(
  service: RegisteredService,
  failure: Pick<AwsError, 'problems'>,
  { site }: Parts,
): Started {
  const judgement = neverStarted(service, failure);
  site.line(judgement.problem.what);
  return { service, deploymentId: undefined, judgement, known: service.origin.deployments };
}

function neverStarted(service: RegisteredService, { problems }: Pick<AwsError, 'problems'>) {
  const what = problems.map((problem) => problem.what).join('; ');
  const remedy = problems[0]?.remedy;
  const problem = {
    code: 'rollout-not-started',
    what: `Service ${service.name}: its rollout could not be started. ${what}`,
    ...(remedy ? { remedy } : {}),
  };
  return { outcome: 'not-started', problem } as const;
}
