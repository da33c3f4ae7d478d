import { createHash } from 'node:crypto';
import type { Parts } from '../library/aws/parts.ts';
import { optionalLookup } from '../library/findings/optional.ts';
import { slotParameter } from '../library/naming/listener-slots.ts';
import { UserError } from '../library/text/errors.ts';
import { awsCommand } from '../library/text/shell.ts';
import { capacityOf } from './capacity.ts';
import { baseFull, listenerUnknown } from './problems.ts';
import { listenerOf, roomAt } from './room.ts';
import { type TakenSlot, takenSlots } from './taken.ts';

/** Who wants a slot, and what it is to hold. */
export interface Wish {
  readonly environment: string;
  readonly base: string;
  readonly listenerArn: string | undefined;
  readonly rules: number;
  readonly targetGroups: number;
}

/** A slot that is the environment's from now on. */
export interface Reserved {
  readonly slot: number;
  /** It was the environment's before. */
  readonly isOld: boolean;
  readonly capacity: number;
  readonly free: number;
}

/**
 * The environment's slot, or a free one. Each is taken by creating its parameter, which one of several callers can.
 * @throws UserError `base-full`, `listener-unknown`, `listener-not-found`.
 */
export async function reserve(wish: Wish, parts: Parts): Promise<Reserved> {
  const { aws } = parts;
  const listener = await listenerOf(wish, aws);
  if (listener === undefined) throw new UserError(listenerUnknown(wish.base, aws.region));
  const [room, taken] = await Promise.all([roomAt(listener, aws), takenSlots(wish.base, aws)]);
  const capacity = capacityOf(room, taken, wish);
  const own = taken.find(({ environment }) => environment === wish.environment);
  if (own) await giveUpOthers(own, taken, parts);
  const slot = own?.slot ?? (await takeOne(wish, { taken, capacity }, parts));
  const now = own ? taken : await takenSlots(wish.base, aws);
  return { slot, isOld: own !== undefined, capacity, free: Math.max(0, capacity - now.length) };
}

interface Places {
  readonly taken: readonly TakenSlot[];
  readonly capacity: number;
}

async function takeOne(
  { environment, base }: Wish,
  { taken, capacity }: Places,
  parts: Parts,
): Promise<number> {
  const { aws, trail, signal } = parts;
  if (taken.length >= capacity) throw new UserError(baseFull(base, { taken, capacity }, parts));
  const ssm = await aws.ssm(aws.region);
  for (const slot of candidates(environment, { taken, capacity })) {
    signal.throwIfAborted();
    const name = slotParameter(base, slot);
    const isOurs =
      (await ssm.create(name, environment)) || (await ssm.read(name))?.value === environment;
    if (!isOurs) continue;
    const next = awsCommand('ssm delete-parameter', { region: aws.region, name });
    trail.add({ what: `reserved slot ${slot} of ${base} for ${environment}`, next });
    return await oldest({ environment, base, slot }, parts);
  }
  const now = await takenSlots(base, aws);
  throw new UserError(baseFull(base, { taken: now, capacity }, parts));
}

/** All that is free, from a place that the name decides, so that callers at one time seldom meet. */
function candidates(environment: string, { taken, capacity }: Places): number[] {
  const used = new Set(taken.map(({ slot }) => slot));
  const start = createHash('sha256').update(environment).digest().readUInt32BE() % capacity;
  const all = Array.from({ length: capacity }, (_, index) => ((start + index) % capacity) + 1);
  return all.filter((slot) => !used.has(slot));
}

interface Taken {
  readonly environment: string;
  readonly base: string;
  readonly slot: number;
}

/** Two jobs of one environment at a time may have taken one each: both keep the older one. */
async function oldest({ environment, base, slot }: Taken, parts: Parts): Promise<number> {
  const taken = await takenSlots(base, parts.aws);
  const first = taken.find((one) => one.environment === environment);
  if (!first || first.slot === slot) return slot;
  await giveUpOthers(first, taken, parts);
  return first.slot;
}

/** A role that may only reserve leaves them, and says so: they are free again by the command that is shown. */
async function giveUpOthers(
  kept: TakenSlot,
  taken: readonly TakenSlot[],
  { aws, site }: Parts,
): Promise<void> {
  const ssm = await aws.ssm(aws.region);
  const isOther = ({ environment, slot }: TakenSlot) =>
    environment === kept.environment && slot !== kept.slot;
  for (const { slot, parameter: name } of taken.filter(isOther)) {
    const removed = await optionalLookup(() => ssm.remove(name).then(() => true), false);
    if (removed.value) site.line(`slot ${slot}, a second one of the environment, is free again`);
    else
      site.warning(
        `Slot ${slot} is also noted for ${kept.environment}, which has slot ${kept.slot}; to free it: ${awsCommand('ssm delete-parameter', { region: aws.region, name })}`,
      );
  }
}
