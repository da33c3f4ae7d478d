import { awsCommand } from '../text/shell.ts';

/** A task that is left to a person. */
export interface LeftTask {
  readonly region: string;
  readonly cluster: string;
  readonly id: string;
}

/** What a person runs to go on by hand with a task that is left. */
export function stopCommand({ region, cluster, id }: LeftTask): string {
  return awsCommand('ecs stop-task', { region, cluster, task: id });
}

/** What shows how a task ended. */
export function describeCommand({ region, cluster, id }: LeftTask): string {
  return awsCommand('ecs describe-tasks', { region, cluster, tasks: id });
}

/** What shows the tasks under way that were started by this name, and those of the family that ended. */
export function listCommand(asked: {
  readonly region: string;
  readonly cluster: string;
  readonly family: string;
  readonly startedBy: string;
}): string {
  const { region, cluster, family, startedBy } = asked;
  // With --started-by AWS takes no other filter, and shows no task that ended.
  const ended = { cluster, family, 'desired-status': 'STOPPED' };
  return [
    awsCommand('ecs list-tasks', { region, cluster, 'started-by': startedBy }),
    awsCommand('ecs list-tasks', { region, ...ended }),
  ].join('; ');
}

export function deregisterCommand(region: string, name: string): string {
  return awsCommand('ecs deregister-task-definition', { region, 'task-definition': name });
}

/** What shows the active revisions of a family. */
export function listRevisionsCommand(region: string, family: string): string {
  return awsCommand('ecs list-task-definitions', { region, 'family-prefix': family });
}

export function createGroupCommand({ region, group }: { region: string; group: string }): string {
  return awsCommand('logs create-log-group', { region, 'log-group-name': group });
}

export function readLogCommand(log: { region: string; group: string; stream: string }): string {
  const { region, group, stream } = log;
  return awsCommand('logs get-log-events', {
    region,
    'log-group-name': group,
    'log-stream-name': stream,
  });
}
