import type {
  Service,
  ServiceDeployment,
  ServiceDeploymentStatus,
  ServiceEvent,
} from '@aws-sdk/client-ecs';
import type { ScenarioService } from '../scenario.ts';
import type { Revision } from './definitions.ts';
import type { Ledger } from './ledger.ts';
import type { EcsModel, TaskRecord } from './model.ts';
import { hexOf } from './names.ts';
import type { Meanwhile, RolloutLife } from './rollout-life.ts';
import type { Stage } from './stages.ts';
import { timelineAt } from './task-view.ts';
import type { StopRequest, Timeline } from './timeline.ts';

export interface DeploymentState {
  /** INACTIVE: no longer shown. */
  readonly status: 'PRIMARY' | 'ACTIVE' | 'DRAINING' | 'INACTIVE';
  readonly desired: number;
  readonly failedTasks: number;
  readonly rolloutState: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  readonly reason: string;
  /** What a roll-back goes back to: the deployment that was completed last. */
  readonly completedAt?: number;
}

/** One entry of `deployments[]`, which is a service revision as well. */
export interface DeploymentRecord {
  readonly id: string;
  readonly revisionArn: string;
  readonly definition: Revision;
  readonly createdAt: number;
  /** Who made it: a call, or what the scenario says that others do. */
  readonly by: 'call' | 'others';
  readonly state: Ledger<DeploymentState>;
  tasks: TaskRecord[];
}

export interface ServiceDeploymentState
  extends Pick<
    ServiceDeployment,
    'statusReason' | 'startedAt' | 'finishedAt' | 'stoppedAt' | 'rollback' | 'lifecycleHookDetails'
  > {
  readonly status: ServiceDeploymentStatus;
  /** Of a deployment in stages: where it stands, by name and by number. */
  readonly lifecycleStage?: Stage;
  readonly step?: number;
  /** The new revision's share of the traffic, in per cent. */
  readonly production?: number;
  readonly test?: number;
  readonly monitor: 'MONITORING' | 'MONITORING_COMPLETE' | 'TRIGGERED_BREAKER' | 'TRIGGERED_ALARM';
}

/** One entry of the service's history. */
export interface ServiceDeploymentRecord {
  readonly arn: string;
  readonly createdAt: number;
  readonly target: DeploymentRecord;
  readonly sources: readonly DeploymentRecord[];
  readonly threshold: number;
  readonly state: Ledger<ServiceDeploymentState>;
}

export type ServiceSettings = Required<
  Pick<Service, 'status' | 'desiredCount' | 'deploymentConfiguration'>
> &
  Partial<Service>;

/** What was asked of one service and what follows from it. */
export interface ServiceRecord {
  readonly scenario: ScenarioService;
  readonly arn: string;
  readonly settings: Ledger<ServiceSettings>;
  readonly deployments: DeploymentRecord[];
  readonly history: ServiceDeploymentRecord[];
  events: (ServiceEvent & { readonly at: number })[];
  /** What others will do to it, soonest first. */
  ahead: { readonly at: number; readonly what: Meanwhile }[];
  /** How the rollout in hand goes. */
  life: RolloutLife;
  rollouts: number;
}

const known = new WeakMap<TaskRecord, { stop: StopRequest | undefined; times: Timeline }>();

/** A task's times with everything that is planned for it; found out once for each plan. */
export function timesOf(task: TaskRecord): Timeline {
  const before = known.get(task);
  if (before && before.stop === task.stop) return before.times;
  const times = timelineAt(task, Infinity);
  known.set(task, { stop: task.stop, times });
  return times;
}

/** The task counts as healthy from then on. */
export function readyAt(task: TaskRecord): number {
  return timesOf(task).startedAt + (task.healthyMs ?? 0);
}

export function primaryOf(service: ServiceRecord, now: number): DeploymentRecord | undefined {
  return service.deployments.find(({ state, createdAt }) => {
    return createdAt <= now && state.at(now).status === 'PRIMARY';
  });
}

/** The deployments that an answer shows: the primary one, then the newest. */
export function shown(service: ServiceRecord, now: number): DeploymentRecord[] {
  const known = service.deployments.filter(({ createdAt }) => createdAt <= now);
  const statusOf = ({ state }: DeploymentRecord) => state.at(now).status;
  const rank = (one: DeploymentRecord) => (statusOf(one) === 'PRIMARY' ? 0 : 1);
  return known
    .filter((one) => statusOf(one) !== 'INACTIVE')
    .sort((left, right) => rank(left) - rank(right));
}

export function goneAt(task: TaskRecord): number {
  return timesOf(task).stoppedAt;
}

/** Whether a service deployment may still be stopped. */
export function isOpen(status: ServiceDeploymentStatus): boolean {
  return /^(PENDING|IN_PROGRESS|STOP_REQUESTED|ROLLBACK_REQUESTED|ROLLBACK_IN_PROGRESS)$/.test(
    status,
  );
}

export function say(service: ServiceRecord, at: number, what: string): void {
  const id = uuidOf(`${service.arn} event ${service.events.length} ${at} ${what}`);
  const message = `(service ${service.scenario.name}) ${what}`;
  service.events.push({ id, at, createdAt: new Date(at), message });
}

export function uuidOf(text: string): string {
  return hexOf(text, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Takes back everything that was to come: from then on something else happens. */
export function cut(model: EcsModel, service: ServiceRecord, at: number): void {
  service.settings.cut(at);
  service.events = service.events.filter((event) => event.at <= at);
  for (const { state } of [...service.deployments, ...service.history]) state.cut(at);
  for (const deployment of service.deployments) {
    deployment.tasks = deployment.tasks.filter((task) => task.createdAt <= at);
    for (const task of deployment.tasks)
      if (task.stop?.stopCode && task.stop.at > at) delete task.stop;
  }
  const kept = new Set(service.deployments.flatMap(({ tasks }) => tasks));
  model.tasks = model.tasks.filter((task) => task.service !== service.arn || kept.has(task));
}
