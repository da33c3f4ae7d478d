import { awsCommand } from '../../text/shell.ts';
import { type Origin, shortName } from './origin.ts';

/** Where services are: a shell may have another region, or none. */
export interface Place {
  readonly region: string;
  readonly cluster: string;
}

/** What a person runs to put a service on a revision. */
export function updateCommand(place: Place, service: string, revision: string): string {
  const options = { ...inPlace(place), service, 'task-definition': shortName(revision) };
  return awsCommand('ecs update-service', options);
}

/** What takes a service back: to its revision, and to no tasks where it had none. */
export function backCommand(
  place: Place,
  service: string,
  { revision = '', countBefore }: Pick<Origin, 'revision' | 'countBefore'>,
): string {
  if (countBefore === undefined) return updateCommand(place, service, revision);
  const options = { ...inPlace(place), service, 'task-definition': shortName(revision) };
  const count = { 'desired-count': String(countBefore) };
  return awsCommand('ecs update-service', { ...options, ...count });
}

/** What shows a service as it is. */
export function describeCommand(place: Place, services: readonly string[]): string {
  return awsCommand('ecs describe-services', { ...inPlace(place), services });
}

/** What gives a service another number of tasks. */
export function countCommand(place: Place, service: string, count: number): string {
  const options = { ...inPlace(place), service, 'desired-count': String(count) };
  return awsCommand('ecs update-service', options);
}

/** What lists the tasks of a service: those that run, or those that stopped. */
export function tasksCommand(
  place: Place,
  service: string,
  status: 'RUNNING' | 'STOPPED' = 'RUNNING',
): string {
  const stopped = status === 'STOPPED' ? { 'desired-status': status } : {};
  return awsCommand('ecs list-tasks', { ...inPlace(place), 'service-name': service, ...stopped });
}

function inPlace({ region, cluster }: Place) {
  return { region, cluster };
}
