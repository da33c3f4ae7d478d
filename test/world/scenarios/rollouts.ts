import type { RolloutFailure, RolloutLife, Scenario, TaskFailure } from '../scenario.ts';
import { type EnvironmentOptions, environment } from './environment.ts';

/** The three back ends and the frontend roll to whatever comes, each at its own pace. */
export function rollouts(options: EnvironmentOptions = {}): Scenario {
  const name = options.environment ?? 'alpha';
  return {
    ...environment(options),
    name: 'rollouts',
    rollouts: {
      [`${name}-gunicorn`]: { provisioningMs: 9_000, pendingMs: 14_000, healthyMs: 12_000 },
      [`${name}-default`]: { provisioningMs: 8_000, pendingMs: 11_000 },
      [`${name}-beat`]: { provisioningMs: 7_000, pendingMs: 10_000 },
      [`${name}-web-ui`]: { provisioningMs: 7_000, pendingMs: 5_000, healthyMs: 10_000 },
    },
  };
}

/** The same with another life, or lives, for one service. */
export function rolling(
  service: string,
  life: RolloutLife | readonly RolloutLife[],
  options: EnvironmentOptions = {},
): Scenario {
  const base = rollouts(options);
  return { ...base, rollouts: { ...base.rollouts, [service]: life } };
}

type Retries = Pick<TaskFailure, 'times' | 'retryMs'>;

/** Runs a moment and exits. */
export function crashLoop(more: Retries & { exitCode?: number; afterMs?: number } = {}) {
  return { kind: 'crash', exitCode: 1, afterMs: 1_500, ...more } as const;
}

export function imageMissing(image: string, container: string): RolloutFailure {
  const text = `CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref ${image}: ${image}: not found`;
  return { kind: 'start', stoppedReason: text, containers: { [container]: text } };
}

export function secretMissing(arn: string): RolloutFailure {
  const text = `ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${arn} from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret.`;
  return { kind: 'start', stoppedReason: text };
}

export function noInterface(): RolloutFailure {
  const stoppedReason = 'Timeout waiting for network interface provisioning to complete.';
  return { kind: 'start', stoppedReason };
}

export function noCapacity(more: Retries = {}): RolloutFailure {
  const reason =
    'Capacity is unavailable at this time. Please try again later or in a different availability zone.';
  return { kind: 'unplaced', reason, ...more };
}

export function unhealthyTargets(reason = 'Health checks failed'): RolloutFailure {
  return { kind: 'unhealthy', afterMs: 5_000, check: 'load-balancer', reason };
}

export function unhealthyContainer(): RolloutFailure {
  return { kind: 'unhealthy', afterMs: 5_000, check: 'container' };
}

export function alarmAt(atMs: number): RolloutFailure {
  return { kind: 'alarm', atMs };
}

/** Somebody else puts out another revision meanwhile. */
export function foreignDeployment(atMs: number, taskDefinition: string): RolloutLife {
  return { meanwhile: [{ atMs, update: { taskDefinition, forceNewDeployment: true } }] };
}

export function scaledMeanwhile(atMs: number, desiredCount: number): RolloutLife {
  return { meanwhile: [{ atMs, update: { desiredCount } }] };
}

export function deletedMeanwhile(atMs: number): RolloutLife {
  return { meanwhile: [{ atMs, deleted: true }] };
}

/** An alarm fires when the old tasks are gone, and they do not start again. */
export function rollsBackInVain(atMs: number): RolloutLife {
  return { settlingMs: 2 * atMs, fails: alarmAt(atMs), rollback: { fails: crashLoop() } };
}
