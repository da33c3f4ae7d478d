import { firstPriority } from '../../actions/library/naming/listener-slots.ts';

export { lastSlot } from '../../actions/library/naming/listener-slots.ts';

/** Lower priorities are judged first: rules with paths come before the one that takes the rest of the host. */
export function rulePriority(slot: number, index: number): number {
  return firstPriority(slot) + index;
}
