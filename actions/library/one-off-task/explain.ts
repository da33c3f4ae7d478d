import type { JsonObject } from '../aws/raw-json.ts';
import { explainStop } from '../stopped-task/explain.ts';
import { containerOf, ecsSays } from '../stopped-task/reasons.ts';
import type { Verdict } from '../stopped-task/verdict.ts';
import { containersOf } from '../task-definition/task-definition.ts';
import { logLocation } from '../task-log/location.ts';
import { formatDuration } from '../text/duration.ts';
import type { Problem } from '../text/errors.ts';
import { createGroupCommand } from './commands.ts';
import type { Ending } from './follow.ts';
import { ownReasons } from './own-reasons.ts';

/** A task that did not succeed. */
export interface Failed {
  readonly ending: Ending;
  readonly verdict: Verdict;
  /** The containers whose exit codes decide. */
  readonly deciding: readonly string[];
  /** What ran, and the cluster's region. */
  readonly definition: JsonObject;
  readonly region: string;
}

/** Why, in one sentence, and what mends it. */
export function explain(failed: Failed): Problem {
  const { ending, verdict } = failed;
  if (ending.timedOut) return timedOut(ending, ending.timedOut);
  const own = stoppedByUs(ending);
  if (own) return own;
  const problem = explainStop(ending.task, verdict);
  const remedy =
    ownRemedies[problem.code] ?? groupsToMake(failed, problem) ?? besideFinished(failed, problem);
  return remedy ? { ...problem, remedy } : problem;
}

/** A step that finds a task which this attempt stopped before. */
function stoppedByUs({ task }: Ending): Problem | undefined {
  const remedy = 'Run the job again: a new attempt starts a new task.';
  if (task.stopCode !== 'UserInitiated') return undefined;
  if (task.stoppedReason === ownReasons.cancelled)
    return {
      code: 'attempt-cancelled',
      what: 'This attempt was cancelled before, and its task was stopped with it.',
      remedy,
    };
  if (task.stoppedReason === ownReasons.timeLimit)
    return {
      code: 'task-timed-out',
      what: 'This attempt stopped its task before, when the time limit of the step was over.',
      remedy,
    };
  return undefined;
}

/** What mends a task that was started alone, by failure code: its inputs, mostly. */
const ownRemedies: Readonly<Record<string, string>> = {
  'spot-interrupted': 'with: { spot: false }',
  'task-stopped-by-service':
    'Look at the events of the cluster; a task of its own belongs to no service.',
  'task-network-failed': 'Look for free addresses in the subnets, or give other ones by subnets.',
};

function timedOut({ task, stopped }: Ending, late: NonNullable<Ending['timedOut']>): Problem {
  const running = late.status === 'RUNNING';
  const where = whereabouts(late.status);
  const says = task.stoppedReason === ownReasons.timeLimit ? '' : ecsSays(task.stoppedReason);
  const after = formatDuration(late.afterMs);
  const then = stopped
    ? 'it was stopped'
    : `it is not STOPPED yet${late.stopFailure ? `: ${late.stopFailure}` : ''}`;
  return {
    code: 'task-timed-out',
    what: `${where} after ${after}, the time limit of this step; ${then}.${says}`,
    remedy:
      running || !late.status
        ? 'with: { timeout: "1h" }, or find in the last lines what it waits for'
        : 'Look at capacity, subnets, image and secrets of the task: it never came to run.',
  };
}

function whereabouts(status: string | undefined): string {
  if (status === undefined)
    return 'The task was not seen to have ended (AWS did not tell how it was)';
  return status === 'RUNNING' ? 'The task was still running' : `The task hung in ${status}`;
}

/** ECS does not say which log group it missed: one that is there already is not made again. */
function groupsToMake({ definition, region }: Failed, { code, remedy }: Problem) {
  if (code !== 'log-group-missing') return undefined;
  const commands = containersOf(definition).flatMap((container) => {
    const location = logLocation(container, region);
    return 'unknown' in location ? [] : [createGroupCommand(location)];
  });
  return [...new Set(commands), remedy].join('\n');
}

/** Several essential containers: the first one's end is the others' SIGTERM. */
function besideFinished(
  { ending, verdict, deciding }: Failed,
  { code }: Problem,
): string | undefined {
  const ended = verdict.exitCode === 143 || verdict.exitCode === 137;
  if (code !== 'command-failed' || !ended) return undefined;
  const done = deciding.find((name) => containerOf(ending.task, name).exitCode === 0);
  return done === undefined
    ? undefined
    : `"${done}" ended with exit code 0 and ECS then stopped the others; when it alone counts: with: { container: "${done}" }`;
}
