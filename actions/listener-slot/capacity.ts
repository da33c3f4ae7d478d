import { lastSlot, slotOfPriority } from '../library/naming/listener-slots.ts';
import { serviceName } from '../library/naming/names.ts';
import type { Room } from './room.ts';
import type { TakenSlot } from './taken.ts';

/** What each environment needs of a load balancer. */
export interface Need {
  readonly rules: number;
  readonly targetGroups: number;
}

/**
 * How many environments find room at a load balancer: what it may have, less what is there and belongs to none of
 * them, by what each needs. A rule belongs to an environment by its priority, a target group by its name.
 */
export function capacityOf(room: Room, taken: readonly TakenSlot[], need: Need): number {
  const slots = new Set(taken.map(({ slot }) => slot));
  const rulesOfOthers = room.priorities.filter(
    (priority) => !slots.has(slotOfPriority(priority)),
  ).length;
  const fronts = taken.map(({ environment }) => serviceName(environment, ''));
  const groupsOfOthers = room.targetGroups.filter(
    (name) => !fronts.some((front) => name.startsWith(front)),
  ).length;
  return Math.max(
    0,
    Math.min(
      lastSlot,
      Math.floor((room.mostRules - rulesOfOthers) / need.rules),
      Math.floor((room.mostTargetGroups - groupsOfOthers) / need.targetGroups),
    ),
  );
}
