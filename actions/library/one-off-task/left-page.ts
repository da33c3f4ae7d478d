import { logStreamLink, taskLink } from '../aws/console-links.ts';
import type { LastLine } from '../task-log/last-lines.ts';
import type { LogTail } from '../task-log/tail.ts';
import { foreign } from '../text/foreign.ts';
import { codeBlock, link, type Markdown, type MarkdownValue, md, table } from '../text/markdown.ts';
import { describeCommand, stopCommand } from './commands.ts';
import type { TaskRequest } from './request.ts';

/** What was seen of a task that was left before its end. */
interface Left {
  readonly request: TaskRequest;
  /** Whether AWS took the order to stop it. */
  readonly stopping: boolean;
  /** Why it was left, behind `because`. */
  readonly why: string;
  readonly region: string;
  readonly id: string;
  readonly lastLines: readonly LastLine[];
  readonly logs: readonly LogTail[];
}

/** The page of a task whose end was not seen: how to look first, how to stop it last. */
export function leftPage(
  { request, stopping, why, region, id, lastLines, logs }: Left,
  action: string,
): Markdown {
  const { environment, cluster } = request;
  const task = { region, cluster, id };
  const commands = [
    '# how it is',
    describeCommand(task),
    ...(stopping ? [] : ['# only if it has to be stopped', stopCommand(task)]),
  ];
  const state = stopping
    ? `The task was told to stop, because ${why}.`
    : 'The task may still be running.';
  const lines = lastLines.map(({ container, text }) => `${container} | ${text.raw}`);
  const rows: (readonly [string, MarkdownValue])[] = [
    ['environment', environment],
    ['cluster', `${cluster} in ${region}`],
    ['task', link(id, taskLink(task))],
    ...logs.map(
      ({ container, stream }) =>
        [`log of ${container}`, link(stream.group, logStreamLink(stream))] as const,
    ),
  ];
  const seen =
    lines.length > 0
      ? md`Last lines seen:\n\n${codeBlock(foreign(lines.join('\n')), 'text')}`
      : md`No line of it was seen.`;
  return md`### ❌ ${action} in ${environment}: the end of the task was not seen\n\n**${state}**\n\n${codeBlock(commands.join('\n'), 'sh')}\n\n${seen}\n\n${table(['', ''], rows)}\n`;
}
