import { Convergence } from './converge.ts';
import type { EcsModel } from './model.ts';
import { type RolloutLife, rolloutDefaults } from './rollout-life.ts';
import { thresholdOf } from './service-deployment.ts';
import {
  cut,
  type DeploymentRecord,
  type ServiceDeploymentRecord,
  type ServiceRecord,
  say,
} from './service-model.ts';

export interface Rollout {
  readonly at: number;
  readonly target: DeploymentRecord;
  readonly history: ServiceDeploymentRecord;
  readonly life: RolloutLife;
}

/** Writes down all that will come of a rollout, as long as nobody does anything else. */
export function rollOut(model: EcsModel, service: ServiceRecord, rollout: Rollout): void {
  const { at, target, history, life } = rollout;
  const { deploymentConfiguration: configuration, desiredCount } = service.settings.at(at);
  const breaker = configuration.deploymentCircuitBreaker?.enable ?? false;
  const failureLimit = breaker ? thresholdOf(configuration, desiredCount) : Infinity;
  history.state.add(at + 1_000, { status: 'IN_PROGRESS', startedAt: new Date(at + 1_000) });
  const outcome = new Convergence(model, service, { at, target, life, failureLimit }).run();
  const doneAt = outcome.convergedAt + (life.settlingMs ?? rolloutDefaults.settlingMs);
  const alarmAt = life.fails?.kind === 'alarm' ? history.createdAt + life.fails.atMs : Infinity;
  if (alarmAt < doneAt) fail(model, service, { rollout, at: Math.max(at, alarmAt), by: alarm });
  else if (outcome.failedAt < Infinity)
    fail(model, service, { rollout, at: outcome.failedAt, by: circuitBreaker });
  else if (doneAt < Infinity) {
    complete(service, target, doneAt);
    const finishedAt = new Date(doneAt);
    history.state.add(doneAt, { status: 'SUCCESSFUL', finishedAt, monitor: 'MONITORING_COMPLETE' });
  }
}

/** What ends a rollout: how it is called and how that is shown. */
interface Cause {
  readonly text: string;
  readonly event: string;
  readonly history: string;
  readonly monitor: 'TRIGGERED_BREAKER' | 'TRIGGERED_ALARM' | 'MONITORING_COMPLETE';
  readonly rollsBack: (service: ServiceRecord, at: number) => boolean;
}

const circuitBreaker: Cause = {
  text: 'ECS deployment circuit breaker: tasks failed to start.',
  event: 'deployment failed: tasks failed to start.',
  history: 'Service deployment rolled back because the circuit breaker threshold was exceeded.',
  monitor: 'TRIGGERED_BREAKER',
  rollsBack: (service, at) =>
    service.settings.at(at).deploymentConfiguration.deploymentCircuitBreaker?.rollback ?? false,
};

const alarm: Cause = {
  text: 'ECS deployment failed: alarm detected.',
  event: 'deployment failed: alarm detected.',
  history: 'Service deployment rolled back because one or more CloudWatch alarms were detected.',
  monitor: 'TRIGGERED_ALARM',
  rollsBack: (service, at) =>
    service.settings.at(at).deploymentConfiguration.alarms?.rollback ?? true,
};

export const stopRequest: Cause = {
  text: 'ECS deployment stopped.',
  event: 'deployment stopped.',
  history: 'Service deployment rolled back because of a StopServiceDeployment request.',
  monitor: 'MONITORING_COMPLETE',
  rollsBack: () => true,
};

/** Ends it, and goes back to the last completed deployment when that is wanted and there is one. */
export function fail(
  model: EcsModel,
  service: ServiceRecord,
  { rollout, at, by }: { rollout: Rollout; at: number; by: Cause },
): void {
  const { target, history } = rollout;
  cut(model, service, at);
  const previous = service.deployments.find(
    (one) => one !== target && one.state.at(at).rolloutState === 'COMPLETED',
  );
  target.state.add(at, { rolloutState: 'FAILED', reason: by.text });
  say(service, at, `(deployment ${target.id}) ${by.event}`);
  const stopped = { stoppedAt: new Date(at), statusReason: by.text, monitor: by.monitor };
  if (previous && by.rollsBack(service, at))
    rollBack(model, service, { rollout, previous, at, by });
  else history.state.add(at, { status: 'STOPPED', ...stopped });
}

/** The old deployment is the primary one again, under its old id. */
function rollBack(
  model: EcsModel,
  service: ServiceRecord,
  about: { rollout: Rollout; previous: DeploymentRecord; at: number; by: Cause },
): void {
  const { rollout, previous, at, by } = about;
  const { target, history } = rollout;
  const prefix = by === circuitBreaker ? 'ECS deployment circuit breaker' : 'ECS deployment';
  const reason = `${prefix}: rolling back to deploymentId ${previous.id}.`;
  const { desiredCount } = service.settings.at(at);
  target.state.add(at, { status: 'ACTIVE' });
  const again = { status: 'PRIMARY', rolloutState: 'IN_PROGRESS', reason } as const;
  previous.state.add(at, { ...again, desired: desiredCount, failedTasks: 0 });
  service.settings.add(at, { taskDefinition: previous.definition.arn });
  say(service, at, `rolling back to deployment ${previous.id}.`);
  const rollback = {
    reason: by.history,
    startedAt: new Date(at),
    serviceRevisionArn: previous.revisionArn,
  };
  history.state.add(at, {
    status: 'ROLLBACK_REQUESTED',
    monitor: by.monitor,
    statusReason: by.history,
  });
  history.state.add(at + 1_000, { status: 'ROLLBACK_IN_PROGRESS', rollback });
  finishRollback(model, service, { rollout, previous, at });
}

function finishRollback(
  model: EcsModel,
  service: ServiceRecord,
  { rollout, previous, at }: { rollout: Rollout; previous: DeploymentRecord; at: number },
): void {
  const life = rollout.life.rollback ?? {};
  const goal = { at, target: previous, life, failureLimit: thresholdOf({}, 1) };
  const outcome = new Convergence(model, service, goal).run();
  const { state } = rollout.history;
  if (outcome.failedAt < Infinity) {
    const stoppedAt = new Date(outcome.failedAt);
    previous.state.add(outcome.failedAt, { rolloutState: 'FAILED', reason: circuitBreaker.text });
    say(service, outcome.failedAt, `(deployment ${previous.id}) ${circuitBreaker.event}`);
    state.add(outcome.failedAt, { status: 'ROLLBACK_FAILED', stoppedAt, finishedAt: stoppedAt });
  } else if (outcome.convergedAt < Infinity) {
    const doneAt = outcome.convergedAt + (life.settlingMs ?? rolloutDefaults.settlingMs);
    complete(service, previous, doneAt);
    state.add(doneAt, { status: 'ROLLBACK_SUCCESSFUL', finishedAt: new Date(doneAt) });
  }
}

function complete(service: ServiceRecord, target: DeploymentRecord, at: number): void {
  const reason = `ECS deployment ${target.id} completed.`;
  target.state.add(at, { rolloutState: 'COMPLETED', reason });
  for (const other of service.deployments)
    if (other !== target) other.state.add(at, { status: 'INACTIVE' });
  say(service, at, `(deployment ${target.id}) deployment completed.`);
  say(service, at + 1, 'has reached a steady state.');
}
