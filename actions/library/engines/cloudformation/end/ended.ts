import type { Stack } from '../../../aws/cloudformation.ts';
import { namedLikeSecret } from '../../../review/mask.ts';
import type { Problem } from '../../../text/errors.ts';
import { foreign } from '../../../text/foreign.ts';
import type { AppliedOutput } from '../../engine.ts';
import { retainedBy } from '../begin/delete-stack.ts';
import type { Verdict } from '../operation/stack-judge.ts';
import type { Ended, StackRun } from '../operation/stack-run.ts';
import type { Setting } from '../verify/standing.ts';
import { goesOn } from './goes-on.ts';
import { firstFailed, problemOf } from './rollback.ts';
import { secretOutputs } from './secret-outputs.ts';

/** How it ended, for a verdict after which CloudFormation does no more by itself; else undefined. */
export async function endOf(
  run: StackRun,
  verdict: Verdict,
  { cloud, folder }: Setting,
): Promise<Ended | undefined> {
  if (verdict.outcome === 'not-begun' || verdict.outcome === 'running') return undefined;
  const retained = retainedBy(run.events.all).map(
    (event) => `${foreign(run.addresses.of(event))} (${foreign(event.physicalId)})`,
  );
  if (verdict.outcome === 'complete') {
    const isDeleted = run.operation.kind === 'delete';
    const now = isDeleted ? undefined : await cloud.stack(run.operation.stackId);
    const outputs = now ? outputsOf(now, await secretOutputs(run.standing, folder)) : [];
    return { outcome: 'complete', problems: [], outputs, retained };
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

/** What is named like a secret or made of one is not told: CloudFormation shows it, and knows no sensitive outputs. */
function outputsOf({ Outputs = [] }: Stack, secret: ReadonlySet<string>): AppliedOutput[] {
  return Outputs.map(({ OutputKey: name = '', OutputValue: value }) => {
    const sensitive = secret.has(name) || namedLikeSecret([name]);
    return { name, sensitive, ...(sensitive || value === undefined ? {} : { value }) };
  });
}
