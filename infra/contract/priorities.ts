/** Rules that one environment may have: the priorities of slot 7 are 70 to 79. Slots begin at 1. */
export const rulesPerSlot = 10;

/** A load balancer knows priorities from 1 to 50000: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html */
export const lastSlot = 4999;

/** Lower priorities are judged first: rules with paths come before the one that takes the rest of the host. */
export function rulePriority(slot: number, index: number): number {
  return slot * rulesPerSlot + index;
}
