import type { DeploymentConfiguration, DeploymentLifecycleHookStage } from '@aws-sdk/client-ecs';
import type { RolloutLife, Scenario } from '../scenario.ts';
import { rolling } from './rollouts.ts';

const common: DeploymentConfiguration = {
  deploymentCircuitBreaker: { enable: true, rollback: true },
  maximumPercent: 200,
  minimumHealthyPercent: 100,
};

/** All traffic at once, then two minutes with both. */
export const blueGreen: DeploymentConfiguration = {
  ...common,
  strategy: 'BLUE_GREEN',
  bakeTimeInMinutes: 2,
};

/** A tenth of the traffic for three minutes, the rest, then one minute with both. */
export const canary: DeploymentConfiguration = {
  ...common,
  strategy: 'CANARY',
  bakeTimeInMinutes: 1,
  canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: 3 },
};

/** Forty per cent after forty, a minute each. */
export const linear: DeploymentConfiguration = {
  ...common,
  strategy: 'LINEAR',
  bakeTimeInMinutes: 1,
  linearConfiguration: { stepPercent: 40, stepBakeTimeInMinutes: 1 },
};

type Pause = { readonly minutes?: number; readonly action?: 'CONTINUE' | 'ROLLBACK' };

/** A deployment that waits for somebody, an hour unless told otherwise. */
export function pausing(
  stages: readonly DeploymentLifecycleHookStage[] = ['POST_TEST_TRAFFIC_SHIFT'],
  { minutes = 60, action = 'ROLLBACK' }: Pause = {},
): DeploymentConfiguration {
  const timeoutConfiguration = { timeoutInMinutes: minutes, action };
  const hook = { targetType: 'PAUSE' as const, lifecycleStages: [...stages], timeoutConfiguration };
  return { ...blueGreen, lifecycleHooks: [hook] };
}

/** A function decides after the test traffic. */
export const checked: DeploymentConfiguration = {
  ...blueGreen,
  lifecycleHooks: [
    {
      hookTargetArn: 'arn:aws:lambda:eu-west-1:123456789012:function:smoke',
      roleArn: 'arn:aws:iam::123456789012:role/ecs-hooks',
      lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'],
    },
  ],
};

/** One service goes in stages, the others roll. */
export function native(
  service: string,
  deploymentConfiguration: DeploymentConfiguration,
  life: RolloutLife | readonly RolloutLife[] = { healthyMs: 12_000 },
): Scenario {
  const base = rolling(service, life);
  const services = (base.services ?? []).map((one) =>
    one.name === service ? { ...one, more: { deploymentConfiguration } } : one,
  );
  return { ...base, name: 'native', services };
}

/** Somebody answers the pause. */
export function answered(atMs: number, continued: 'CONTINUE' | 'ROLLBACK'): RolloutLife {
  return { healthyMs: 12_000, meanwhile: [{ atMs, continued }] };
}
