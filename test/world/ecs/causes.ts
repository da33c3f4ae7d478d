import type { ServiceRecord } from './service-model.ts';

/** What ends a rollout: how it is called and how that is shown. */
export interface Cause {
  /** Before «rolling back to deploymentId». */
  readonly prefix: string;
  readonly text: string;
  readonly event: string;
  readonly history: string;
  readonly monitor: 'TRIGGERED_BREAKER' | 'TRIGGERED_ALARM' | 'MONITORING_COMPLETE';
  readonly rollsBack: (service: ServiceRecord, at: number) => boolean;
}

export const circuitBreaker: Cause = {
  prefix: 'ECS deployment circuit breaker',
  text: 'ECS deployment circuit breaker: tasks failed to start.',
  event: 'deployment failed: tasks failed to start.',
  history: 'Service deployment rolled back because the circuit breaker threshold was exceeded.',
  monitor: 'TRIGGERED_BREAKER',
  rollsBack: (service, at) =>
    service.settings.at(at).deploymentConfiguration.deploymentCircuitBreaker?.rollback ?? false,
};

export const alarm: Cause = {
  prefix: 'ECS deployment alarms',
  text: 'ECS deployment failed: alarm detected.',
  event: 'deployment failed: alarm detected.',
  history: 'Service deployment rolled back because one or more CloudWatch alarms were detected.',
  monitor: 'TRIGGERED_ALARM',
  rollsBack: (service, at) =>
    service.settings.at(at).deploymentConfiguration.alarms?.rollback ?? true,
};

/** What a hook of a deployment in stages brings about; it needs no setting to go back. */
function byHook(what: string, history: string): Cause {
  return {
    prefix: 'ECS deployment',
    text: `ECS deployment failed: ${what}.`,
    event: `deployment failed: ${what}.`,
    history,
    monitor: 'MONITORING_COMPLETE',
    rollsBack: () => true,
  };
}

export const hookFailed = byHook(
  'a lifecycle hook failed',
  'Service deployment rolled back because a lifecycle hook failed.',
);

export const hookTimedOut = byHook(
  'a lifecycle hook timed out',
  'Service deployment rolled back because a lifecycle hook timed out.',
);

export const hookRolledBack = byHook(
  'a paused lifecycle hook was answered with ROLLBACK',
  'Service deployment rolled back because of a ContinueServiceDeployment request.',
);

export const stopRequest: Cause = {
  prefix: 'ECS deployment',
  text: 'ECS deployment stopped.',
  event: 'deployment stopped.',
  history: 'Service deployment rolled back because of a StopServiceDeployment request.',
  monitor: 'MONITORING_COMPLETE',
  rollsBack: () => true,
};
