import type { CloudFormation, Stack } from '../../aws/cloudformation.ts';
import { namedLikeSecret } from '../../review/mask.ts';
import type { Problem } from '../../text/errors.ts';
import { foreign } from '../../text/foreign.ts';
import type { AppliedOutput } from '../engine.ts';
import { retainedBy } from './delete-stack.ts';
import { goesOn } from './goes-on.ts';
import { firstFailed, problemOf } from './rollback.ts';
import type { Verdict } from './stack-judge.ts';
import type { Ended, StackRun } from './stack-run.ts';

/** How it ended, for a verdict after which CloudFormation does no more by itself; else undefined. */
export async function endOf(
  run: StackRun,
  verdict: Verdict,
  cloud: CloudFormation,
): Promise<Ended | undefined> {
  if (verdict.outcome === 'not-begun' || verdict.outcome === 'running') return undefined;
  const retained = retainedBy(run.events.all).map(
    (event) => `${foreign(run.addresses.of(event))} (${foreign(event.physicalId)})`,
  );
  if (verdict.outcome === 'complete') {
    const isDeleted = run.operation.kind === 'delete';
    const now = isDeleted ? undefined : await cloud.stack(run.operation.stackId);
    return { outcome: 'complete', problems: [], outputs: outputsOf(now), retained };
  }
  const first = firstFailed(run);
  const { outcome } = verdict;
  const problems = [problemOf(run, verdict)];
  return { outcome, problems, outputs: [], retained, ...(first === undefined ? {} : { first }) };
}

/** Nothing was changed. */
export function notBegun(problems: readonly Problem[]): Ended {
  return { outcome: 'not-begun', problems, outputs: [], retained: [] };
}

/** It may go on, and how could not be read. */
export function notKnown(run: StackRun, why: string): Ended {
  const { what, next } = goesOn(run);
  const problem = {
    code: 'stack-not-known',
    what: `What becomes of stack ${foreign(run.name)} could not be read: ${foreign(why)} Perhaps ${what}.`,
    remedy: next,
  };
  return { outcome: 'not-known', problems: [problem], outputs: [], retained: [] };
}

/** What is named like a secret is not told: CloudFormation knows no sensitive outputs. */
function outputsOf(stack: Stack | undefined): AppliedOutput[] {
  return (stack?.Outputs ?? []).map(({ OutputKey: name = '', OutputValue: value }) => {
    const sensitive = namedLikeSecret([name]);
    return { name, sensitive, ...(sensitive || value === undefined ? {} : { value }) };
  });
}
