import type { Parts } from '../library/aws/parts.ts';
import type { InputsOf } from '../library/host/spec.ts';
import { frontendRole } from '../library/naming/names.ts';
import { type Performed, perform } from '../library/rollout/perform.ts';
import { requestOf } from '../library/rollout/request/request.ts';
import type { spec } from './spec.ts';

/**
 * Brings the environment's frontend, where it is a service of ECS, to the new image or revision, or back; or looks whether
 * it could.
 */
export function frontendUpdate(
  inputs: InputsOf<typeof spec.inputs>,
  parts: Parts,
): Promise<Performed> {
  const request = requestOf(inputs);
  const services = request.services.length > 0 ? request.services : [frontendRole];
  const subject = `the frontend of ${inputs.environment}`;
  return perform({ ...request, services, subject }, parts);
}
