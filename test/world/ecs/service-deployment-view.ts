import type {
  ServiceDeployment,
  ServiceDeploymentAlarms,
  ServiceDeploymentCircuitBreaker,
  ServiceDeploymentLifecycleStage,
  ServiceRevisionSummary,
} from '@aws-sdk/client-ecs';
import type { EcsModel } from './model.ts';
import type {
  DeploymentRecord,
  ServiceDeploymentRecord,
  ServiceDeploymentState,
  ServiceRecord,
  ServiceSettings,
} from './service-model.ts';
import { countsOf } from './service-view.ts';

type Monitor = ServiceDeploymentState['monitor'];

/** What DescribeServiceDeployments shows of one. */
export function serviceDeploymentAt(
  model: EcsModel,
  service: ServiceRecord,
  { history, now }: { history: ServiceDeploymentRecord; now: number },
): ServiceDeployment {
  const { monitor, production, test, step: _step, ...shownState } = history.state.at(now);
  const { lifecycleStage: stage, ...state } = shownState;
  const settings = service.settings.at(now);
  const { failedTasks } = history.target.state.at(now);
  return {
    serviceDeploymentArn: history.arn,
    serviceArn: service.arn,
    clusterArn: model.names.cluster(service.scenario.cluster),
    createdAt: new Date(history.createdAt),
    updatedAt: new Date(history.state.lastChange(now)),
    ...state,
    ...(stage ? { lifecycleStage: stage as ServiceDeploymentLifecycleStage } : {}),
    sourceServiceRevisions: history.sources.map((one) => ({
      ...summary(one, now),
      ...trafficOf({ production, test }, one === servingOf(history, now) ? 'old' : 'none'),
    })),
    targetServiceRevision: {
      ...summary(history.target, now),
      ...trafficOf({ production, test }, 'new'),
    },
    deploymentConfiguration: settings.deploymentConfiguration,
    deploymentCircuitBreaker: {
      ...breakerAt(settings, monitor),
      failureCount: failedTasks,
      threshold: history.threshold,
    },
    alarms: alarmsAt(settings, monitor),
  };
}

/** What served before a deployment in stages: the source that was completed last. */
function servingOf({ sources }: ServiceDeploymentRecord, now: number) {
  const completedAt = ({ state }: DeploymentRecord) => state.at(now).completedAt ?? -1;
  return [...sources].sort((left, right) => completedAt(right) - completedAt(left))[0];
}

/** A revision's share of the traffic; a rolling update tells none. */
function trafficOf(
  { production, test }: Pick<ServiceDeploymentState, 'production' | 'test'>,
  role: 'new' | 'old' | 'none',
): ServiceRevisionSummary {
  if (production === undefined || test === undefined) return {};
  const shareOf = (share: number) => (role === 'new' ? share : role === 'old' ? 100 - share : 0);
  return {
    requestedProductionTrafficWeight: shareOf(production),
    requestedTestTrafficWeight: shareOf(test),
  };
}

function summary(deployment: DeploymentRecord, now: number): ServiceRevisionSummary {
  const { runningCount, pendingCount } = countsOf(deployment, now);
  const { desired, status } = deployment.state.at(now);
  return {
    arn: deployment.revisionArn,
    requestedTaskCount: status === 'INACTIVE' ? 0 : desired,
    runningTaskCount: runningCount,
    pendingTaskCount: pendingCount,
  };
}

function breakerAt(
  { deploymentConfiguration }: ServiceSettings,
  monitor: Monitor,
): ServiceDeploymentCircuitBreaker {
  if (!deploymentConfiguration.deploymentCircuitBreaker?.enable) return { status: 'DISABLED' };
  if (monitor === 'TRIGGERED_BREAKER') return { status: 'TRIGGERED' };
  return { status: monitor === 'MONITORING' ? 'MONITORING' : 'MONITORING_COMPLETE' };
}

function alarmsAt(
  { deploymentConfiguration }: ServiceSettings,
  monitor: Monitor,
): ServiceDeploymentAlarms {
  const { alarmNames = [], enable } = deploymentConfiguration.alarms ?? {};
  if (!enable) return { status: 'DISABLED', alarmNames: [], triggeredAlarmNames: [] };
  if (monitor === 'TRIGGERED_ALARM')
    return { status: 'TRIGGERED', alarmNames, triggeredAlarmNames: alarmNames };
  const status = monitor === 'MONITORING' ? 'MONITORING' : 'MONITORING_COMPLETE';
  return { status, alarmNames, triggeredAlarmNames: [] };
}
