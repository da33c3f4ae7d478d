import type {
  DescribeServiceDeploymentsRequest,
  DescribeServiceDeploymentsResponse,
  Failure,
  ListServiceDeploymentsRequest,
  ListServiceDeploymentsResponse,
  ServiceDeployment,
  ServiceDeploymentBrief,
  StopServiceDeploymentRequest,
  StopServiceDeploymentResponse,
} from '@aws-sdk/client-ecs';
import { AwsFailure } from '../failure.ts';
import type { Call } from '../service.ts';
import { stopRequest } from './causes.ts';
import type { EcsModel } from './model.ts';
import { pageOf } from './paging.ts';
import { fail } from './roll-back.ts';
import { serviceDeploymentAt } from './service-deployment-view.ts';
import { isOpen, type ServiceDeploymentRecord, type ServiceRecord } from './service-model.ts';
import { historyLagMs } from './service-view.ts';

/** Newest first; the very newest are not there yet. */
export function listServiceDeployments(
  model: EcsModel,
  request: ListServiceDeploymentsRequest,
  { now }: Call,
): ListServiceDeploymentsResponse {
  const cluster = model.usableCluster(request.cluster);
  const service = model.service(cluster.name, request.service ?? '');
  if (!service) throw new AwsFailure('ServiceNotFoundException', 'Service not found.');
  const { before, after } = request.createdAt ?? {};
  const known = service.history
    .filter(({ createdAt }) => createdAt + historyLagMs <= now)
    .filter(({ createdAt }) => createdAt >= (momentOf(after) ?? -Infinity))
    .filter(({ createdAt }) => createdAt <= (momentOf(before) ?? Infinity))
    .map((one) => brief(serviceDeploymentAt(model, service, { history: one, now })))
    .filter(
      ({ status }) => !request.status?.length || request.status.includes(status ?? 'PENDING'),
    );
  const { items, ...rest } = pageOf(known, { ...request, default: 100 });
  return { serviceDeployments: items, ...rest };
}

/** On the wire a timestamp is seconds, whatever the SDK's type says. */
function momentOf(wire: unknown): number | undefined {
  if (wire === undefined) return undefined;
  const seconds = typeof wire === 'object' ? (wire as { rawJSON: string }).rawJSON : wire;
  return Math.round(Number(seconds) * 1000);
}

function brief(full: ServiceDeployment): ServiceDeploymentBrief {
  const { serviceDeploymentArn, serviceArn, clusterArn, createdAt, status } = full;
  const { startedAt, finishedAt, statusReason, targetServiceRevision } = full;
  const members = {
    serviceDeploymentArn,
    serviceArn,
    clusterArn,
    startedAt,
    createdAt,
    finishedAt,
    targetServiceRevisionArn: targetServiceRevision?.arn,
    status,
    statusReason,
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

const mostDescribed = 20;

export function describeServiceDeployments(
  model: EcsModel,
  { serviceDeploymentArns: asked = [] }: DescribeServiceDeploymentsRequest,
  { now }: Call,
): DescribeServiceDeploymentsResponse {
  if (asked.length > mostDescribed)
    throw new AwsFailure(
      'InvalidParameterException',
      `Service deployment ARNs cannot have more than ${mostDescribed} elements.`,
    );
  const serviceDeployments: ServiceDeployment[] = [];
  const failures: Failure[] = [];
  for (const arn of asked) {
    const found = find(model, arn, now);
    if (found)
      serviceDeployments.push(
        serviceDeploymentAt(model, found.service, { history: found.history, now }),
      );
    else failures.push({ arn, reason: 'MISSING' });
  }
  return { serviceDeployments, failures };
}

interface Found {
  readonly service: ServiceRecord;
  readonly history: ServiceDeploymentRecord;
}

function find(model: EcsModel, arn: string | undefined, now: number): Found | undefined {
  for (const service of model.services)
    for (const history of service.history)
      if (history.arn === arn && history.createdAt + historyLagMs <= now)
        return { service, history };
  return undefined;
}

/** The service deployment that a request names, and its service. */
export function findServiceDeployment(
  model: EcsModel,
  arn: string | undefined,
  now: number,
): Found {
  const found = find(model, arn, now);
  if (!found)
    throw new AwsFailure(
      'ServiceDeploymentNotFoundException',
      'The specified service deployment was not found.',
    );
  return found;
}

/** What is going back already goes on going back. */
export function stopServiceDeployment(
  model: EcsModel,
  request: StopServiceDeploymentRequest,
  { now }: Call,
): StopServiceDeploymentResponse {
  const { serviceDeploymentArn: arn, stopType = 'ROLLBACK' } = request;
  if (stopType !== 'ROLLBACK')
    throw new AwsFailure('InvalidParameterException', `Stop type ${stopType} is not supported.`);
  const { service, history } = findServiceDeployment(model, arn, now);
  const { status } = history.state.at(now);
  if (!isOpen(status))
    throw new AwsFailure(
      'ConflictException',
      `The service deployment cannot be stopped because its status is ${status}.`,
      { members: { resourceIds: [history.arn] } },
    );
  if (status === 'PENDING' || status === 'IN_PROGRESS') {
    const rollout = { at: now, target: history.target, history, life: service.life };
    fail(model, service, { rollout, at: now, by: stopRequest });
  }
  return { serviceDeploymentArn: history.arn };
}
