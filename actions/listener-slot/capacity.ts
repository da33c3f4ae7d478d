import type { TargetGroup } from '../library/aws/load-balancing.ts';
import { lastSlot, slotOfPriority } from '../library/naming/listener-slots.ts';
import { environmentTags, serviceName } from '../library/naming/names.ts';
import type { Room } from './room.ts';
import type { TakenSlot } from './taken.ts';

/** What each environment needs of a load balancer. */
export interface Need {
  readonly rules: number;
  readonly targetGroups: number;
}

/**
 * How many environments find room at a load balancer: what it may have, less what is there and belongs to none of
 * them, by what each needs. A rule belongs to an environment by its priority, a target group by its tag or
 * its name.
 */
export function capacityOf(room: Room, taken: readonly TakenSlot[], need: Need): number {
  const slots = new Set(taken.map(({ slot }) => slot));
  const rulesOfOthers = room.priorities.filter(
    (priority) => !slots.has(slotOfPriority(priority)),
  ).length;
  const environments = taken.map(({ environment }) => environment);
  const groupsOfOthers = room.targetGroups.filter((group) => !isOf(group, environments)).length;
  return Math.max(
    0,
    Math.min(
      lastSlot,
      Math.floor((room.mostRules - rulesOfOthers) / need.rules),
      Math.floor((room.mostTargetGroups - groupsOfOthers) / need.targetGroups),
    ),
  );
}

/** Stacks leave names to AWS and tag; others name as the contract has it. */
function isOf({ name, tags }: TargetGroup, environments: readonly string[]): boolean {
  const tagged = environmentTags.map((tag) => tags[tag]);
  return environments.some((one) => tagged.includes(one) || name.startsWith(serviceName(one, '')));
}
