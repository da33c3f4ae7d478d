import type { Aws } from '../aws/aws.ts';
import type { Task } from '../aws/ecs.ts';
import type { Clock } from '../system/clock.ts';
import { type LogLine, type LogTail, recent, remaining } from '../task-log/tail.ts';
import { RemoteError } from '../text/errors.ts';
import { describeCommand } from './commands.ts';
import { drain } from './drain.ts';

const pollIntervalMs = 3_000;
/** A describe may lag the RunTask before it; a task that stays unknown longer is gone. */
const visibleWithinMs = 60_000;
/** SIGTERM, at most 120 s of stopTimeout, SIGKILL, and ECS's own time to tell. */
const stoppedWithinMs = 150_000;

/** A task under way, and where to tell what happens to it. */
export interface Followed {
  readonly region: string;
  readonly cluster: string;
  readonly taskArn: string;
  readonly tails: readonly LogTail[];
  readonly startedAt: number;
  readonly timeoutMs: number;
  /** Stops the task, once, when its time is over; answers why that could not be done. */
  stop(): Promise<string | undefined>;
  lines(batch: readonly LogLine[]): void;
  status(task: Task): void;
  /** After each reading of the log: for what is told about the log itself. */
  read(): void;
}

export interface FollowParts {
  readonly aws: Aws;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** How the following ended. */
export interface Ending {
  /** As it was seen last. */
  readonly task: Task;
  /** False only for a task that did not stop when its time was over. */
  readonly stopped: boolean;
  readonly timedOut: TimedOut | undefined;
}

interface TimedOut {
  readonly afterMs: number;
  /** The task's status then. */
  readonly status: string;
  readonly stopFailure: string | undefined;
}

/** The last part of a task's ARN, which is what people and commands know it by. */
export function idOf(taskArn: string): string {
  return taskArn.split('/').at(-1) ?? taskArn;
}

/** Follows the task until it is STOPPED and its last readable line has been handed on. */
export async function followTask(followed: Followed, parts: FollowParts): Promise<Ending> {
  const watch = new Watch(followed);
  for (;;) {
    watch.see(await describe(followed, parts), parts.clock.now());
    if (watch.task?.lastStatus === 'STOPPED') {
      const rest = () => handOn(followed, remaining(parts.aws, followed.tails));
      await drain({ handOn: rest, tails: followed.tails }, parts);
      return watch.ending();
    }
    await handOn(followed, recent(parts.aws, followed.tails));
    await watch.mindTheTime(parts.clock);
    if (watch.givenUp(parts.clock.now())) return watch.ending();
    await parts.clock.sleep(pollIntervalMs, parts.signal);
  }
}

/** What is known of the task between two looks. */
class Watch {
  task: Task | undefined;
  readonly #followed: Followed;
  #lastSeenAt: number;
  #overdue: (TimedOut & { readonly at: number }) | undefined;

  constructor(followed: Followed) {
    this.#followed = followed;
    this.#lastSeenAt = followed.startedAt;
  }

  /** An answer may be older than the one before it: a task's status only ever goes forward. */
  see(task: Task | undefined, now: number): void {
    if (task) this.#lastSeenAt = now;
    else if (now - this.#lastSeenAt > visibleWithinMs) throw vanished(this.#followed);
    if (!task || order(task) < order(this.task)) return;
    const changed = task.lastStatus !== this.task?.lastStatus;
    this.task = task;
    if (changed) this.#followed.status(task);
  }

  async mindTheTime(clock: Clock): Promise<void> {
    const { startedAt, timeoutMs, stop } = this.#followed;
    const afterMs = clock.now() - startedAt;
    if (this.#overdue || afterMs < timeoutMs) return;
    const stopFailure = await stop();
    const status = this.task?.lastStatus ?? 'PROVISIONING';
    this.#overdue = { afterMs, status, stopFailure, at: clock.now() };
  }

  /** A task that could not be stopped, or does not stop, is not waited for without end. */
  givenUp(now: number): boolean {
    const overdue = this.#overdue;
    if (!overdue) return false;
    return overdue.stopFailure !== undefined || now - overdue.at >= stoppedWithinMs;
  }

  ending(): Ending {
    const task = this.task ?? {};
    const stopped = task.lastStatus === 'STOPPED';
    // One that came to its own end before the stop reached it is judged by that end.
    const ownEnd = stopped && task.stopCode !== undefined && task.stopCode !== 'UserInitiated';
    return { task, stopped, timedOut: ownEnd ? undefined : this.#overdue };
  }
}

const statuses = [
  'PROVISIONING',
  'PENDING',
  'ACTIVATING',
  'RUNNING',
  'DEACTIVATING',
  'STOPPING',
  'DEPROVISIONING',
  'STOPPED',
];

function order(task: Task | undefined): number {
  return task ? statuses.indexOf(task.lastStatus ?? '') : -1;
}

async function describe(followed: Followed, { aws }: FollowParts): Promise<Task | undefined> {
  const ecs = await aws.ecs();
  return ecs.describeTask(followed.cluster, followed.taskArn);
}

/** Hands on the lines; answers how many they were. */
export async function handOn(
  followed: Followed,
  batches: AsyncIterable<readonly LogLine[]>,
): Promise<number> {
  let count = 0;
  for await (const batch of batches) {
    followed.lines(batch);
    count += batch.length;
  }
  followed.read();
  return count;
}

function vanished({ taskArn, cluster, region }: Followed): RemoteError {
  const id = idOf(taskArn);
  return new RemoteError({
    code: 'task-vanished',
    what: `AWS no longer knows task ${id}: it was started, and how it ended cannot be told.`,
    remedy: describeCommand({ region, cluster, id }),
  });
}
