import type {
  ContinueServiceDeploymentRequest,
  ContinueServiceDeploymentResponse,
  DeploymentLifecycleHookAction,
} from '@aws-sdk/client-ecs';
import { AwsFailure } from '../failure.ts';
import type { Call } from '../service.ts';
import { hookRolledBack } from './causes.ts';
import type { EcsModel } from './model.ts';
import { fail } from './roll-back.ts';
import { findServiceDeployment } from './service-deployments.ts';
import { cut, type ServiceDeploymentRecord, type ServiceRecord } from './service-model.ts';
import { StagedRollout } from './staged-rollout.ts';

/** Only a deployment that is under way and stands at a pause takes an answer, and only once. */
export function continueServiceDeployment(
  model: EcsModel,
  { serviceDeploymentArn: arn, hookId, action = 'CONTINUE' }: ContinueServiceDeploymentRequest,
  { now }: Call,
): ContinueServiceDeploymentResponse {
  const { service, history } = findServiceDeployment(model, arn, now);
  const waits = pauseOf(history, now)?.hookId === hookId;
  if (history.state.at(now).status !== 'IN_PROGRESS' || !waits)
    throw new AwsFailure('InvalidParameterException', `Hook ${hookId} is not awaiting action.`);
  answer(model, service, { history, action, at: now });
  return { serviceDeploymentArn: history.arn };
}

/** What somebody else answers, if there is anything to be answered. */
export function answerIfPaused(
  model: EcsModel,
  service: ServiceRecord,
  { action, at }: { action: DeploymentLifecycleHookAction; at: number },
): void {
  const history = service.history.find((one) => pauseOf(one, at));
  if (history) answer(model, service, { history, action, at });
}

function pauseOf({ state }: ServiceDeploymentRecord, now: number) {
  const { lifecycleHookDetails = [] } = state.at(now);
  return lifecycleHookDetails.find(({ status }) => status === 'AWAITING_ACTION');
}

interface Answer {
  readonly history: ServiceDeploymentRecord;
  readonly action: DeploymentLifecycleHookAction;
  readonly at: number;
}

function answer(model: EcsModel, service: ServiceRecord, { history, action, at }: Answer): void {
  const rollout = { at, target: history.target, history, life: service.life };
  const pause = pauseOf(history, at);
  cut(model, service, at);
  const { lifecycleHookDetails = [], step = 0 } = history.state.at(at);
  const details = lifecycleHookDetails.map((one) =>
    one.hookId === pause?.hookId ? { ...one, status: 'SUCCEEDED' as const } : one,
  );
  history.state.add(at, { lifecycleHookDetails: details });
  if (action === 'ROLLBACK') fail(model, service, { rollout, at, by: hookRolledBack });
  else new StagedRollout(model, service, rollout).run(step + 1);
}
