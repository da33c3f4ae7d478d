import type { Aws } from '../aws/aws.ts';
import type { Task } from '../aws/ecs.ts';
import type { Clock } from '../system/clock.ts';
import { type LogLine, type LogTail, readable } from '../task-log/tail.ts';
import { RemoteError } from '../text/errors.ts';

const pollIntervalMs = 3_000;
/** A describe may lag the RunTask before it; a task that stays unknown longer is gone. */
const visibleWithinMs = 60_000;
const drainIntervalMs = 500;
const quietEndsDrainMs = 2_000;
const longestDrainMs = 5_000;

/** A task under way, and where to tell what happens to it. */
export interface Followed {
  readonly cluster: string;
  readonly taskArn: string;
  readonly tails: readonly LogTail[];
  /** World time after which `timedOut` is called, once. */
  readonly deadline: number;
  timedOut(): Promise<void>;
  lines(batch: readonly LogLine[]): void;
  status(task: Task): void;
}

export interface FollowParts {
  readonly aws: Aws;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Follows the task until it is STOPPED and its last readable line has been handed on. */
export async function followTask(followed: Followed, parts: FollowParts): Promise<Task> {
  const startedAt = parts.clock.now();
  let seen = '';
  let overdue = false;
  for (;;) {
    const task = await look(followed, parts);
    if (!task && parts.clock.now() - startedAt > visibleWithinMs) throw vanished(followed);
    if (task && task.lastStatus !== seen) {
      followed.status(task);
      seen = task.lastStatus ?? '';
    }
    if (task?.lastStatus === 'STOPPED') {
      await drain(followed, parts);
      return task;
    }
    if (!overdue && parts.clock.now() >= followed.deadline) {
      overdue = true;
      await followed.timedOut();
    }
    await parts.clock.sleep(pollIntervalMs, parts.signal);
  }
}

/** One poll: the task's state and every new line, asked for side by side. */
async function look(followed: Followed, { aws }: FollowParts): Promise<Task | undefined> {
  const ecs = await aws.ecs();
  const [task] = await Promise.all([
    ecs.describeTask(followed.cluster, followed.taskArn),
    handOn(followed),
  ]);
  return task;
}

/** Hands on what is readable; answers how many lines that were. */
async function handOn(followed: Followed): Promise<number> {
  let count = 0;
  for await (const batch of readable(followed.tails)) {
    followed.lines(batch);
    count += batch.length;
  }
  return count;
}

/** Lines become readable some seconds after they were written: reads on until 2 s bring none, at most 5 s. */
async function drain(followed: Followed, { clock, signal }: FollowParts): Promise<void> {
  if (followed.tails.length === 0) return;
  const end = clock.now() + longestDrainMs;
  let quietSince = clock.now();
  while (clock.now() < end) {
    if ((await handOn(followed)) > 0) quietSince = clock.now();
    if (clock.now() - quietSince >= quietEndsDrainMs) return;
    await clock.sleep(drainIntervalMs, signal);
  }
}

function vanished({ taskArn, cluster }: Followed): RemoteError {
  return new RemoteError({
    code: 'task-vanished',
    what: `AWS no longer knows task ${taskArn}: it was started, and how it ended cannot be told.`,
    remedy: `aws ecs describe-tasks --cluster ${cluster} --tasks ${taskArn}`,
  });
}
