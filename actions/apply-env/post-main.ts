import { openSession } from '../library/aws/session.ts';
import { runPost } from '../library/host/run-post.ts';
import { thisMachine } from '../library/system/machine.ts';
import { afterApply } from './post/post.ts';
import { openAfter } from './request/leavings.ts';
import { spec } from './spec.ts';

export function main(): Promise<void> {
  return runPost(spec, (run) => {
    const openAws = () => openSession(run.inputs, run);
    return afterApply(openAfter(run.told), { ...run, openAws, machine: thisMachine() });
  });
}
