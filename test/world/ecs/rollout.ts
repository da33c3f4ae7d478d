import { alarm, circuitBreaker } from './causes.ts';
import { Convergence } from './converge.ts';
import type { EcsModel } from './model.ts';
import { complete, fail } from './roll-back.ts';
import { type RolloutLife, rolloutDefaults } from './rollout-life.ts';
import { thresholdOf } from './service-deployment.ts';
import type { DeploymentRecord, ServiceDeploymentRecord, ServiceRecord } from './service-model.ts';
import { StagedRollout } from './staged-rollout.ts';
import { isStaged } from './stages.ts';

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
  if (history.state.at(at).status === 'PENDING')
    history.state.add(at + 1_000, { status: 'IN_PROGRESS', startedAt: new Date(at + 1_000) });
  if (isStaged(configuration)) {
    new StagedRollout(model, service, rollout).run(history.state.at(at).step ?? 0);
    return;
  }
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
