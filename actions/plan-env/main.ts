import { openSession } from '../library/aws/session.ts';
import { runAction } from '../library/host/run.ts';
import { planEnv } from './plan-env.ts';
import { spec } from './spec.ts';
import { resultOf } from './summary.ts';

export function main(): Promise<void> {
  return runAction(spec, async (run) => {
    const aws = await openSession(run.inputs, run);
    return resultOf(await planEnv(run.inputs, { ...run, aws }));
  });
}
