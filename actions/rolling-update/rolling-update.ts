import type { Parts } from '../library/aws/parts.ts';
import type { InputsOf } from '../library/host/spec.ts';
import { type Performed, perform } from '../library/rollout/perform.ts';
import { requestOf } from '../library/rollout/request/request.ts';
import type { spec } from './spec.ts';

/** Brings the environment's services to the new image or revision together, or all of them back; or looks whether it could. */
export function rollingUpdate(
  inputs: InputsOf<typeof spec.inputs>,
  parts: Parts,
): Promise<Performed> {
  return perform(requestOf(inputs), parts);
}
