import type { Result } from '../library/host/run.ts';
import type { FinishedTask } from '../library/one-off-task/run.ts';
import { formatDuration } from '../library/text/duration.ts';
import { codeBlock, md, table } from '../library/text/markdown.ts';

/** Outputs and page of a finished command. */
export function resultOf(finished: FinishedTask): Result {
  const { verdict, id, revision, durationMs } = finished;
  const exitCode = verdict.exitCode === undefined ? '' : String(verdict.exitCode);
  const lastLines = finished.lastLines.map((line) => line.text.toString()).join('\n');
  const facts = table(
    ['task', 'task definition', 'exit code', 'duration'],
    [[id, revision, exitCode, formatDuration(durationMs)]],
  );
  return {
    outputs: {
      'task-id': id,
      'task-definition': revision,
      'exit-code': exitCode,
      'last-lines': lastLines,
    },
    summary: md`### ${verdict.succeeded ? '✅' : '❌'} run-command\n\n${facts}\n\n${codeBlock(lastLines)}\n`,
    ...(verdict.succeeded
      ? {}
      : {
          failure: {
            code: 'command-failed',
            what: `Container "${verdict.container}" left with exit code ${exitCode || 'none'}.`,
          },
        }),
  };
}
