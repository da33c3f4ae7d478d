import type { Parts } from '../../aws/parts.ts';
import { withoutBase } from '../../image-record/base.ts';
import { withLease } from '../../lease/wish.ts';
import { baseOf } from '../../naming/base.ts';
import { findCluster } from '../../placement/cluster.ts';
import { describe } from '../../task-definition/find.ts';
import { type Problem, UserError } from '../../text/errors.ts';
import { leaveOnCancel } from '../cancel/cancel.ts';
import { attend, takeAllBack } from '../end/attend.ts';
import type { FinishedRollout } from '../end/finished.ts';
import { answerLate, answerPauses } from '../follow/answer.ts';
import { Watch } from '../follow/watch.ts';
import { checkHistoryAccess } from '../prepare/history-access.ts';
import { notFound } from '../prepare/service-problems.ts';
import { type HandedService, parseHandover } from '../request/handover.ts';
import type { RolloutRequest } from '../request/request.ts';
import { originOf, primaryOf } from '../service/origin.ts';
import type { RegisteredService } from '../start/register.ts';
import { rollingDeed, type Started } from '../start/start.ts';
import { type Handed, handedProblems } from './handed-problems.ts';
import { ofOtherServices, rolledBackSince } from './taken-up.ts';

/**
 * Takes up the rollout of an earlier step: answers its pauses and follows it, or takes it back. What was
 * done meanwhile by somebody else is seen for what it is.
 * @throws UserError when a service of it is not there any more; nothing is changed then.
 */
export async function resumeRollout(asked: RolloutRequest, parts: Parts): Promise<FinishedRollout> {
  const { site, clock } = parts;
  const begunAt = clock.now();
  const handover = parseHandover(asked.rollout ?? '');
  const strangers = ofOtherServices(handover?.services ?? [], asked);
  if (strangers) throw new UserError([strangers]);
  const named = { ...asked, cluster: handover?.cluster ?? asked.cluster };
  site.openGroup('Read the environment');
  const handed = handover?.services ?? [];
  const read = await readAll(handed, named, parts);
  return withLease({ ...named, base: read.base }, parts, async (guarded) => {
    const { started, base } = guarded.waited ? await readAll(handed, named, guarded) : read;
    return takeUp({ started, begunAt }, { ...named, baseEnvironment: base }, guarded);
  });
}

interface Taken {
  readonly started: readonly Started[];
  readonly begunAt: number;
}

async function takeUp(
  { started, begunAt }: Taken,
  request: RolloutRequest,
  parts: Parts,
): Promise<FinishedRollout> {
  const { site, clock } = parts;
  const watches = started.map((one) => new Watch(one, clock.now()));
  site.openGroup(`Take up ${watches.length} services of ${request.cluster}`);
  try {
    const underWay = { watches, startedAt: clock.now(), begunAt };
    if (request.operation === 'rollback') return await takeAllBack(underWay, request, parts);
    await answerPauses(watches, parts);
    for (const { service } of started)
      parts.trail.add(rollingDeed(service, { ...request, region: parts.aws.region }));
    const afterLook = () => answerLate(watches, parts);
    return await attend({ ...underWay, afterLook }, request, parts);
  } catch (thrown) {
    if (parts.signal.aborted) await leaveOnCancel(watches, request, parts);
    throw thrown;
  } finally {
    site.closeGroup();
  }
}

async function readAll(
  handed: readonly HandedService[],
  request: RolloutRequest,
  { aws }: Parts,
): Promise<{ readonly started: readonly Started[]; readonly base: string | undefined }> {
  const cluster = await findCluster(aws, request.cluster);
  if (!cluster.value) throw new UserError(cluster.problems);
  const ecs = await aws.ecs();
  const names = handed.map(({ name }) => name);
  const services = await ecs.describeServices(request.cluster, names);
  const access = await checkHistoryAccess(ecs, services);
  const base = baseOf(request.baseEnvironment, cluster.value);
  const baseless = request.recordImages && base === undefined ? [withoutBase(cluster.value)] : [];
  const problems: Problem[] = [...access.problems, ...baseless];
  const started: Started[] = [];
  for (const one of handed) {
    const service = services.find(({ serviceName }) => serviceName === one.name);
    if (!service) {
      problems.push(notFound(one.name, { ...request, region: aws.region }));
      continue;
    }
    const from = one.from === undefined ? undefined : await describe(ecs, one.from);
    const to = await describe(ecs, one.to);
    const now = { handed: one, service, from, to };
    problems.push(...handedProblems(now, request, aws.region));
    started.push(startedOf(now, request));
  }
  if (problems.length > 0) throw new UserError(problems);
  return { started, base };
}

function countOf({ count }: HandedService): { countBefore?: number } {
  return count === undefined ? {} : { countBefore: count };
}

/** As it was when the earlier step began. */
function startedOf(
  { handed, service, from: before, to: described }: Handed,
  { operation }: RolloutRequest,
): Started {
  const { name, to, deployment: deploymentId, known: handedKnown, pause } = handed;
  const definition = described?.taskDefinition ?? { taskDefinitionArn: to };
  const revision = before && String(before.taskDefinition.taskDefinitionArn);
  const { id, taskDefinition } = primaryOf(service) ?? {};
  // Where all goes back, what runs the old revision now is home, whoever did that.
  const isReturn = operation === 'rollback';
  const undone = isReturn ? undefined : rolledBackSince(handed, service, revision);
  const isHome = isReturn && taskDefinition === revision && id !== deploymentId;
  const known = new Set([...handedKnown, ...(isHome && id ? [id] : [])]);
  const registered: RegisteredService = {
    ...{ name, service, definition, to, isNew: false, changes: [] },
    ...{ wanted: definition, existing: definition },
    origin: { ...originOf(service), revision, deployments: known, ...countOf(handed) },
    running: described ?? { taskDefinition: definition, tags: [] },
  };
  // Nothing of ours is left to follow or to take back: what is in charge now is somebody's.
  if (undone) return { service: registered, deploymentId: undefined, judgement: undone, known };
  return { service: registered, deploymentId, judgement: undefined, known, pause };
}
