import type { Result } from '../library/host/run.ts';
import { firstPriority, prioritiesOfSlot } from '../library/naming/listener-slots.ts';
import { code, type Markdown, md } from '../library/text/markdown.ts';
import type { Finished } from './listener-slot.ts';
import type { Released } from './release.ts';
import type { Reserved, Wish } from './reserve.ts';

/** Outputs and page of a slot that was reserved or given back. */
export function resultOf(finished: Finished): Result {
  const { wish } = finished;
  return 'reserved' in finished
    ? { outputs: outputsOf(finished.reserved), summary: reservedPage(wish, finished.reserved) }
    : releasedResult(wish, finished.released);
}

function outputsOf({ slot, capacity, free }: Reserved) {
  return {
    slot: String(slot),
    'first-priority': String(firstPriority(slot)),
    capacity: String(capacity),
    free: String(free),
  };
}

function reservedPage(
  { environment, base }: Wish,
  { slot, isOld, capacity, free }: Reserved,
): Markdown {
  const first = firstPriority(slot);
  const had = isOld ? 'has, as before,' : 'has';
  return md`### Listener slot of ${environment}

${environment} ${had} slot ${code(String(slot))} at the load balancer of ${base}: its listener rules have priorities from ${first} to ${first + prioritiesOfSlot - 1}. ${free} of ${capacity} places are free.
`;
}

function releasedResult({ environment, base }: Wish, { slots }: Released): Result {
  const [slot] = slots;
  if (slot === undefined)
    return {
      outputs: {},
      summary: md`### Listener slot of ${environment}

${environment} has no slot at the load balancer of ${base}: nothing was to be given back.
`,
    };
  return {
    outputs: { slot: String(slot) },
    summary: md`### Listener slot of ${environment}

Slot ${code(slots.join(', '))} of ${base} is free again.
`,
  };
}
