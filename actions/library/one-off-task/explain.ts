import type { Container, Task } from '../aws/ecs.ts';
import { formatDuration } from '../text/duration.ts';
import type { Problem } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import { meaningOf, remedyOf } from './exit-code.ts';
import type { Ending } from './follow.ts';
import { explainStart } from './start-failure.ts';
import type { Verdict } from './verdict.ts';

/** A task that did not succeed. */
export interface Failed {
  readonly ending: Ending;
  readonly verdict: Verdict;
  /** The containers whose exit codes decide. */
  readonly deciding: readonly string[];
}

/** Why, in one sentence, and what mends it. */
export function explain(failed: Failed): Problem {
  const { ending } = failed;
  if (ending.timedOut) return timedOut(ending, ending.timedOut);
  const outside = interruptions[ending.task.stopCode ?? ''];
  if (outside) return interrupted(ending.task, outside);
  const memory = ending.task.containers?.find((container) =>
    /OutOfMemory/i.test(reasonOf(container)),
  );
  if (memory) return outOfMemory(memory);
  if (ending.task.stopCode === 'TaskFailedToStart') return notStarted(ending.task);
  return failed.verdict.exitCode === undefined ? noExitCode(failed) : exited(failed);
}

function timedOut({ task, stopped }: Ending, late: NonNullable<Ending['timedOut']>): Problem {
  const where =
    late.status === 'RUNNING' ? 'The task was still running' : `The task hung in ${late.status}`;
  const after = formatDuration(late.afterMs);
  const then = stopped
    ? 'it was stopped'
    : `it is not STOPPED yet${late.stopFailure ? `: ${late.stopFailure}` : ''}`;
  return {
    code: 'task-timed-out',
    what: `${where} after ${after}, the time limit of this step; ${then}.${saying(task.stoppedReason)}`,
    remedy:
      late.status === 'RUNNING'
        ? 'with: { timeout: "1h" }, or find in the last lines what it waits for'
        : 'Look at capacity, subnets, image and secrets of the task: it never came to run.',
  };
}

interface Interruption {
  readonly code: string;
  readonly who: string;
  readonly remedy: string;
}

const interruptions: Readonly<Record<string, Interruption>> = {
  UserInitiated: {
    code: 'task-stopped-by-user',
    who: 'Somebody stopped the task',
    remedy:
      'aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=StopTask tells who.',
  },
  SpotInterruption: {
    code: 'spot-interrupted',
    who: 'AWS took the Spot capacity back',
    remedy: 'with: { spot: false }',
  },
  TerminationNotice: {
    code: 'host-terminated',
    who: 'The host of the task was shut down',
    remedy: 'Run the job again.',
  },
  ServiceSchedulerInitiated: {
    code: 'task-stopped-by-service',
    who: 'The ECS scheduler stopped the task',
    remedy: 'Look at the events of the cluster; a task of its own belongs to no service.',
  },
};

function interrupted(task: Task, { code, who, remedy }: Interruption): Problem {
  return { code, what: `${who} before it was done.${saying(task.stoppedReason)}`, remedy };
}

function outOfMemory(container: Container): Problem {
  const exit = container.exitCode === undefined ? '' : ` (exit code ${container.exitCode})`;
  return {
    code: 'out-of-memory',
    what: `Container "${container.name}" used more memory than it has and was killed${exit}.${saying(container.reason)}`,
    remedy: 'Raise memory of the container or of the task in the task definition.',
  };
}

function notStarted(task: Task): Problem {
  const reasons = [task.stoppedReason, ...(task.containers ?? []).map(reasonOf)].filter(Boolean);
  const reason = [...new Set(reasons)].join('; ');
  const { code, means, remedy } = explainStart(reason);
  return { code, what: `The task did not start: ${means}.${saying(reason)}`, remedy: remedy ?? '' };
}

function noExitCode({ ending, verdict }: Failed): Problem {
  const reason = [reasonOf(containerOf(ending.task, verdict.container)), ending.task.stoppedReason];
  return {
    code: 'exit-code-unknown',
    what: `Container "${verdict.container}" has no exit code: it never ran, or ECS did not learn how it ended.${saying(reason.filter(Boolean).join('; '))}`,
    remedy:
      'Look at the last lines and at what the container waits for (dependsOn); nothing is known to have been done.',
  };
}

function exited(failed: Failed): Problem {
  const { container, exitCode = 0 } = failed.verdict;
  const meaning = meaningOf(exitCode);
  const reason = reasonOf(containerOf(failed.ending.task, container));
  const remedy = besideFinished(failed) ?? remedyOf(exitCode);
  return {
    ...(exitCode === 126 || exitCode === 127
      ? { code: 'command-not-found' }
      : { code: 'command-failed' }),
    what: `Container "${container}" left with exit code ${exitCode}${meaning ? `: ${meaning}` : ''}.${saying(reason)}`,
    ...(remedy ? { remedy } : {}),
  };
}

/** Several essential containers: the first one's end is the others' SIGTERM. */
function besideFinished({ ending, verdict, deciding }: Failed): string | undefined {
  const ended = verdict.exitCode === 143 || verdict.exitCode === 137;
  const done = deciding.find((name) => containerOf(ending.task, name)?.exitCode === 0);
  return ended && done !== undefined
    ? `"${done}" ended with exit code 0 and ECS then stopped the others; when it alone counts: with: { container: "${done}" }`
    : undefined;
}

function containerOf(task: Task, name: string): Container | undefined {
  return task.containers?.find((container) => container.name === name);
}

function reasonOf(container: Container | undefined): string {
  return container?.reason ?? '';
}

/** ECS's own words, as text. */
function saying(reason: string | undefined): string {
  return reason ? ` ECS says: ${foreign(reason)}` : '';
}
