import type { UpdateServiceCommandInput } from '../../aws/ecs.ts';
import type { RolloutRequest } from '../request/request.ts';
import { isCompleted, primaryOf } from '../service/origin.ts';
import type { RegisteredService } from './register.ts';

/** What is to be done about a service. */
export type Step =
  | { readonly kind: 'none' }
  | { readonly kind: 'pick-up'; readonly deploymentId: string }
  | { readonly kind: 'update'; readonly input: UpdateServiceCommandInput };

type Stepping = Pick<RegisteredService, 'service' | 'definition' | 'to' | 'firstCount'>;

/**
 * Nothing when it runs already; a rollout under way to that very revision is followed, not started again. One
 * that is started from no tasks gets its count with the revision, by a deployment of its own: a count alone makes
 * none, and nothing would prove it.
 */
export function stepFor(
  { service, definition, to, firstCount: desiredCount }: Stepping,
  { cluster, operation }: Pick<RolloutRequest, 'cluster' | 'operation'>,
): Step {
  const name = service.serviceName ?? '';
  const primary = primaryOf(service);
  const isOn = primary?.taskDefinition === definition.taskDefinitionArn;
  const again = { cluster, service: name, taskDefinition: to, forceNewDeployment: true };
  if (desiredCount !== undefined)
    return update(
      isOn
        ? { ...again, desiredCount }
        : { cluster, service: name, taskDefinition: to, desiredCount },
    );
  const completed = primary !== undefined && isCompleted(primary, service);
  if (primary && isOn && !completed && primary.rolloutState !== 'FAILED')
    return { kind: 'pick-up', deploymentId: primary.id ?? '' };
  if (operation === 'restart') return update({ cluster, service: name, forceNewDeployment: true });
  if (!isOn) return update({ cluster, service: name, taskDefinition: to });
  return completed ? { kind: 'none' } : update(again);
}

function update(input: UpdateServiceCommandInput): Step {
  return { kind: 'update', input };
}
