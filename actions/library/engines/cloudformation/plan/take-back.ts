import { evenAfterCancel, graceMs } from '../../../aws/grace.ts';
import { messageOf } from '../../../text/errors.ts';
import { foreign } from '../../../text/foreign.ts';
import type { PlanRequest } from '../../engine.ts';
import type { Planning } from '../project/planning.ts';
import { readPlan } from '../saved-plan/saved-plan.ts';

type Taking = Pick<Planning, 'aws' | 'clock' | 'signal' | 'site'>;

/** All that a plan made. */
export async function abandonPlan({ folder }: PlanRequest, planning: Taking): Promise<void> {
  const { stacks } = await readPlan(folder);
  const made = stacks.flatMap(({ changeSet }) => changeSet ?? []);
  await takeBack(made, planning);
}

/**
 * Removes change sets of a plan that nobody will be able to apply: our own and no others. Those that a role may not
 * remove are told, and left for the next execution, which removes them.
 */
export async function takeBack(arns: readonly string[], planning: Taking): Promise<void> {
  if (arns.length === 0) return;
  const { site } = planning;
  await evenAfterCancel(planning, graceMs.cleanUp, async (aws) => {
    const cloud = await aws.cloudFormation();
    const removals = await Promise.allSettled(arns.map((arn) => cloud.deleteChangeSet(arn)));
    for (const [at, removal] of removals.entries())
      if (removal.status === 'rejected')
        site.line(`stays behind: ${arns[at]} (${foreign(messageOf(removal.reason))})`);
  }).catch((thrown: unknown) => site.line(`stays behind: ${foreign(messageOf(thrown))}`));
}
