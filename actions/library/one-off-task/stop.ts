import { AwsError, isAwsError } from '../aws/aws-error.ts';
import { evenAfterCancel, graceMs } from '../aws/grace.ts';
import type { Parts } from '../aws/parts.ts';
import { CancelledError, whyBrokenOff } from '../host/cancel.ts';
import { remaining } from '../task-log/tail.ts';
import { describeCommand, type LeftTask, stopCommand } from './commands.ts';
import { type Followed, handOn } from './follow.ts';
import { ownReasons } from './own-reasons.ts';

interface Stop {
  readonly cluster: string;
  readonly id: string;
  readonly reason: string;
}

/** What is left to do about a task that was started and not seen to its end: to look first. */
export function startedDeed(task: LeftTask) {
  return {
    what: `started task ${task.id}, which may still be running; look at it, and stop it only if it has to be`,
    next: `${describeCommand(task)}; ${stopCommand(task)}`,
  };
}

/** Stops the task; answers why that could not be done. A task that is gone or stopped needs no stop. */
export async function stopTask(
  { aws }: Pick<Parts, 'aws'>,
  { cluster, id, reason }: Stop,
): Promise<string | undefined> {
  const ecs = await aws.ecs();
  try {
    await ecs.stopTask({ cluster, task: id, reason });
    return undefined;
  } catch (thrown) {
    if (isAwsError(thrown, 'InvalidParameterException')) return undefined;
    if (thrown instanceof AwsError) return thrown.message;
    throw thrown;
  }
}

function reasonOf({ reason }: AbortSignal): string {
  return reason instanceof CancelledError ? ownReasons.cancelled : ownReasons.leaseLost;
}

/** Stops the task and shows what can be read already; answers whether AWS took the stop. Never throws, never takes longer than its grace. */
export async function stopAfterCancel(
  followed: Followed,
  { id, parts }: { id: string; parts: Parts },
): Promise<boolean> {
  const { site, trail } = parts;
  const { cluster } = followed;
  const task = { region: parts.aws.region, cluster, id };
  let taken = false;
  await evenAfterCancel(parts, graceMs.stop, async (aws) => {
    const failure = await stopTask({ aws }, { cluster, id, reason: reasonOf(parts.signal) });
    if (failure) return site.warning(`Task ${id} could not be stopped: ${failure}`);
    taken = true;
    trail.settle(startedDeed(task).what);
    trail.add({
      what: `stopped task ${id}, because ${whyBrokenOff(parts.signal)}`,
      next: describeCommand(task),
    });
    const { clock } = parts;
    // No timer is longer than 2^31 ms: one that is goes off at once.
    const end = clock.now() + graceMs.stop;
    await handOn(followed, remaining({ aws, clock, until: () => end }, followed.tails));
  }).catch(() => {
    // Out of time: the trail still names the task and the command that stops it.
  });
  return taken;
}
