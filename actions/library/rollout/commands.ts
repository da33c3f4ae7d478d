import { awsCommand } from '../text/shell.ts';
import { shortName } from './origin.ts';

/** What a person runs to put a service on a revision. */
export function updateCommand(cluster: string, service: string, revision: string): string {
  const options = { cluster, service, 'task-definition': shortName(revision) };
  return awsCommand('ecs update-service', options);
}

/** What shows a service as it is. */
export function describeCommand(cluster: string, services: readonly string[]): string {
  return awsCommand('ecs describe-services', { cluster, services });
}

/** What gives a service another number of tasks. */
export function countCommand(cluster: string, service: string, count: number): string {
  return awsCommand('ecs update-service', { cluster, service, 'desired-count': String(count) });
}
