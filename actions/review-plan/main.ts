import { openSession } from '../library/aws/session.ts';
import { runAction } from '../library/host/run.ts';
import { reviewPlan } from './review-plan.ts';
import { spec } from './spec.ts';
import { resultOf } from './summary.ts';

export function main(): Promise<void> {
  return runAction(spec, async (run) => {
    const aws = await openSession(run.inputs, run);
    return resultOf(await reviewPlan(run.inputs, { ...run, aws }));
  });
}
