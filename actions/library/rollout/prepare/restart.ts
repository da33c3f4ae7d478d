import type { Service } from '../../aws/ecs.ts';
import type { Problem } from '../../text/errors.ts';
import type { RolloutRequest } from '../request/request.ts';
import { describeCommand } from '../service/commands.ts';
import { isCompleted, originOf, primaryOf, shortName } from '../service/origin.ts';

/**
 * Why a service is not restarted: a rollout to another revision is under way, which would be followed as if it
 * were ours, and taken back when it is late. A restart under way is followed: it may be this step's own.
 */
export function restartHindrance(
  service: Service,
  { operation, cluster }: Pick<RolloutRequest, 'operation' | 'cluster'>,
  region: string,
): Problem | undefined {
  const primary = primaryOf(service);
  if (operation !== 'restart' || !primary || isCompleted(primary, service)) return undefined;
  if (primary.rolloutState === 'FAILED') return undefined;
  const { revision, service: name } = originOf(service);
  // Without one that was ever stable there is nothing else that it could be rolled from.
  if (revision === undefined || revision === primary.taskDefinition) return undefined;
  return {
    code: 'rollout-under-way',
    what: `Service "${name}" is to be restarted, and a rollout from ${shortName(revision)} to ${shortName(primary.taskDefinition ?? '')} is under way, which this step did not start.`,
    remedy: `Restart it when that is over, or end it by operation: continue or rollback with the output rollout of the step that began it. How it goes: ${describeCommand({ region, cluster }, [name])}`,
  };
}
