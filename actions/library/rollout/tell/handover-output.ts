import type { Watch } from '../follow/watch.ts';
import { type HandedService, type Handover, isText } from '../request/handover.ts';
import { shortName } from '../service/origin.ts';

/** The output of a step that changed something; else empty. */
export function handoverOf(
  watches: readonly Watch[],
  { environment, cluster }: Pick<Handover, 'environment' | 'cluster'>,
): string {
  const services = watches.filter(({ target }) => target.deploymentId !== '').map(handed);
  return services.length > 0 ? JSON.stringify({ environment, cluster, services }) : '';
}

function handed({ name, target, service, leftAt }: Watch): HandedService {
  const { revision, deployments, countBefore: count } = target.origin;
  const { hookId } = leftAt ?? {};
  return {
    name,
    deployment: target.deploymentId,
    ...(revision ? { from: shortName(revision) } : {}),
    to: service.to,
    known: [...deployments],
    ...(count === undefined ? {} : { count }),
    ...(isText(hookId) && !hookId.startsWith('arn:') ? { pause: hookId } : {}),
  };
}
