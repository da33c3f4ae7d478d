import type { DeploymentConfiguration, Service, ServiceDeployment } from '../../aws/ecs.ts';
import { foreign } from '../../text/foreign.ts';

/** The strategies of the deployment controller ECS: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html */
export const strategies = ['ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'] as const;

/** Whether a service's deployments go in stages: anything but a rolling update. */
export function isStaged({ deploymentConfiguration }: Service): boolean {
  return (deploymentConfiguration?.strategy ?? 'ROLLING') !== 'ROLLING';
}

/** A pause hook at which a deployment stands. */
export interface Pause {
  readonly deployment: string;
  readonly hookId: string;
  readonly stage: string;
  /** As ISO 8601 in UTC. */
  readonly expires: string | undefined;
  /** What ECS does then. */
  readonly then: 'CONTINUE' | 'ROLLBACK';
}

/**
 * Where it waits for an answer, unless that was given already.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/pause-lifecycle-hooks.html
 */
export function pauseOf(
  history: ServiceDeployment | undefined,
  answered: ReadonlySet<string> = new Set(),
): Pause | undefined {
  const { lifecycleHookDetails = [], serviceDeploymentArn: deployment = '' } = history ?? {};
  if (history?.status !== 'IN_PROGRESS') return undefined;
  const hook = lifecycleHookDetails.find(
    ({ status, hookId = '' }) => status === 'AWAITING_ACTION' && !answered.has(hookId),
  );
  if (!hook?.hookId) return undefined;
  const { hookId, timeoutAction: then = 'ROLLBACK' } = hook;
  const expires = hook.expiresAt?.toISOString().replace(/\.\d+Z/, 'Z');
  return {
    deployment,
    hookId,
    expires,
    then,
    stage: String(foreign(history.lifecycleStage ?? 'a stage')),
  };
}

/** Whether ECS may still be asked to take it back. */
export function isUnderWay({ status }: ServiceDeployment): boolean {
  return status === 'PENDING' || status === 'IN_PROGRESS';
}

/** Whether it is the record of the deployment with this id: revisions have the same number. */
export function isOf(deploymentId: string, history: ServiceDeployment): boolean {
  return numberOf(history.targetServiceRevision?.arn) === numberOf(deploymentId);
}

/** Whether the deployment in charge has arrived, by the service's current record. */
export function hasArrived(deploymentId: string, history: ServiceDeployment): boolean {
  if (history.status === 'SUCCESSFUL') return isOf(deploymentId, history);
  return history.status === 'ROLLBACK_SUCCESSFUL' && !isOf(deploymentId, history);
}

function numberOf(arn = ''): string | undefined {
  return arn.split('/').at(-1);
}

/** Which hook took the deployment back, as it stands behind a sentence. */
export function hookTrouble(history: ServiceDeployment | undefined): string {
  const { lifecycleHookDetails = [], lifecycleStage = 'a stage' } = history ?? {};
  const bad = lifecycleHookDetails.find(({ status = '' }) => /^(FAILED|TIMED_OUT)$/.test(status));
  if (!bad) return '';
  if (bad.targetType === 'PAUSE')
    return ` (nobody answered the pause at ${foreign(lifecycleStage)} in time)`;
  const how = bad.status === 'FAILED' ? 'failed' : 'timed out';
  return ` (lifecycle hook ${foreign(bad.targetArn ?? '')} ${how} at ${foreign(lifecycleStage)})`;
}

/** `BAKE_TIME, 100 % of the traffic`; undefined: nothing is known of stages. */
export function stageText(history: ServiceDeployment | undefined): string | undefined {
  const { lifecycleStage: stage, status, targetServiceRevision } = history ?? {};
  if (!stage || status !== 'IN_PROGRESS') return undefined;
  const { requestedProductionTrafficWeight: share, requestedTestTrafficWeight: test } =
    targetServiceRevision ?? {};
  const traffic = [
    ...(share ? [`${share} % of the production traffic`] : []),
    ...(!share && test ? [`${test} % of the test traffic`] : []),
  ];
  return [String(foreign(stage)), ...traffic].join(', ');
}

/** For how long ECS keeps a deployment in its stage by its configuration; 0: as long as it takes. */
export function stageLastsMs(
  { lifecycleStage, targetServiceRevision }: ServiceDeployment,
  configuration: DeploymentConfiguration,
): number {
  if (lifecycleStage === 'BAKE_TIME') return (configuration.bakeTimeInMinutes ?? 0) * minuteMs;
  const share = targetServiceRevision?.requestedProductionTrafficWeight ?? 100;
  if (lifecycleStage !== 'PRODUCTION_TRAFFIC_SHIFT' || share >= 100) return 0;
  return stepBakeMs(configuration);
}

const minuteMs = 60_000;

/** Between two shifts of traffic; AWS's defaults are 10 min (canary) and 6 min (linear). */
export function stepBakeMs(configuration: DeploymentConfiguration): number {
  const { strategy, canaryConfiguration, linearConfiguration } = configuration;
  if (strategy === 'CANARY') return (canaryConfiguration?.canaryBakeTimeInMinutes ?? 10) * minuteMs;
  if (strategy === 'LINEAR') return (linearConfiguration?.stepBakeTimeInMinutes ?? 6) * minuteMs;
  return 0;
}
