import type { CloudFormation, Stack } from '../../../aws/cloudformation.ts';
import type { StartingState } from '../../engine.ts';
import type { CloudFormationPlan, SavedStack } from './saved-plan.ts';

/** Each stack of a plan as it stands: id, status and when it was last changed. A change set changes none of them. */
export async function startingStateOf(
  { stacks }: Pick<CloudFormationPlan, 'stacks'>,
  cloud: CloudFormation,
): Promise<StartingState> {
  const all = await Promise.all(stacks.map((stack) => stateOf(stack, cloud)));
  return Object.fromEntries(all.map((state, at) => [stacks[at]?.name ?? '', state]));
}

async function stateOf({ id }: SavedStack, cloud: CloudFormation) {
  const now: Partial<Stack> = (await cloud.stack(id)) ?? {};
  const changed = now.LastUpdatedTime ?? now.CreationTime;
  return {
    id: now.StackId ?? null,
    status: now.StackStatus ?? null,
    changed: changed?.toISOString() ?? null,
  };
}
