import type { Aws } from '../aws/aws.ts';
import type { Task } from '../aws/ecs.ts';
import type { Clock } from '../system/clock.ts';
import { late, within } from '../system/waiting.ts';
import { type LogLine, type LogTail, recent, remaining } from '../task-log/tail.ts';
import { RemoteError, ReportedError } from '../text/errors.ts';
import { describeCommand } from './commands.ts';
import { drain } from './drain.ts';

const pollIntervalMs = 3_000;
/** How long one look at the task is waited for: the time limit must not wait for AWS. */
const lookMs = 15_000;
/** A describe may lag the RunTask before it; a task that AWS calls missing for longer is gone. */
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
  /** The task has ended, and its log is longer than is waited for. */
  cutOff(): void;
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
  /** The task's status then; absent: AWS did not tell. */
  readonly status: string | undefined;
  readonly stopFailure: string | undefined;
}

/** The last part of a task's ARN, which is what people and commands know it by. */
export function idOf(taskArn: string): string {
  return taskArn.split('/').at(-1) ?? taskArn;
}

/** Follows the task until it is STOPPED and its last readable line has been handed on. */
export async function followTask(followed: Followed, parts: FollowParts): Promise<Ending> {
  const { clock, signal } = parts;
  const watch = new Watch(followed);
  // What is still asked of the log when the task has been followed is asked no more.
  const log = new AbortController();
  const onAbort = () => log.abort(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  const reading = { aws: parts.aws.uncancelled(log.signal), clock, signal };
  try {
    for (;;) {
      watch.see(await look(followed, parts), clock.now());
      if (watch.task?.lastStatus === 'STOPPED') {
        await drainLog(followed, reading);
        return watch.ending();
      }
      if (watch.givenUp(clock.now())) return watch.ending();
      await handOn(followed, recent(reading, followed.tails));
      await watch.mindTheTime(clock);
      await clock.sleep(pollIntervalMs, signal);
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    log.abort(new Error('the log is read no more'));
  }
}

function drainLog(followed: Followed, reading: FollowParts): Promise<void> {
  const { tails } = followed;
  const read = (until: () => number) => remaining({ ...reading, until }, tails);
  const cutOff = () => followed.cutOff();
  return drain({ read, handOn: (batches) => handOn(followed, batches), tails, cutOff }, reading);
}

/** What a look at the task showed: nothing, when AWS did not answer in time or could not. */
type Seen = Task | 'missing' | 'unknown';

/** What is known of the task between two looks. */
class Watch {
  task: Task | undefined;
  readonly #followed: Followed;
  #latest: Seen = 'unknown';
  #missing: { readonly since: number } | undefined;
  #overdue: (TimedOut & { readonly at: number }) | undefined;

  constructor(followed: Followed) {
    this.#followed = followed;
  }

  /** An answer may be older than the one before it: a task's status only ever goes forward. */
  see(seen: Seen, now: number): void {
    this.#latest = seen;
    if (seen === 'missing') this.#miss(now);
    if (seen === 'missing' || seen === 'unknown') return;
    this.#missing = undefined;
    if (order(seen) < order(this.task)) return;
    const changed = seen.lastStatus !== this.task?.lastStatus;
    this.task = seen;
    if (changed) this.#followed.status(seen);
  }

  /** Counted between answers of AWS: time in which it gave none says nothing. */
  #miss(now: number): void {
    this.#missing ??= { since: now };
    if (now - this.#missing.since > visibleWithinMs) throw vanished(this.#followed);
  }

  /** Stops the task when its time is over, whether or not AWS tells how it is. */
  async mindTheTime(clock: Clock): Promise<void> {
    const { startedAt, timeoutMs, stop } = this.#followed;
    const afterMs = clock.now() - startedAt;
    if (this.#overdue || afterMs < timeoutMs) return;
    const status =
      this.#latest === 'unknown' ? undefined : (this.task?.lastStatus ?? 'PROVISIONING');
    const stopFailure = await stop();
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

/** Failures that say nothing about the task and may pass; a refusal ends the following at once. */
const passing = ['aws-throttled', 'aws-unreachable', 'id-token-failed'];

async function look(
  { cluster, taskArn }: Followed,
  { aws, clock, signal }: FollowParts,
): Promise<Seen> {
  const ecs = await aws.ecs();
  try {
    const answer = await within({ clock, ms: lookMs, signal }, (over) =>
      ecs.describeTask(cluster, taskArn, over),
    );
    return answer === late ? 'unknown' : (answer ?? 'missing');
  } catch (thrown) {
    signal.throwIfAborted();
    const passes =
      thrown instanceof ReportedError && passing.includes(thrown.problems[0]?.code ?? '');
    if (!passes) throw thrown;
    return 'unknown';
  }
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
