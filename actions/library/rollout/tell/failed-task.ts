import { logStreamLink, taskLink } from '../../aws/console-links.ts';
import type { Task } from '../../aws/ecs.ts';
import type { LogStream } from '../../aws/logs.ts';
import { describeCommand, readLogCommand } from '../../one-off-task/commands.ts';
import { containersOf } from '../../task-definition/task-definition.ts';
import { logStreamOf } from '../../task-log/location.ts';
import { codeBlock, link, type Markdown, md } from '../../text/markdown.ts';
import type { FinishedRollout, ServiceEnd } from '../end/finished.ts';
import { newestOf } from '../judge/cause.ts';

/** The task of a service that failed last, and what of it can be read. */
interface FailedTask {
  readonly service: string;
  readonly id: string;
  readonly region: string;
  readonly cluster: string;
  /** Of each container that started and has a stream that is known. */
  readonly logs: readonly LogStream[];
}

/** Services that fail together fail of the same: more than these would hide the rest. */
const mostTasks = 5;

/** The newest failed task of services that failed by their tasks. */
export function failedTasksOf(finished: FinishedRollout): readonly FailedTask[] {
  const all = finished.services.flatMap((one) => {
    const task = newestOf(one.watch.observed.failures);
    return one.problem && task ? [failedTask(one, task, finished)] : [];
  });
  return all.slice(0, mostTasks);
}

function failedTask(
  { name, watch }: ServiceEnd,
  task: Task,
  { region, request }: FinishedRollout,
): FailedTask {
  const id = task.taskArn?.split('/').at(-1) ?? '';
  // One whose image did not come, or that found no place, printed nothing.
  const started = task.stopCode === 'TaskFailedToStart' ? [] : (task.containers ?? []);
  const logs = containersOf(watch.service.definition)
    .filter(({ name: own }) => started.some((one) => one.name === own))
    .flatMap((container) => logStreamOf(container, { id, region }) ?? []);
  return { service: name, id, region, cluster: request.cluster, logs };
}

/** Where the cause stands: the task's log, and what ECS knows of it for an hour. */
export function failedTasksOnPage(finished: FinishedRollout): readonly Markdown[] {
  return failedTasksOf(finished).map((task) => {
    const { service, id, region, logs } = task;
    const links = logs.map((log) => md`, ${link('its log', logStreamLink(log))}`);
    const log = links.length === 0 ? md`` : links.reduce((all, one) => md`${all}${one}`);
    const commands = [...logs.map(readLogCommand), describeCommand(task)];
    return md`The task of ${service} that failed last: ${link(id, taskLink(task))} in ${region}${log}\n\n${codeBlock(commands.join('\n'), 'sh')}`;
  });
}

/** The same for the log of the step. */
export function failedTasksText(finished: FinishedRollout): readonly string[] {
  return failedTasksOf(finished).flatMap((task) => [
    `The task of ${task.service} that failed last is ${task.id}:`,
    ...(task.logs.length > 0 ? task.logs.map(readLogCommand) : [describeCommand(task)]),
  ]);
}
