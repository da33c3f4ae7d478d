import type {
  DescribeServicesRequest,
  DescribeServicesResponse,
  Failure,
  ListServicesRequest,
  ListServicesResponse,
  Service,
} from '@aws-sdk/client-ecs';
import { AwsFailure } from '../failure.ts';
import type { ScenarioService } from '../scenario.ts';
import type { Call } from '../service.ts';
import type { EcsModel } from './model.ts';
import { hexOf, shortName } from './names.ts';
import { pageOf } from './paging.ts';

/** Inactive services are not listed; draining ones are. */
export function listServices(model: EcsModel, request: ListServicesRequest): ListServicesResponse {
  const cluster = model.usableCluster(request.cluster);
  const arns = (model.scenario.services ?? [])
    .filter((service) => service.cluster === cluster.name && service.status !== 'INACTIVE')
    .filter(({ launchType = 'FARGATE' }) => (request.launchType ?? launchType) === launchType)
    .map(({ name }) => model.names.service(cluster.name, name));
  const { items, ...rest } = pageOf(arns, { ...request, default: 10 });
  return { serviceArns: items, ...rest };
}

export function describeServices(
  model: EcsModel,
  request: DescribeServicesRequest,
  { now }: Call,
): DescribeServicesResponse {
  const cluster = model.usableCluster(request.cluster);
  const asked = request.services ?? [];
  if (asked.length === 0)
    throw new AwsFailure('InvalidParameterException', 'Services cannot be empty.');
  if (asked.length > 10)
    throw new AwsFailure(
      'InvalidParameterException',
      'Services cannot have more than 10 elements.',
    );
  const services: Service[] = [];
  const failures: Failure[] = [];
  for (const name of asked) {
    const found = (model.scenario.services ?? []).find(
      (service) => service.cluster === cluster.name && service.name === shortName(name),
    );
    const arn = model.names.service(cluster.name, shortName(name));
    if (found) services.push(shown(found, { model, now, tags: request.include?.includes('TAGS') }));
    else failures.push({ arn, reason: 'MISSING' });
  }
  return { services, failures };
}

interface View {
  readonly model: EcsModel;
  readonly now: number;
  readonly tags?: boolean | undefined;
}

function shown(service: ScenarioService, view: View): Service {
  const { model } = view;
  const common = commonOf(service, view);
  const created = new Date(model.startedAt - 86_400_000);
  return {
    serviceArn: model.names.service(service.cluster, service.name),
    serviceName: service.name,
    clusterArn: model.names.cluster(service.cluster),
    status: service.status ?? 'ACTIVE',
    ...common,
    loadBalancers: [],
    serviceRegistries: [],
    deploymentConfiguration: {
      deploymentCircuitBreaker: { enable: true, rollback: true },
      maximumPercent: 200,
      minimumHealthyPercent: 100,
    },
    deployments: service.status === 'INACTIVE' ? [] : [deploymentOf(service, common, created)],
    events: [],
    createdAt: created,
    placementConstraints: [],
    placementStrategy: [],
    schedulingStrategy: 'REPLICA',
    deploymentController: { type: 'ECS' },
    enableECSManagedTags: true,
    propagateTags: 'SERVICE',
    enableExecuteCommand: false,
    ...(view.tags ? { tags: [...(service.tags ?? [])] } : {}),
    ...service.more,
  };
}

/** What a service and its deployment both show. */
function commonOf(service: ScenarioService, { model, now }: View) {
  const definition = model.definitions.find(service.taskDefinition, now);
  const { capacityProviderStrategy: strategy, network } = service;
  const desiredCount = service.desiredCount ?? 1;
  return {
    desiredCount,
    runningCount: service.runningCount ?? desiredCount,
    pendingCount: 0,
    ...(strategy
      ? { capacityProviderStrategy: [...strategy] }
      : { launchType: service.launchType ?? 'FARGATE' }),
    platformVersion: service.platformVersion ?? 'LATEST',
    platformFamily: 'Linux',
    taskDefinition: definition?.arn ?? service.taskDefinition,
    ...(network ? { networkConfiguration: { awsvpcConfiguration: network } } : {}),
  };
}

function deploymentOf(
  service: ScenarioService,
  common: ReturnType<typeof commonOf>,
  created: Date,
) {
  return {
    id: `ecs-svc/${BigInt(`0x${hexOf(service.name, 16)}`)}`.slice(0, 27),
    status: 'PRIMARY',
    ...common,
    failedTasks: 0,
    createdAt: created,
    updatedAt: created,
    rolloutState: 'COMPLETED' as const,
    rolloutStateReason: 'ECS deployment completed.',
  };
}
