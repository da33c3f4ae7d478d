import { type Cause, circuitBreaker } from './causes.ts';
import { Convergence } from './converge.ts';
import type { EcsModel } from './model.ts';
import type { Rollout } from './rollout.ts';
import { type RolloutLife, rolloutDefaults } from './rollout-life.ts';
import { thresholdOf } from './service-deployment.ts';
import {
  cut,
  type DeploymentRecord,
  type ServiceDeploymentRecord,
  type ServiceRecord,
  say,
} from './service-model.ts';

/** Ends a rollout, and goes back to the last completed deployment when that is wanted. */
export function fail(
  model: EcsModel,
  service: ServiceRecord,
  { rollout, at, by }: { rollout: Rollout; at: number; by: Cause },
): void {
  const { target, history } = rollout;
  cut(model, service, at);
  const previous = lastCompleted(service, target, at);
  target.state.add(at, { rolloutState: 'FAILED', reason: by.text });
  say(service, at, `(deployment ${target.id}) ${by.event}`);
  const ended = { stoppedAt: new Date(at), finishedAt: new Date(at), monitor: by.monitor };
  if (!by.rollsBack(service, at))
    history.state.add(at, { status: 'STOPPED', statusReason: by.text, ...ended });
  else if (previous) rollBack(model, service, { rollout, previous, at, by });
  else history.state.add(at, { status: 'ROLLBACK_FAILED', statusReason: noCandidate, ...ended });
}

const noCandidate = 'No rollback candidate was found to run the rollback.';

function lastCompleted(service: ServiceRecord, target: DeploymentRecord, at: number) {
  const known = service.deployments.filter((one) => one !== target && completedAt(one, at) > -1);
  return known.sort((left, right) => completedAt(right, at) - completedAt(left, at))[0];
}

function completedAt({ state }: DeploymentRecord, at: number): number {
  return state.at(at).completedAt ?? -1;
}

/** The old deployment is the primary one again, under its old id. */
function rollBack(
  model: EcsModel,
  service: ServiceRecord,
  about: { rollout: Rollout; previous: DeploymentRecord; at: number; by: Cause },
): void {
  const { rollout, previous, at, by } = about;
  const { target, history, life } = rollout;
  const reason = `${by.prefix}: rolling back to deploymentId ${previous.id}.`;
  const { desiredCount: desired } = service.settings.at(at);
  target.state.add(at, { status: 'ACTIVE' });
  const again = { status: 'PRIMARY', rolloutState: 'IN_PROGRESS', reason } as const;
  previous.state.add(at, { ...again, desired, failedTasks: 0 });
  service.settings.add(at, { taskDefinition: previous.definition.arn });
  say(service, at, `rolling back to deployment ${previous.id}.`);
  const { monitor, history: statusReason } = by;
  history.state.add(at, { status: 'ROLLBACK_REQUESTED', monitor, statusReason });
  leaveStages(history, at);
  const { revisionArn: serviceRevisionArn } = previous;
  const rollback = { reason: statusReason, startedAt: new Date(at), serviceRevisionArn };
  history.state.add(at + 1_000, { status: 'ROLLBACK_IN_PROGRESS', rollback });
  finishRollBack(model, service, { history, previous, at, life: life.rollback ?? {} });
}

/** All traffic goes back at once, and no hook waits any more. */
export function leaveStages({ state }: ServiceDeploymentRecord, at: number): void {
  const { lifecycleStage, lifecycleHookDetails = [] } = state.at(at);
  if (lifecycleStage === undefined) return;
  const over = lifecycleHookDetails.filter(
    ({ status = '' }) => !['AWAITING_ACTION', 'IN_PROGRESS'].includes(status),
  );
  state.add(at, { production: 0, test: 0, lifecycleHookDetails: over });
}

/** From here on what a roll-back comes to. */
export function finishRollBack(
  model: EcsModel,
  service: ServiceRecord,
  about: {
    history: ServiceDeploymentRecord;
    previous: DeploymentRecord;
    at: number;
    life: RolloutLife;
  },
): void {
  const { history, previous, at, life } = about;
  const { deploymentConfiguration, desiredCount } = service.settings.at(at);
  const failureLimit = thresholdOf(deploymentConfiguration, desiredCount);
  const goal = { at, target: previous, life, failureLimit };
  const { failedAt, convergedAt } = new Convergence(model, service, goal).run();
  if (failedAt < Infinity) {
    const finishedAt = new Date(failedAt);
    previous.state.add(failedAt, { rolloutState: 'FAILED', reason: circuitBreaker.text });
    say(service, failedAt, `(deployment ${previous.id}) ${circuitBreaker.event}`);
    history.state.add(failedAt, { status: 'ROLLBACK_FAILED', finishedAt });
  } else if (convergedAt < Infinity) {
    const doneAt = convergedAt + (life.settlingMs ?? rolloutDefaults.settlingMs);
    complete(service, previous, doneAt);
    const finishedAt = new Date(doneAt);
    history.state.add(doneAt, { status: 'ROLLBACK_SUCCESSFUL', finishedAt });
  }
}

export function complete(service: ServiceRecord, target: DeploymentRecord, at: number): void {
  const reason = `ECS deployment ${target.id} completed.`;
  target.state.add(at, { rolloutState: 'COMPLETED', reason, completedAt: at });
  for (const other of service.deployments)
    if (other !== target) other.state.add(at, { status: 'INACTIVE' });
  say(service, at, `(deployment ${target.id}) deployment completed.`);
  say(service, at + 1, 'has reached a steady state.');
}
