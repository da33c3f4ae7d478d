import type { Service } from '../library/aws/ecs.ts';
import { isCompleted, primaryOf, shortName } from '../library/rollout/service/origin.ts';
import { bad, good, type Seen } from './check.ts';

export const steadyExpected = 'every wanted task runs, in one deployment that is completed';

/** Whether nothing of a service is on the move. Undefined: ECS does not know it any more. */
export function steadiness(service: Service | undefined): Seen {
  if (!service) return bad('not there any more');
  const { status, desiredCount = 0, runningCount = 0, pendingCount = 0 } = service;
  if (status !== 'ACTIVE') return bad(`it is ${status}`);
  const primary = primaryOf(service);
  const revision = shortName(primary?.taskDefinition ?? service.taskDefinition ?? '');
  const counts = `${runningCount} of ${desiredCount} tasks run`;
  if (primary && !isCompleted(primary, service)) {
    const how = primary.rolloutState === 'FAILED' ? 'failed' : 'is under way';
    return bad(`${counts}, the rollout of ${revision} ${how}`);
  }
  if ((service.deployments?.length ?? 0) > 1) return bad(`${counts}, of more than one deployment`);
  if (runningCount !== desiredCount || pendingCount > 0) return bad(counts);
  return good(desiredCount === 0 ? 'no task is wanted' : `${counts}: ${revision}`);
}
