import type { LogStream } from '../aws/logs.ts';
import { containerOf } from '../stopped-task/reasons.ts';
import { judge, type Verdict } from '../stopped-task/verdict.ts';
import { containersOf } from '../task-definition/task-definition.ts';
import type { LastLine } from '../task-log/last-lines.ts';
import { logStreamOf } from '../task-log/location.ts';
import type { Problem } from '../text/errors.ts';
import { stopCommand } from './commands.ts';
import { explain } from './explain.ts';
import type { Ending } from './follow.ts';
import type { Prepared } from './prepare.ts';
import type { NotTakenBack, RunningRevision } from './register.ts';
import type { TaskRequest } from './request.ts';

/** What was seen of a task until it was left. */
export interface Seen {
  readonly request: TaskRequest;
  readonly prepared: Prepared;
  readonly revision: RunningRevision;
  /** When the task was started, if this step only found it. */
  readonly foundFrom: string | undefined;
  readonly ending: Ending;
  readonly id: string;
  readonly region: string;
  readonly lastLines: readonly LastLine[];
  readonly lineCount: number;
  /** Containers whose log could not be read to its end. */
  readonly unread: readonly string[];
  /** By our clock; AWS's own times go first. */
  readonly elapsedMs: number;
}

/** A task that came to its end, whatever that was. */
export interface JudgedTask extends Seen {
  readonly verdict: Verdict;
  /** Absent: it succeeded. */
  readonly failure: Problem | undefined;
  readonly durationMs: number;
  /** Of the container that decided. */
  readonly log: LogStream | undefined;
  /** Whether its command may have done anything. */
  readonly ran: boolean;
}

/** With what became of its revision. */
export interface FinishedTask extends JudgedTask {
  /** Why the revision that was made for this run only is still there, and the command that ends that. */
  readonly notTakenBack: NotTakenBack | undefined;
}

/** Judges what was seen. */
export function finish(seen: Seen): JudgedTask {
  const { ending, prepared, request, revision, id, region } = seen;
  const { deciding } = prepared.chosen;
  const verdict = judge(ending.task, { deciding, exitCodes: request.expectedExitCodes });
  const container = containersOf(revision.definition).find(
    ({ name }) => name === verdict.container,
  );
  const ran = mayHaveRun(ending, deciding);
  return {
    ...seen,
    verdict,
    failure: failureOf(seen, verdict),
    durationMs: durationOf(seen),
    log: ran && container ? logStreamOf(container, { id, region }) : undefined,
    ran,
  };
}

/** ECS says when a task came to run; a container that left with a code ran, whatever else is said. */
function mayHaveRun({ task, stopped }: Ending, deciding: readonly string[]): boolean {
  if (!stopped || task.startedAt !== undefined) return true;
  return deciding.some((name) => typeof containerOf(task, name).exitCode === 'number');
}

function failureOf(seen: Seen, verdict: Verdict): Problem | undefined {
  const { ending, prepared, request, unread, revision, region } = seen;
  const { deciding } = prepared.chosen;
  const failed = { ending, verdict, deciding, definition: revision.definition, region };
  if (!ending.stopped) return stillThere(seen, explain(failed));
  if (!verdict.succeeded || ending.timedOut) return explain(failed);
  const hidden = deciding.filter((name) => unread.includes(name));
  return request.requireLogs && hidden.length > 0 ? logsHidden(hidden) : undefined;
}

/** A task that goes on after its step is ended by a person. */
function stillThere({ request, id, region }: Seen, problem: Problem): Problem {
  return { ...problem, remedy: stopCommand({ region, cluster: request.cluster, id }) };
}

function logsHidden(containers: readonly string[]): Problem {
  return {
    code: 'log-not-shown',
    what: `The task succeeded, but the log of ${containers.join(', ')} could not be read, and this step requires it.`,
    remedy: 'with: { require-logs: false }, or allow logs:GetLogEvents and create the log group',
  };
}

function durationOf({ ending, elapsedMs }: Seen): number {
  const { createdAt, stoppedAt } = ending.task;
  return createdAt && stoppedAt ? stoppedAt.getTime() - createdAt.getTime() : elapsedMs;
}
