import { AwsFailure } from '../failure.ts';
import type { ScenarioService } from '../scenario.ts';
import type { Revision } from './definitions.ts';
import { Ledger } from './ledger.ts';
import type { EcsModel } from './model.ts';
import { hexOf } from './names.ts';
import { deploy } from './service-changes.ts';
import { deploymentOf, historyOf } from './service-deployment.ts';
import type { ServiceRecord, ServiceSettings } from './service-model.ts';
import { serviceTask } from './service-task.ts';

const day = 86_400_000;

/** The scenario's services: each has run its definition for a day. */
export function servicesOf(model: EcsModel): ServiceRecord[] {
  return (model.scenario.services ?? []).map((service) => started(model, service));
}

/** A service that somebody creates: its first deployment begins. */
export function createService(
  model: EcsModel,
  scenario: ScenarioService,
  at: number,
): ServiceRecord {
  const definition = model.definitions.find(scenario.taskDefinition, at);
  if (!definition) throw new AwsFailure('ClientException', 'TaskDefinition not found.');
  const service = recordOf(model, { scenario, definition, at });
  model.services.push(service);
  deploy(model, service, { definition, at, by: 'call' });
  return service;
}

interface Start {
  readonly scenario: ScenarioService;
  readonly definition: Revision;
  readonly at: number;
}

function recordOf(model: EcsModel, { scenario, definition, at }: Start): ServiceRecord {
  return {
    scenario,
    arn: model.names.service(scenario.cluster, scenario.name),
    settings: new Ledger<ServiceSettings>(at, settingsOf(scenario, definition)),
    deployments: [],
    history: [],
    events: [],
    ahead: [],
    life: {},
    rollouts: 0,
  };
}

function started(model: EcsModel, scenario: ScenarioService): ServiceRecord {
  const at = model.startedAt - day;
  const definition = revisionOf(model, scenario.taskDefinition);
  const service = recordOf(model, { scenario, definition, at });
  if (scenario.status === 'INACTIVE') return service;
  const { desiredCount = 1, unproven = false, name } = scenario;
  const { runningCount = unproven ? 0 : desiredCount } = scenario;
  const id = `ecs-svc/${BigInt(`0x${hexOf(name, 16)}`)}`.slice(0, 27);
  const first = deploymentOf(model, service, {
    id,
    definition,
    at,
    by: 'others',
    desired: desiredCount,
  });
  const history = historyOf(service, { target: first, sources: [], at });
  const { startedAt } = model;
  service.ahead = (scenario.meanwhile ?? [])
    .map((what) => ({ at: startedAt + what.atMs, what }))
    .sort((left, right) => left.at - right.at);
  if (unproven) {
    history.state.add(at, { status: 'IN_PROGRESS', startedAt: new Date(at) });
    return service;
  }
  first.state.add(at, {
    rolloutState: 'COMPLETED',
    reason: `ECS deployment ${id} completed.`,
    completedAt: at,
  });
  for (let n = 0; n < runningCount; n += 1)
    serviceTask(model, service, { deployment: first, start: { at, life: {} } });
  history.state.add(at, {
    status: 'SUCCESSFUL',
    finishedAt: new Date(at),
    monitor: 'MONITORING_COMPLETE',
  });
  return service;
}

/** A scenario may name a definition that nobody registered: it is shown as it is. */
function revisionOf(model: EcsModel, name: string): Revision {
  const found = model.definitions.find(name, model.startedAt);
  return found ?? { family: name, revision: 1, arn: name, raw: {}, tags: [], registeredAt: 0 };
}

function settingsOf(scenario: ScenarioService, { arn }: Revision): ServiceSettings {
  const { capacityProviderStrategy: strategy, network } = scenario;
  return {
    status: scenario.status ?? 'ACTIVE',
    desiredCount: scenario.desiredCount ?? 1,
    taskDefinition: arn,
    ...(strategy
      ? { capacityProviderStrategy: [...strategy] }
      : { launchType: scenario.launchType ?? 'FARGATE' }),
    platformVersion: scenario.platformVersion ?? 'LATEST',
    platformFamily: 'Linux',
    ...(network ? { networkConfiguration: { awsvpcConfiguration: network } } : {}),
    loadBalancers: [],
    serviceRegistries: [],
    deploymentConfiguration: {
      deploymentCircuitBreaker: { enable: true, rollback: true },
      maximumPercent: 200,
      minimumHealthyPercent: 100,
    },
    placementConstraints: [],
    placementStrategy: [],
    schedulingStrategy: 'REPLICA',
    deploymentController: { type: 'ECS' },
    enableECSManagedTags: true,
    propagateTags: 'SERVICE',
    enableExecuteCommand: false,
    ...scenario.more,
  };
}
