import { logStreamLink, taskDefinitionLink, taskLink } from '../aws/console-links.ts';
import { networkOf } from '../placement/placement.ts';
import { containerOf } from '../stopped-task/reasons.ts';
import { containersOf } from '../task-definition/task-definition.ts';
import { formatDuration } from '../text/duration.ts';
import type { Problem } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import {
  code,
  codeBlock,
  link,
  type Markdown,
  type MarkdownValue,
  md,
  table,
} from '../text/markdown.ts';
import { deregisterCommand } from './commands.ts';
import type { FinishedTask } from './finished.ts';
import type { TaskRequest } from './request.ts';

/** What an action adds to the page of its task. */
export interface Page {
  readonly action: string;
  /** What a failure means beyond the task; stands under the reason. */
  readonly consequence?: Markdown;
}

/** The page of a finished task: the verdict and what to do, the last lines, then facts and what was done. */
export function pageOf(finished: FinishedTask, { action, consequence }: Page): Markdown {
  const { failure, request, revision } = finished;
  const parts = [
    md`### ${failure ? '❌' : '✅'} ${action} ${failure ? 'failed' : 'succeeded'} in ${request.environment}`,
    ...(failure ? [reason(failure)] : []),
    ...(failure && consequence ? [consequence] : []),
    lastLines(finished),
    table(['', ''], facts(finished)),
    command(request),
    ...(revision.isNew ? [registered(finished)] : []),
  ];
  return parts.reduce((page, part) => md`${page}\n\n${part}`);
}

function reason({ what, remedy, code: name }: Problem): Markdown {
  const how = remedy ? md`\n\nWhat to do: ${remedy}` : md``;
  return md`**${what}** (${code(name)})${how}`;
}

function facts(finished: FinishedTask): (readonly MarkdownValue[])[] {
  const { request, prepared, revision, ending, region, id } = finished;
  const cluster = request.cluster;
  const { stopCode = '', stoppedReason = '' } = ending.task;
  const changed = prepared.revision.changes.map(
    ({ container, from, to }) =>
      [`image of ${container}`, md`${code(from)} → ${code(to)}`] as const,
  );
  const rows: (readonly [string, MarkdownValue])[] = [
    ...foundRow(finished),
    ['environment', request.environment],
    ['cluster', `${cluster} in ${region}`],
    ['task', link(id, taskLink({ region, cluster, id }))],
    ['task definition', link(revision.name, taskDefinitionLink({ region, name: revision.name }))],
    ...changed,
    ...exitCodes(finished),
    ['stopped', foreign([stopCode, stoppedReason].filter(Boolean).join(': '))],
    ['duration', formatDuration(finished.durationMs)],
    ['network', networkOf(prepared.placement)],
    ...logRow(finished),
  ];
  return rows;
}

function foundRow({ foundFrom }: FinishedTask): (readonly [string, MarkdownValue])[] {
  if (!foundFrom) return [];
  return [['started', `earlier in this attempt, at ${foundFrom}; nothing was started now`]];
}

/**
 * In a fence, where nothing is escaped: the runner hides a secret only where it stands as it was registered.
 */
function command({ command: words }: TaskRequest): Markdown {
  if (words.length === 0) return md`Command: the definition's own.`;
  return md`Command:\n\n${codeBlock(JSON.stringify(words), 'json')}`;
}

/** Of every container, also of those that decide nothing. */
function exitCodes({ revision, ending }: FinishedTask): (readonly [string, MarkdownValue])[] {
  return containersOf(revision.definition).map(({ name }) => {
    const { exitCode } = containerOf(ending.task, String(name));
    return [`exit code of ${name}`, String(exitCode ?? 'none')];
  });
}

function logRow({ log, lineCount }: FinishedTask): (readonly [string, MarkdownValue])[] {
  return log ? [['log', link(`${log.group} (${lineCount} lines shown)`, logStreamLink(log))]] : [];
}

function lastLines({ lastLines, log, unread, ran, revision }: FinishedTask): Markdown {
  if (lastLines.length > 0) {
    const several = containersOf(revision.definition).length > 1;
    const body = lastLines.map(
      ({ container, text }) => (several ? `${container} | ` : '') + text.raw,
    );
    return md`Last lines:\n\n${codeBlock(foreign(body.join('\n')), 'text')}`;
  }
  if (!ran) return md`It never ran, so it has no log.`;
  const shown = log !== undefined && unread.length === 0;
  return shown ? md`It printed no line.` : md`Its log could not be shown.`;
}

function registered({ revision, prepared, region, notTakenBack }: FinishedTask): Markdown {
  if (notTakenBack)
    return md`Registered ${code(revision.name)} for this run only; it could not be deregistered (${notTakenBack.why}): ${code(notTakenBack.command)}`;
  return prepared.revision.throwAway
    ? md`Registered ${code(revision.name)} for this run only, and deregistered it.`
    : md`Registered ${code(revision.name)}; to take it back: ${code(deregisterCommand(region, revision.name))}`;
}
