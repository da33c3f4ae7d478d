import type {
  Cluster,
  DescribeClustersRequest,
  DescribeClustersResponse,
  Failure,
} from '@aws-sdk/client-ecs';
import type { ScenarioCluster } from '../scenario.ts';
import type { Call } from '../service.ts';
import type { EcsModel } from './model.ts';
import { statusAt, timelineAt } from './task-view.ts';

export function describeClusters(
  model: EcsModel,
  request: DescribeClustersRequest,
  { now }: Call,
): DescribeClustersResponse {
  const clusters: Cluster[] = [];
  const failures: Failure[] = [];
  const tags = request.include?.includes('TAGS') ?? false;
  for (const name of request.clusters ?? ['default']) {
    const found = model.cluster(name);
    if (found) clusters.push(shown(found, { model, now, tags }));
    else
      failures.push({
        arn: name.startsWith('arn:') ? name : model.names.cluster(name),
        reason: 'MISSING',
      });
  }
  return { clusters, failures };
}

function shown(
  cluster: ScenarioCluster,
  { model, now, tags }: { model: EcsModel; now: number; tags: boolean },
): Cluster {
  const services = model.services.filter(({ scenario }) => scenario.cluster === cluster.name);
  const statuses = model.tasks
    .filter((task) => task.cluster === cluster.name && task.createdAt <= now)
    .map((task) => statusAt(timelineAt(task, now), now));
  return {
    clusterArn: model.names.cluster(cluster.name),
    clusterName: cluster.name,
    status: cluster.status ?? 'ACTIVE',
    registeredContainerInstancesCount: 0,
    runningTasksCount: statuses.filter((status) => status === 'RUNNING').length,
    pendingTasksCount: statuses.filter((status) => /^(PROVISIONING|PENDING)$/.test(status)).length,
    activeServicesCount: services.filter(({ settings }) => settings.at(now).status === 'ACTIVE')
      .length,
    statistics: [],
    tags: tags ? [...(cluster.tags ?? [])] : [],
    settings: [],
    capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
    defaultCapacityProviderStrategy: [...(cluster.defaultCapacityProviderStrategy ?? [])],
  };
}
