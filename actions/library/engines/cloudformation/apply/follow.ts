import { AwsError } from '../../../aws/aws-error.ts';
import { ReportedError } from '../../../text/errors.ts';
import { foreign } from '../../../text/foreign.ts';
import type { ApplyFollower } from '../../engine.ts';
import { type ApplySetting, begin, type CloudParts } from '../begin/begin.ts';
import { endOf, notBegun, notKnown } from '../end/ended.ts';
import type { StackProgress } from '../operation/progress.ts';
import type { StackRun } from '../operation/stack-run.ts';

/** Between two looks at all stacks together. */
export const pollIntervalMs = 2_500;

/** Looks without any event of an operation that was asked for, after which it is not waited for any longer. */
const looksUntilNotBegun = 24;

/** What is followed, and with what. */
export interface Following {
  readonly runs: readonly StackRun[];
  readonly setting: ApplySetting;
  readonly parts: CloudParts;
  readonly progress: StackProgress;
  readonly follower: ApplyFollower;
}

/**
 * Begins each stack as soon as those before it are at their end, and looks at all that go on until none does. After
 * a failure nothing more is begun, and what goes on is seen to its end.
 * @throws the reason of the cancel.
 */
export async function followAll(following: Following): Promise<void> {
  const { runs, parts } = following;
  for (;;) {
    await Promise.all(ready(runs).map((run) => beginOne(run, following)));
    await Promise.all(open(runs).map((run) => look(run, following)));
    if (ready(runs).length > 0) continue;
    if (open(runs).length === 0) return;
    await parts.clock.sleep(pollIntervalMs, parts.signal);
  }
}

function open(runs: readonly StackRun[]): StackRun[] {
  return runs.filter((run) => run.isBegun && !run.ended);
}

/** All that it comes after are complete; none is where one of all failed. */
function ready(runs: readonly StackRun[]): StackRun[] {
  const isComplete = ({ ended }: StackRun) => ended?.outcome === 'complete';
  if (runs.some((run) => run.ended && !isComplete(run))) return [];
  const complete = new Set(runs.filter(isComplete).map(({ name }) => name));
  return runs.filter(
    (run) =>
      !run.isBegun && !run.ended && run.standing.stack.after.every((name) => complete.has(name)),
  );
}

async function beginOne(run: StackRun, following: Following): Promise<void> {
  const { parts } = following;
  parts.site.line(`begins with stack ${foreign(run.name)}`);
  const problems = await begin(run, following).catch((thrown: unknown) => {
    // Others may be at work or done: what became of those is told with why this one was not begun.
    if (!(thrown instanceof ReportedError) || parts.signal.aborted) throw thrown;
    return thrown.problems;
  });
  if (problems.length > 0) run.ended = notBegun(problems);
}

async function look(run: StackRun, following: Following): Promise<void> {
  const { setting, parts, progress, follower } = following;
  try {
    const news = await run.events.look();
    for (const told of progress.take(run, news, parts.clock.now())) follower.onProgress(told);
    const { verdict } = run;
    const isLost = verdict.outcome === 'not-begun' && run.events.looksWithout >= looksUntilNotBegun;
    if (isLost) run.ended = notKnown(run, 'no event of it was seen for a minute.');
    else run.ended = await endOf(run, verdict, setting);
  } catch (thrown) {
    // What cannot be read for good is not known: it may go on.
    if (!(thrown instanceof AwsError) || parts.signal.aborted) throw thrown;
    run.ended = notKnown(run, thrown.message);
  }
}
