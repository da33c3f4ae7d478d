import { logStreamLink } from '../aws/console-links.ts';
import type { Result } from '../host/run.ts';
import { type LastLine, lastOf, wholeOrCounted } from '../task-log/last-lines.ts';
import type { Problem } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import type { FinishedTask } from './finished.ts';
import type { oneOffTaskOutputs } from './outputs.ts';
import { type Page, pageOf } from './page.ts';

type OutputName = keyof typeof oneOffTaskOutputs;

const linesInError = 5;
/** The runner ends a message at 4,096 characters: src/Runner.Worker/ExecutionContext.cs. */
const longestInError = 500;

/** Outputs, page and failure of a task that came to its end. */
export function resultOf(finished: FinishedTask, page: Page): Result<OutputName> {
  const failure = finished.failure && withLastLines(finished, finished.failure);
  return {
    outputs: outputsOf(finished),
    summary: pageOf(finished, page),
    ...(failure ? { failure } : {}),
  };
}

function outputsOf(finished: FinishedTask): Record<OutputName, string> {
  const { id, revision, verdict, ending, durationMs, lastLines, log } = finished;
  return {
    'task-id': id,
    'task-definition': revision.name,
    'exit-code': String(verdict.exitCode ?? ''),
    'stop-code': ending.task.stopCode ?? '',
    'stopped-reason': ending.task.stoppedReason ?? '',
    'duration-seconds': String(Math.round(durationMs / 1_000)),
    'last-lines': lastLines.map(written).join('\n'),
    'log-url': log ? logStreamLink(log) : '',
  };
}

/** The last lines belong to the error: its reader then need not look for them. */
function withLastLines({ lastLines, prepared }: FinishedTask, problem: Problem): Problem {
  const shown = lastOf(lastLines, linesInError, prepared.chosen.deciding);
  if (shown.length === 0) return problem;
  const lines = shown.map((line) => `    ${written(shortened(line))}`);
  return { ...problem, what: [problem.what, 'Last lines:', ...lines].join('\n') };
}

function shortened({ container, text }: LastLine): LastLine {
  return { container, text: foreign(wholeOrCounted(text.raw, longestInError)) };
}

function written({ container, text }: LastLine): string {
  return `${container} | ${text}`;
}
