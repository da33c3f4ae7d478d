import type { Parts } from '../library/aws/parts.ts';
import type { InputsOf } from '../library/host/spec.ts';
import { deploy } from '../library/rollout/deploy.ts';
import type { ConcludedRollout } from '../library/rollout/end/concluded.ts';
import { requestOf } from '../library/rollout/request/request.ts';
import type { spec } from './spec.ts';

/** Brings the environment's services to the new image or revision together, or all of them back. */
export function rollingUpdate(
  inputs: InputsOf<typeof spec.inputs>,
  parts: Parts,
): Promise<ConcludedRollout> {
  return deploy(requestOf(inputs), parts);
}
