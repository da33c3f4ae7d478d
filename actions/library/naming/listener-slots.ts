/**
 * Slots of a shared load balancer: an environment has one, and the priorities of its listener rules follow from
 * its number, so that environments made by different tools never take each other's.
 */

/** An environment has at most as many rules. */
export const prioritiesOfSlot = 100;

// Priorities go from 1 to 50,000, and those below the first slot belong to the base environment:
// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html
const lastPriority = 50_000;

/** Slots are counted from 1 to this. */
export const lastSlot = Math.floor((lastPriority - prioritiesOfSlot + 1) / prioritiesOfSlot);

/** Where the slots of a base environment are noted: each parameter below it has an environment as its value. */
export function slotsPath(base: string): string {
  return `/adhoc/${base}/slots`;
}

export function slotParameter(base: string, slot: number): string {
  return `${slotsPath(base)}/${slot}`;
}

/** The number in the name of such a parameter; undefined for any other name. */
export function slotOf(base: string, parameter: string): number | undefined {
  const number = Number(parameter.slice(slotsPath(base).length + 1));
  const isSlot = Number.isInteger(number) && number >= 1 && number <= lastSlot;
  return isSlot && slotParameter(base, number) === parameter ? number : undefined;
}

/** The lowest of the slot's priorities, `prioritiesOfSlot` of which are its own. */
export function firstPriority(slot: number): number {
  return slot * prioritiesOfSlot;
}

/** Whose rule it is by its priority; 0 is the base environment. */
export function slotOfPriority(priority: number): number {
  return Math.floor(priority / prioritiesOfSlot);
}

/** The parameter in which a base environment says which listener its environments share. */
export function listenerParameter(base: string): string {
  return `/adhoc/${base}/listener-arn`;
}
