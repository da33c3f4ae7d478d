import type { Deployment, Service } from '../../aws/ecs.ts';
import { isStaged } from './stage.ts';

/** A service as it was before the first write, as far as going back and telling ours apart needs it. */
export interface Origin {
  readonly service: string;
  /** What it runs and would go back to; undefined: nothing of it was ever completed. */
  readonly revision: string | undefined;
  readonly deployments: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly desiredCount: number;
  /** The desired count that it goes back to; absent: its count is left alone. */
  readonly countBefore?: number;
  /** Whether ECS itself goes back when tasks fail again and again. */
  readonly breaker: boolean;
  /** Blue/green, linear or canary: only ECS's own record says that it is over. */
  readonly staged: boolean;
}

/** What is worth remembering of a service. */
export function originOf(service: Service): Origin {
  const { deployments = [], events = [], deploymentConfiguration } = service;
  return {
    service: service.serviceName ?? '',
    revision: provenOf(service),
    deployments: new Set(deployments.map(({ id = '' }) => id)),
    events: new Set(events.map(({ id = '' }) => id)),
    desiredCount: service.desiredCount ?? 0,
    breaker: deploymentConfiguration?.deploymentCircuitBreaker?.enable ?? false,
    staged: isStaged(service),
  };
}

/** The deployment that is in charge. */
export function primaryOf({ deployments = [] }: Service): Deployment | undefined {
  return deployments.find(({ status }) => status === 'PRIMARY');
}

/** Where ECS tells no state of a rollout, the counts do: all tasks there, and no other deployment. */
export function isCompleted(deployment: Deployment, service: Service): boolean {
  if (deployment.rolloutState !== undefined) return deployment.rolloutState === 'COMPLETED';
  const alone = (service.deployments ?? []).every(({ id }) => id === deployment.id);
  return alone && deployment.runningCount === deployment.desiredCount;
}

/** The revision that was completed last: not one whose rollout is still going on, or failed. */
function provenOf(service: Service): string | undefined {
  const { deployments = [], taskDefinition } = service;
  const primary = primaryOf(service);
  if (!primary) return taskDefinition;
  if (isCompleted(primary, service)) return primary.taskDefinition;
  return deployments.find(({ id, rolloutState = 'COMPLETED' }) => {
    return id !== primary.id && rolloutState === 'COMPLETED';
  })?.taskDefinition;
}

/** `family:revision` of an ARN, or of what is that already. */
export function shortName(revision: string): string {
  return revision.split('/').at(-1) ?? revision;
}
