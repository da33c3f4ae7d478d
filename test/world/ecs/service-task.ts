import type { RunTaskRequest } from '@aws-sdk/client-ecs';
import { launch } from './launch.ts';
import type { ContainerLife, TaskLife } from './life.ts';
import type { EcsModel, TaskRecord } from './model.ts';
import { hexOf } from './names.ts';
import { type RolloutLife, rolloutDefaults, type TaskFailure } from './rollout-life.ts';
import type { DeploymentRecord, ServiceRecord } from './service-model.ts';

interface Start {
  readonly at: number;
  readonly life: RolloutLife;
  /** How it fails, if it does. */
  readonly failure?: TaskFailure | undefined;
}

/** A task of a service; the account decides as well whether it can start. */
export function serviceTask(
  model: EcsModel,
  service: ServiceRecord,
  { deployment, start }: { deployment: DeploymentRecord; start: Start },
): TaskRecord {
  const { definition } = deployment;
  const id = hexOf(`${service.arn} ${deployment.id} ${deployment.tasks.length}`, 32);
  const planned = lifeOf(deployment, start);
  const before = start.at < model.startedAt; // what ran before found what it needed
  const life = before ? planned : launch(planned, definition.raw, model.suppliers);
  const fails = start.failure !== undefined || life.failsToStart !== undefined;
  const { cluster } = service.scenario;
  const task: TaskRecord = {
    id,
    arn: model.names.task(cluster, id),
    cluster,
    definition,
    request: requestOf(service, deployment, start.at),
    life,
    createdAt: start.at,
    service: service.arn,
    healthyMs: fails ? Infinity : (start.life.healthyMs ?? rolloutDefaults.healthyMs),
  };
  deployment.tasks.push(task);
  model.tasks.push(task);
  return task;
}

/** What RunTask would have been asked for. */
function requestOf(
  { scenario, settings }: ServiceRecord,
  { id, definition }: DeploymentRecord,
  at: number,
): RunTaskRequest {
  const { capacityProviderStrategy, launchType, networkConfiguration, enableExecuteCommand } =
    settings.at(at);
  const given = { capacityProviderStrategy, launchType, networkConfiguration };
  return {
    taskDefinition: definition.arn,
    startedBy: id,
    group: `service:${scenario.name}`,
    enableExecuteCommand: enableExecuteCommand ?? false,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

function lifeOf(deployment: DeploymentRecord, { life, failure }: Start): TaskLife {
  const { provisioningMs, pendingMs, stoppingMs } = { ...rolloutDefaults, ...life };
  const names = (deployment.definition.raw.containerDefinitions ?? []).map(({ name = '' }) => name);
  const each = (one: ContainerLife) => Object.fromEntries(names.map((name) => [name, one]));
  const good = { provisioningMs, pendingMs, stoppingMs, containers: each({ exitsAt: Infinity }) };
  if (failure?.kind === 'stuck') return { ...good, provisioningMs: Infinity };
  if (failure?.kind === 'start')
    return {
      ...good,
      failsToStart: {
        stoppedReason: failure.stoppedReason,
        ...(failure.containers ? { containers: failure.containers } : {}),
      },
    };
  if (failure?.kind !== 'crash') return good;
  const { afterMs: exitsAt, exitCode, reason } = failure;
  return { ...good, containers: each({ exitsAt, exitCode, ...(reason ? { reason } : {}) }) };
}
