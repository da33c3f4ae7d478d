import type { Parts } from '../library/aws/parts.ts';
import type { InputsOf } from '../library/host/spec.ts';
import { type Released, release } from './release.ts';
import { type Reserved, reserve, type Wish } from './reserve.ts';
import type { spec } from './spec.ts';

export type Finished = { readonly wish: Wish } & (
  | { readonly reserved: Reserved }
  | { readonly released: Released }
);

/** Reserves the environment's place at the load balancer of its base environment, or gives it back. */
export async function listenerSlot(
  inputs: InputsOf<typeof spec.inputs>,
  parts: Parts,
): Promise<Finished> {
  const { operation, environment, baseEnvironment: base, listenerArn } = inputs;
  const { rules, targetGroups } = inputs;
  const wish = { environment, base, listenerArn, rules, targetGroups };
  if (operation === 'reserve') return { wish, reserved: await reserve(wish, parts) };
  return { wish, released: await release(wish, parts) };
}
