import { agentsForOnce } from '../library/aws/network.ts';
import { openSession } from '../library/aws/session.ts';
import { runAction } from '../library/host/run.ts';
import { askBy } from './ask.ts';
import { smokeCheck } from './smoke-check.ts';
import { spec } from './spec.ts';
import { resultOf } from './summary.ts';

export function main(): Promise<void> {
  return runAction(spec, async (run) => {
    const ask = askBy(agentsForOnce());
    const openAws = () => openSession(run.inputs, run);
    return resultOf(await smokeCheck(run.inputs, { ...run, ask, openAws }));
  });
}
