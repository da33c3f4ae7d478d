/** A task that is left to a person. */
export interface LeftTask {
  readonly region: string;
  readonly cluster: string;
  readonly id: string;
}

/** One word of a printed command: whatever it holds, a shell that it is pasted into takes it as it is. */
export function shellWord(text: string): string {
  return /^[\w./:@=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** What a person runs to go on by hand with a task that is left. */
export function stopCommand({ region, cluster, id }: LeftTask): string {
  return aws('ecs stop-task', region, { cluster, task: id });
}

/** What shows how a task ended. */
export function describeCommand({ region, cluster, id }: LeftTask): string {
  return aws('ecs describe-tasks', region, { cluster, tasks: id });
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
    aws('ecs list-tasks', region, { cluster, 'started-by': startedBy }),
    aws('ecs list-tasks', region, ended),
  ].join('; ');
}

export function deregisterCommand(region: string, name: string): string {
  return aws('ecs deregister-task-definition', region, { 'task-definition': name });
}

/** What shows the active revisions of a family. */
export function listRevisionsCommand(region: string, family: string): string {
  return aws('ecs list-task-definitions', region, { 'family-prefix': family });
}

export function createGroupCommand({ region, group }: { region: string; group: string }): string {
  return aws('logs create-log-group', region, { 'log-group-name': group });
}

export function readLogCommand(log: { region: string; group: string; stream: string }): string {
  const { region, group, stream } = log;
  return aws('logs get-log-events', region, {
    'log-group-name': group,
    'log-stream-name': stream,
  });
}

function aws(command: string, region: string, options: Readonly<Record<string, string>>): string {
  const all = Object.entries({ region, ...options });
  return `aws ${command} ${all.map(([name, value]) => `--${name} ${shellWord(value)}`).join(' ')}`;
}
