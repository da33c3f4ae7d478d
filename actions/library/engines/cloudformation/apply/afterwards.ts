import type { Aws } from '../../../aws/aws.ts';
import { AwsError } from '../../../aws/aws-error.ts';
import type { CloudFormation } from '../../../aws/cloudformation.ts';
import { foreign } from '../../../text/foreign.ts';
import type { CloudAfterwards, CloudTrace } from '../../engine.ts';
import type { CloudLeft } from '../../kind.ts';
import { notKnown } from '../end/ended.ts';
import { goesOn } from '../end/goes-on.ts';
import { problemOf } from '../end/rollback.ts';
import { StackRun } from '../operation/stack-run.ts';
import { readPlan, type SavedStack } from '../saved-plan/saved-plan.ts';
import { isOwn } from '../stack/seen-event.ts';
import { unread } from '../verify/standing.ts';

/**
 * How it stands with the stacks of an apply that nobody followed to its end: what became of each that it had begun,
 * by the events of that operation alone, and which it had not come to.
 */
export async function stacksAfterwards(
  { folder, begun }: CloudLeft,
  aws: Aws,
): Promise<readonly CloudAfterwards[]> {
  const cloud = await aws.cloudFormation();
  const { stacks } = await readPlan(folder);
  const planned = stacks.filter(({ action }) => action !== 'unchanged');
  return Promise.all(
    planned.map((stack) => {
      const trace = begun.find(({ name }) => name === stack.name);
      return trace ? becameOf(stack, trace, cloud) : notBegun(stack);
    }),
  );
}

function notBegun({ name, changeSet }: SavedStack): CloudAfterwards {
  const planned = changeSet === null ? 'It is as it was.' : 'Its change set was not executed.';
  return { outcome: 'not-begun', what: `stack ${foreign(name)} was not begun. ${planned}` };
}

async function becameOf(
  stack: SavedStack,
  { token, newestBefore }: CloudTrace,
  cloud: CloudFormation,
): Promise<CloudAfterwards> {
  const run = new StackRun(unread(stack), { expected: [], token });
  run.resume(cloud, newestBefore);
  try {
    run.addresses.learn(await run.events.look());
    return told(run);
  } catch (thrown) {
    if (!(thrown instanceof AwsError)) throw thrown;
    return unknown(run, thrown.message);
  }
}

function told(run: StackRun): CloudAfterwards {
  const { verdict } = run;
  const status = foreign(run.events.all.findLast(isOwn)?.status ?? '');
  if (verdict.outcome === 'complete')
    return {
      outcome: 'complete',
      what: `stack ${foreign(run.name)} came to its end as planned: ${status}.`,
    };
  if (verdict.outcome === 'not-begun') return unknown(run, 'no event of it was seen yet.');
  if (verdict.outcome === 'running') {
    const { what, next } = goesOn(run);
    return { outcome: 'goes-on', what: `${what}: ${status}.`, next };
  }
  const { what, remedy } = problemOf(run, verdict);
  return { outcome: 'undone', what, next: remedy };
}

function unknown(run: StackRun, why: string): CloudAfterwards {
  const [problem] = notKnown(run, why).problems;
  return { outcome: 'not-known', what: problem?.what ?? why, next: problem?.remedy };
}
