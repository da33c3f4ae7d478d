import { agentsForOnce } from '../library/aws/network.ts';
import { runAction } from '../library/host/run.ts';
import { askBy } from './ask.ts';
import { smokeCheck } from './smoke-check.ts';
import { spec } from './spec.ts';
import { resultOf } from './summary.ts';

export function main(): Promise<void> {
  return runAction(spec, async (run) => {
    const ask = askBy(agentsForOnce());
    return resultOf(await smokeCheck(run.inputs, { ...run, ask }));
  });
}
