import type { Parts } from '../library/aws/parts.ts';
import { RefusedError } from '../library/text/errors.ts';
import { slotInUse } from './problems.ts';
import type { Wish } from './reserve.ts';
import { listenerOf, prioritiesInUse } from './room.ts';
import { takenSlots } from './taken.ts';

/** Slots that are free again; none when the environment had none. */
export interface Released {
  readonly slots: readonly number[];
}

/**
 * Gives back what the environment has, once the listener has no rule of it any more.
 * @throws RefusedError `slot-in-use`.
 */
export async function release(
  { environment, base, listenerArn }: Wish,
  { aws, site, signal }: Parts,
): Promise<Released> {
  const taken = await takenSlots(base, aws);
  const own = taken.filter((one) => one.environment === environment);
  const listener = await listenerOf({ base, listenerArn }, aws);
  if (listener === undefined)
    site.line(`not checked: whether rules are left, as nothing says which listener "${base}" has`);
  for (const one of own) {
    const left = listener === undefined ? [] : await prioritiesInUse(listener, one.slot, aws);
    if (listener !== undefined && left.length > 0)
      throw new RefusedError(slotInUse(one, left, listener));
  }
  const ssm = await aws.ssm(aws.region);
  for (const { parameter } of own) {
    signal.throwIfAborted();
    await ssm.remove(parameter);
  }
  return { slots: own.map(({ slot }) => slot) };
}
