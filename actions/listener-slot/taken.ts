import type { Aws } from '../library/aws/aws.ts';
import { slotOf, slotsPath } from '../library/naming/listener-slots.ts';

/** A slot that an environment has. */
export interface TakenSlot {
  readonly slot: number;
  readonly parameter: string;
  readonly environment: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** All slots of a base environment that are taken, the oldest first. */
export async function takenSlots(base: string, aws: Aws): Promise<TakenSlot[]> {
  const ssm = await aws.ssm(aws.region);
  const found = (await ssm.below(slotsPath(base))).flatMap(({ name, value, modifiedAt }) => {
    const slot = slotOf(base, name);
    return slot === undefined
      ? []
      : [{ slot, parameter: name, environment: value, since: modifiedAt }];
  });
  return found.sort((a, b) => a.since - b.since || a.slot - b.slot);
}
