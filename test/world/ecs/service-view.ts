import type { Deployment, Service } from '@aws-sdk/client-ecs';
import type { EcsModel } from './model.ts';
import {
  type DeploymentRecord,
  primaryOf,
  type ServiceRecord,
  type ServiceSettings,
  shown,
} from './service-model.ts';
import { statusAt, timelineAt } from './task-view.ts';

interface View {
  readonly model: EcsModel;
  readonly now: number;
  readonly tags: boolean;
}

const mostEvents = 100;

/** ECS's history knows of a service deployment only a few seconds after it began. */
export const historyLagMs = 3_000;

/** What DescribeServices shows of a service. */
export function serviceAt(service: ServiceRecord, view: View): Service {
  const { model, now, tags } = view;
  const { scenario } = service;
  const settings = service.settings.at(now);
  const native = (settings.deploymentController?.type ?? 'ECS') === 'ECS';
  const known = native ? shown(service, now) : []; // others have task sets
  const deployments = known.map((one) => deploymentAt(one, settings, now));
  const sum = (member: 'runningCount' | 'pendingCount') =>
    deployments.reduce((total, deployment) => total + (deployment[member] ?? 0), 0);
  return {
    serviceArn: service.arn,
    serviceName: scenario.name,
    clusterArn: model.names.cluster(scenario.cluster),
    runningCount: sum('runningCount'),
    pendingCount: sum('pendingCount'),
    deployments,
    events: service.events
      .filter(({ at }) => at <= now)
      .reverse()
      .sort((left, right) => right.at - left.at)
      .slice(0, mostEvents)
      .map(({ at: _at, ...event }) => event),
    createdAt: new Date(model.startedAt - 86_400_000),
    ...historyAt(service, now),
    ...(tags ? { tags: [...(scenario.tags ?? [])] } : {}),
    ...settings,
  };
}

function historyAt(service: ServiceRecord, now: number): Partial<Service> {
  const current = service.history.find(({ createdAt }) => createdAt + historyLagMs <= now);
  const primary = primaryOf(service, now);
  if (!current || !primary) return {};
  return {
    currentServiceDeployment: current.arn,
    currentServiceRevisions: shown(service, now).map((one) => ({
      arn: one.revisionArn,
      requestedTaskCount: one.state.at(now).desired,
      runningTaskCount: countsOf(one, now).runningCount,
      pendingTaskCount: countsOf(one, now).pendingCount,
    })),
  };
}

export function countsOf({ tasks }: DeploymentRecord, now: number) {
  const statuses = tasks
    .filter(({ createdAt }) => createdAt <= now)
    .map((task) => statusAt(timelineAt(task, now), now));
  return {
    runningCount: statuses.filter((status) => status === 'RUNNING').length,
    pendingCount: statuses.filter((status) => /^(PROVISIONING|PENDING)$/.test(status)).length,
  };
}

function deploymentAt(
  deployment: DeploymentRecord,
  settings: ServiceSettings,
  now: number,
): Deployment {
  const { status, desired, failedTasks, rolloutState, reason } = deployment.state.at(now);
  const { launchType, capacityProviderStrategy, platformVersion, platformFamily } = settings;
  const { networkConfiguration } = settings;
  const common = { launchType, capacityProviderStrategy, platformFamily, networkConfiguration };
  const given = Object.entries(common).filter(([, value]) => value !== undefined);
  return {
    id: deployment.id,
    status,
    taskDefinition: deployment.definition.arn,
    desiredCount: desired,
    ...countsOf(deployment, now),
    failedTasks,
    createdAt: new Date(deployment.createdAt),
    updatedAt: new Date(deployment.state.lastChange(now)),
    ...Object.fromEntries(given),
    platformVersion: platformVersion === 'LATEST' ? '1.4.0' : platformVersion,
    rolloutState,
    rolloutStateReason: reason,
  };
}
