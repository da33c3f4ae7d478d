import { shortName } from './origin.ts';

/** What a person runs to put a service on a revision. */
export function updateCommand(cluster: string, service: string, revision: string): string {
  return `aws ecs update-service --cluster ${cluster} --service ${service} --task-definition ${shortName(revision)}`;
}

/** What shows a service as it is. */
export function describeCommand(cluster: string, services: readonly string[]): string {
  return `aws ecs describe-services --cluster ${cluster} --services ${services.join(' ')}`;
}
