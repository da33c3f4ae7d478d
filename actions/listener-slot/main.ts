import { openSession } from '../library/aws/session.ts';
import { runAction } from '../library/host/run.ts';
import { listenerSlot } from './listener-slot.ts';
import { spec } from './spec.ts';
import { resultOf } from './summary.ts';

export function main(): Promise<void> {
  return runAction(spec, async (run) => {
    const aws = await openSession(run.inputs, run);
    return resultOf(await listenerSlot(run.inputs, { ...run, aws }));
  });
}
