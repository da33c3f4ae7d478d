import { type Problem, ReportedError } from '../../../text/errors.ts';
import type { Applied } from '../../engine.ts';
import type { StackRun } from '../operation/stack-run.ts';

/** What passes without a change to any stack of the plan, or is not about the plan at all. */
const passing = ['stack-busy', 'aws-access-denied', 'aws-credentials-expired', 'aws-throttled'];

/** Whether what stood in the way passes, so that the same plan may be applied when it is gone. */
function passes(problems: readonly Problem[]): boolean {
  return problems.length > 0 && problems.every(({ code }) => passing.includes(code));
}

/** What failed before anything was begun, for a reason that passes, is an answer; all else is thrown again. */
export function refusedForNow(thrown: unknown): Applied & Required<Pick<Applied, 'failure'>> {
  if (!(thrown instanceof ReportedError) || !passes(thrown.problems)) throw thrown;
  const failure = { problems: thrown.problems, diagnostics: [] };
  return { changed: [], notChanged: [], outputs: [], failure, untouched: true };
}

/** Whether CloudFormation took no stack in hand, and would take them later. */
export function isUntouched(runs: readonly StackRun[]): boolean {
  const isIdle = ({ isBegun, ended, standing }: StackRun) =>
    standing.stack.action === 'unchanged' || !isBegun || ended?.outcome === 'not-begun';
  return runs.every(isIdle) && passes(runs.flatMap(({ ended }) => ended?.problems ?? []));
}
